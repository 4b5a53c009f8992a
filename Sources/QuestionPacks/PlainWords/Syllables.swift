// SPDX-License-Identifier: GPL-3.0-or-later

/// Estimates the number of syllables in an English word from its spelling.
///
/// Counts groups of vowels, subtracts silent ones and adds those pronounced separately. A table
/// lists irregular words. Limits: it doesn't know names, it treats words in capitals as
/// abbreviations spelt out letter by letter, and it counts the longer pronunciation of a word that
/// has two ("different").
enum Syllables {
  /// Returns the syllables of a word, at least 1. The parts of a hyphenated word are counted
  /// separately. O(letters).
  static func count(in word: String) -> Int {
    max(1, word.split(whereSeparator: { "-–".contains($0) }).reduce(0) { $0 + countPart($1) })
  }

  private static func countPart(_ part: Substring) -> Int {
    if part.contains(where: \.isNumber) { return spoken(part) }
    let isCapitals = part.utf8.count > 1 && part.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    return isCapitals ? spoken(part) : count(letters: letters(of: part))
  }

  /// Returns the syllables of characters pronounced one by one. "W" and "7" have more than one.
  private static func spoken(_ part: Substring) -> Int {
    part.reduce(0) { count, character in
      switch character {
      case "7": count + 2
      case "W", "w": count + 3
      default: count + (character.isLetter || character.isNumber ? 1 : 0)
      }
    }
  }

  /// Returns lower-case letters as bytes, with straight apostrophes. A letter outside ASCII counts
  /// as a vowel.
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

  /// Returns the syllables of a lower-case word, which may contain an apostrophe.
  static func count(letters: [UInt8]) -> Int {
    if let known = irregular[Substring(decoding: letters, as: UTF8.self)] { return known }
    guard let apostrophe = letters.firstIndex(of: UInt8(ascii: "'")) else {
      return countWhole(letters)
    }
    let stem = Array(letters[..<apostrophe])
    return count(letters: stem) + added(by: letters[(apostrophe + 1)...], to: stem)
  }

  /// Returns the syllables added by the letters after an apostrophe: `it'll` has one more than
  /// `it`, `they'll` none.
  private static func added(by tail: ArraySlice<UInt8>, to stem: [UInt8]) -> Int {
    let endsInVowel = stem.last.map(isVowel) ?? true
    switch String(decoding: tail, as: UTF8.self) {
    case "s": return hisses(stem[...]) ? 1 : 0
    case "ll", "ve", "d", "re": return endsInVowel ? 0 : 1
    // "didn't": the n is part of the stem here.
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

  /// Endings before which an e stays silent: `careful`, `something`.
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

extension Syllables {
  /// The syllables of words that the rules get wrong, found by testing the rules on the words of
  /// the questions and other common words. `IrregularWords.txt` has a word and its count on each
  /// line; a line with `#` is a comment.
  private static let irregular: [Substring: Int] = {
    let text = String(decoding: PackageResources.IrregularWords_txt, as: UTF8.self)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let parts = line.split(separator: " ")
        return (parts[0], Int(parts[1]) ?? 1)
      })
  }()
}
