// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Numbers of choices in typed text.
extension String {
  /// The numbers in a line such as `1 3 5`, `1,3`, `1 and 3` or `1-3`; `nil` if it contains words.
  ///
  /// Numbers are capped above the length of any real list, so that `1-999999999` takes no time. A
  /// longer number alone, such as a telephone number, is words.
  var digitNumbers: [Int]? {
    guard utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let most = 9_999
    let dashed = replacing("\u{2013}", with: "-").replacing(" - ", with: "-")
    let spaced = Words.typedTo.reduce(dashed) { $0.replacing(" \($1) ", with: "-") }
    let parts = spaced.replacing("+", with: " + ").replacing("&", with: " & ")
      .split { $0.isWhitespace || $0 == "," || $0 == ";" }
    var numbers: [Int] = []
    for part in parts where !Words.typedAnd.contains(part.lowercased()) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends[0], let last = ends[ends.count - 1], ends.count <= 2, first >= 0,
        last >= 0, ends.count == 2 || part.count <= Self.mostDigits
      else { return nil }
      let low = Swift.min(first, last, most)
      let high = Swift.min(Swift.max(first, last), most)
      numbers += low...high
    }
    return numbers.isEmpty ? nil : numbers
  }

  /// The number of digits above which a number is no choice's.
  static var mostDigits: Int { 3 }

  /// The numbers without words that add nothing to them, as in "I'd say 3" and "3 again"; `nil` where there
  /// are no such words, and for any other text.
  var withoutWordsAroundNumbers: String? {
    let behind = words(after: Words.typedAroundNumbers) ?? self
    let numbers = behind.words(before: Words.typedAroundNumbers) ?? behind
    return numbers != self && numbers.digitNumbers != nil ? numbers : nil
  }
}

/// The numbers that a text spells out, as "the first one", "two and three" and "the first three" do.
package struct SpelledNumbers {
  package private(set) var numbers: [Int] = []
  /// Whether the last number was a place, such as "first".
  private var isBehindPlace = false
  /// Whether the last word was a number in digits.
  private var isBehindDigits = false
  /// Whether a "mainly" comes right before.
  private var isMain = false

  /// Reads a text; `nil` if it says anything else. If its last word is a number behind a "mainly",
  /// that comes first.
  /// - Parameter others: Other words that may be among the numbers.
  package init?(_ text: String, besides others: Phrases...) {
    let words = text.replacing(",", with: " , ").split { $0.isWhitespace || ";.!".contains($0) }
      .map { $0.lowercased() }
    let between =
      [Words.typedAnd, Words.typedFillers, Words.typedBeforeNumbers, Words.typedAmongNumbers]
      + others
    for (offset, word) in words.enumerated() {
      if word == "," || between.contains(where: { $0.contains(word) || word.isOne(of: $0) }) {
        pass(word)
      } else if let place = Self.place(word) {
        take(place: place)
      } else {
        guard take(word, isLast: offset == words.count - 1) else { return nil }
      }
    }
    guard !numbers.isEmpty else { return nil }
  }

  /// Reads the numbers of which a text means one, as "4 or 5" does; `nil` if it says anything else.
  init?(eitherIn text: String) {
    let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    let others = words.filter { !$0.isOne(of: Words.typedOr) }
    guard others.count < words.count else { return nil }
    self.init(others.joined(separator: " "))
    guard numbers.count > 1 else { return nil }
  }

  /// Takes a word that is no number.
  private mutating func pass(_ word: String) {
    isBehindDigits = false
    isMain = word != "," && (isMain || word.isOne(of: Words.typedMainly))
  }

  /// Takes a place. "3 first" says in which order, and names only the third.
  private mutating func take(place: Int) {
    if !isBehindDigits { numbers.append(place) }
    (isBehindPlace, isBehindDigits) = (!isBehindDigits, false)
  }

  /// Takes a number. Returns `false` for any other word, and where the number counts no places.
  private mutating func take(_ word: String, isLast: Bool) -> Bool {
    let spelled = Words.typedNumbers.firstIndex(of: word).map { $0 + 1 }
    guard let number = spelled ?? Int(word), spelled != nil || word.count <= String.mostDigits
    else { return false }
    if !isBehindPlace {
      numbers.insert(number, at: isMain && isLast ? 0 : numbers.count)
    } else if number > 1 {
      guard numbers == [1], number <= Words.typedNumbers.count else { return false }
      numbers = Array(1...number)
    }
    (isBehindPlace, isMain, isBehindDigits) = (false, false, spelled == nil)
    return true
  }

  /// Returns the number of a place such as "third" and "3rd"; `nil` for any other word.
  private static func place(_ word: String) -> Int? {
    Words.typedPlaces.firstIndex(of: word).map { $0 + 1 }
      ?? Words.typedDayEndings.first(where: word.hasSuffix).flatMap { Int(word.dropLast($0.count)) }
  }
}

extension Phrases {
  /// What people type for the choice with a number: "1" and "number 1".
  package static func number(_ number: String) -> Phrases {
    Phrases([number] + Words.typedBeforeNumbers.map { "\($0) \(number)" })
  }
}
