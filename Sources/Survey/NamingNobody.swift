// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text's letters in lower case, without anything between them.
  package var lettersAlone: String { lowercased().filter(\.isLetter) }

  /// Whether the text begins with a word for "no" and continues. It may then say that there is
  /// nobody to name.
  package var goesOnBehindNo: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    return words.count > 1
      && ["no", "nope", "nah", "none", "nobody", "noone", "nothing"].contains(words[0].lowercased())
  }

  /// The words after a "yes" at the start of the text.
  ///
  /// `nil` if the text doesn't start with "yes", or if only "please" follows.
  package var wordsBehindYes: String? {
    let first = prefix { $0.isLetter }
    let rest = String(dropFirst(first.count).drop { !$0.isLetter && !$0.isNumber })
    guard ["yes", "yeah", "yep", "yup"].contains(first.lowercased()), !rest.isEmpty,
      rest.lettersAlone != "please"
    else { return nil }
    return rest
  }

  /// Whether the text may name several people or things: a few words, then "and".
  package var mayNameSeveral: Bool {
    let parts = partsBetweenAnd
    return parts.count > 1 && parts[0].split(separator: " ").count <= 4
  }

  /// Whether the text says that there is nobody or nothing to name.
  package var namesNobody: Bool {
    [
      "nobody", "noone", "none", "nothing", "nomore", "alone", "onmyown", "bymyself", "justme",
      "nonethatiknowof", "notthatiknowof", "nothingthatiknowof", "notasfarasiknow",
      "nonethatiknow", "thatsall", "thatsit", "nothingelse", "noothers", "thatisall",
      "na", "notapplicable", "nil", "notthatiknow", "notthatweknowof", "nonethatweknowof",
      "notreally", "dontthinkso", "idontthinkso", "notanymore", "nolonger", "notatthemoment",
    ].contains(lettersAlone)
  }
}
