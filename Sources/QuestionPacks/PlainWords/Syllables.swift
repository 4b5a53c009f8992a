// SPDX-License-Identifier: GPL-3.0-or-later

/// How many syllables an English word has, told from its letters.
///
/// English spelling has no rule for this, so it is an estimate: groups of vowels are counted, what
/// is silent is taken off and what is spoken apart is added. Words that go another way stand in a
/// table. Its limits: it knows no names, it takes each word in capitals for letters that are said
/// one by one, and where people say a word in two ways ("different") it counts the longer one.
enum Syllables {
  /// The syllables of a word, 1 at least; hyphens join words that are counted each. O(letters).
  static func count(in word: String) -> Int {
    max(1, word.split(whereSeparator: { "-–".contains($0) }).reduce(0) { $0 + countPart($1) })
  }

  private static func countPart(_ part: Substring) -> Int {
    if part.contains(where: \.isNumber) { return spoken(part) }
    let isCapitals = part.utf8.count > 1 && part.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    return isCapitals ? spoken(part) : count(letters: letters(of: part))
  }

  /// Digits and letters that are said one by one; of these "W" and "7" are longer.
  private static func spoken(_ part: Substring) -> Int {
    part.reduce(0) { count, character in
      switch character {
      case "7": count + 2
      case "W", "w": count + 3
      default: count + (character.isLetter || character.isNumber ? 1 : 0)
      }
    }
  }

  /// Small letters as bytes, every apostrophe as "'". A letter that isn't ASCII counts as a vowel.
  private static func letters(of part: Substring) -> [UInt8] {
    part.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "A"..."Z": UInt8(scalar.value) + 0x20
      case "a"..."z", "'": UInt8(scalar.value)
      case "’": UInt8(ascii: "'")
      default: scalar.properties.isAlphabetic ? UInt8(ascii: "a") : nil
      }
    }
  }

  /// The syllables of a word in small letters, which may have an apostrophe.
  static func count(letters: [UInt8]) -> Int {
    if let known = irregular[String(decoding: letters, as: UTF8.self)] { return known }
    guard let apostrophe = letters.firstIndex(of: UInt8(ascii: "'")) else {
      return countWhole(letters)
    }
    let stem = Array(letters[..<apostrophe])
    return count(letters: stem) + added(by: letters[(apostrophe + 1)...], to: stem)
  }

  /// What the letters behind an apostrophe add: `it'll` has one more than `it`, `they'll` none.
  private static func added(by tail: ArraySlice<UInt8>, to stem: [UInt8]) -> Int {
    let endsInVowel = stem.last.map(isVowel) ?? true
    switch String(decoding: tail, as: UTF8.self) {
    case "s": return hisses(stem[...]) ? 1 : 0
    case "ll", "ve", "d", "re": return endsInVowel ? 0 : 1
    // "didn't": its n belongs to the stem here.
    case "t": return stem.dropLast().last.map { "dst".utf8.contains($0) } ?? false ? 1 : 0
    default: return 0
    }
  }

  private static func countWhole(_ letters: [UInt8]) -> Int {
    for ending in endings where letters.count > ending.utf8.count + 2 {
      let stem = letters.dropLast(ending.utf8.count)
      guard letters.hasSuffix(ending), hasSilentE(stem) else { continue }
      return count(letters: Array(stem)) + count(letters: Array(ending.utf8))
    }
    return max(1, vowelGroups(in: letters) + spokenApart(in: letters) - silent(in: letters))
  }

  /// What stands behind an e that stays silent: `careful`, `something`.
  private static let endings = [
    "ly", "ful", "fully", "less", "ness", "ment", "ments", "thing", "times", "time", "body", "one",
    "where", "fore", "work", "hold", "day", "days", "mail", "ways", "wise", "like",
  ]

  private static func hasSilentE(_ stem: ArraySlice<UInt8>) -> Bool {
    let tail = Array(stem.suffix(2))
    return tail.count == 2 && tail[1] == UInt8(ascii: "e") && !isVowel(tail[0])
      && !isSyllabicL(stem.dropLast()) && stem.dropLast(2).contains(where: isVowel)
  }
}
