// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// Its letters, small, without what stands between them.
  package var lettersAlone: String { lowercased().filter(\.isLetter) }

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
