// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// Its letters, small, without what stands between them.
  package var lettersAlone: String { lowercased().filter(\.isLetter) }

  /// Whether it goes on behind a word for "no": it may say that there is nobody to be named.
  package var goesOnBehindNo: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    return words.count > 1
      && ["no", "nope", "nah", "none", "nobody", "noone", "nothing"].contains(words[0].lowercased())
  }

  /// The words behind a "yes" that it begins with; `nil` where it has none, or only "please".
  package var wordsBehindYes: String? {
    let first = prefix { $0.isLetter }
    let rest = String(dropFirst(first.count).drop { !$0.isLetter && !$0.isNumber })
    guard ["yes", "yeah", "yep", "yup"].contains(first.lowercased()), !rest.isEmpty,
      rest.lettersAlone != "please"
    else { return nil }
    return rest
  }

  /// Whether it says that there is nobody, or nothing, to be named.
  package var namesNobody: Bool {
    [
      "nobody", "noone", "none", "nothing", "nomore", "alone", "onmyown", "bymyself", "justme",
      "nonethatiknowof", "notthatiknowof", "nothingthatiknowof", "notasfarasiknow",
      "nonethatiknow", "thatsall", "thatsit", "nothingelse", "noothers", "thatisall",
      "notreally", "dontthinkso", "idontthinkso", "notanymore", "nolonger", "notatthemoment",
    ].contains(lettersAlone)
  }
}
