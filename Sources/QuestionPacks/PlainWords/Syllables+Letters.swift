// SPDX-License-Identifier: GPL-3.0-or-later

/// Rules for groups of letters.
extension Syllables {
  static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  /// Returns the number of runs of vowels. A y before a vowel is a consonant, unless it follows a
  /// consonant.
  static func vowelGroups(in letters: [UInt8]) -> Int {
    var groups = 0
    var wasVowel = false
    for (place, letter) in letters.enumerated() {
      let isVowel = isVowel(letter) && !isConsonantY(at: place, in: letters)
      if isVowel, !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    return groups
  }

  private static func isConsonantY(at place: Int, in letters: [UInt8]) -> Bool {
    guard letters[place] == UInt8(ascii: "y"), place + 1 < letters.count else { return false }
    return isVowel(letters[place + 1]) && (place == 0 || isVowel(letters[place - 1]))
  }

  /// Returns the number of silent vowels at the end: `late`, `takes`, `picked`, `league`.
  static func silent(in letters: [UInt8]) -> Int {
    if letters.hasSuffix("gue") || letters.hasSuffix("que") { return letters.count > 4 ? 1 : 0 }
    if letters.hasSuffix("es") { return isSilentE(letters.dropLast(2), beforeS: true) ? 1 : 0 }
    if letters.hasSuffix("ed") {
      let isHeard = letters.dropLast(2).last.map { "td".utf8.contains($0) } ?? true
      return !isHeard && isSilentE(letters.dropLast(2), beforeS: false) ? 1 : 0
    }
    return letters.hasSuffix("e") && isSilentE(letters.dropLast(), beforeS: false) ? 1 : 0
  }

  /// Whether an e after these letters is silent. It is pronounced if it is the only vowel (`the`),
  /// and after a consonant with an l (`table`).
  private static func isSilentE(_ before: ArraySlice<UInt8>, beforeS: Bool) -> Bool {
    guard let last = before.last, !isVowel(last) || last == UInt8(ascii: "y") else { return false }
    guard before.contains(where: isVowel) else { return false }
    return !isSyllabicL(before) && !(beforeS && hisses(before))
  }

  /// Whether an s after these letters adds a syllable: `changes`, `boxes`.
  static func hisses(_ letters: ArraySlice<UInt8>) -> Bool {
    ["s", "x", "z", "c", "g", "ch", "sh", "ce", "ge", "se", "ze"].contains {
      letters.hasSuffix($0)
    }
  }

  /// Whether the letters end in a syllabic l: that of `table`, not of `whole` or `curled`.
  static func isSyllabicL(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.hasSuffix("l"), let before = letters.dropLast().last else { return false }
    return !isVowel(before) && !"lrw".utf8.contains(before)
  }

  /// Returns the number of vowel pairs pronounced separately: `going`, `quiet`, `usual`, `serious`.
  static func spokenApart(in letters: [UInt8]) -> Int {
    var count = endsApart(letters) ? 1 : 0
    for place in letters.indices.dropFirst() {
      let pair = letters[(place - 1)...place]
      let before = place > 1 ? letters[place - 2] : UInt8(ascii: "s")
      if isApart(pair, before: before, after: letters[(place + 1)...]) { count += 1 }
    }
    return count
  }

  private static func endsApart(_ letters: [UInt8]) -> Bool {
    if letters.hasSuffix("ism") || letters.hasSuffix("isms") || letters.hasSuffix("thm") {
      return true
    }
    guard letters.hasSuffix("ing"), let before = letters.dropLast(3).last else { return false }
    let isLong = letters.count > 4
    return isLong && isVowel(before) && !isConsonantY(at: letters.count - 4, in: letters)
  }

  private static func isApart(
    _ pair: ArraySlice<UInt8>, before: UInt8, after: ArraySlice<UInt8>
  ) -> Bool {
    // After these consonants an i is not a separate vowel: `special`, `nation`, `religious`,
    // `anxious`.
    let softens = "ctsgx".utf8.contains(before)
    switch String(decoding: pair, as: UTF8.self) {
    case "ia": return !softens && !after.hasPrefix("ge")
    case "io": return !softens && !after.hasPrefix("ur") && !after.hasPrefix("n")
    case "iu", "eo": return true
    case "ie":
      if after.hasPrefix("t") { return true }
      if after.hasPrefix("nt") || after.hasPrefix("nce") { return !softens }
      return (after.hasPrefix("r") || after.hasPrefix("st")) && after.count < 3
    case "ua": return !"qg".utf8.contains(before)
    case "ue":
      return !"qg".utf8.contains(before) && ["l", "nt", "nce"].contains(where: after.hasPrefix)
    default: return false
    }
  }
}

extension Collection<UInt8> {
  func hasPrefix(_ text: String) -> Bool { starts(with: text.utf8) }
}

extension BidirectionalCollection<UInt8> {
  func hasSuffix(_ text: String) -> Bool { reversed().starts(with: text.utf8.reversed()) }
}
