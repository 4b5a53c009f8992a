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
        last >= 0, ends.count == 2 || part.count <= Self.longestNumber
      else { return nil }
      let low = Swift.min(first, last, most)
      let high = Swift.min(Swift.max(first, last), most)
      numbers += low...high
    }
    return numbers.isEmpty ? nil : numbers
  }

  /// The number of digits above which a number is no choice's.
  private static var longestNumber: Int { 3 }

  /// The numbers without words that add nothing to them, as in "I'd say 3" and "3 again"; `nil` where there
  /// are no such words, and for any other text.
  var withoutWordsAroundNumbers: String? {
    let behind = words(after: Words.typedAroundNumbers) ?? self
    let numbers = behind.words(before: Words.typedAroundNumbers) ?? behind
    return numbers != self && numbers.digitNumbers != nil ? numbers : nil
  }

  /// The numbers of which the text means one, as "4 or 5" does; `nil` if it says anything else.
  var eitherNumbers: [Int]? {
    let words = split { $0.isWhitespace || $0 == "," }.map(String.init)
    let others = words.filter { !$0.isOne(of: Words.typedOr) }
    guard others.count < words.count,
      let numbers = others.joined(separator: " ").spelledNumbers, numbers.count > 1
    else { return nil }
    return numbers
  }

  /// The numbers that the text spells out, such as "the first one", "two and three" or "the first
  /// three"; `nil` if it says anything else.
  package var spelledNumbers: [Int]? { numbers() }

  /// The numbers that the text spells out, with nothing else but these words; `nil` if it says
  /// anything else. If the last word is one behind a "mainly", it comes first.
  func numbers(besides others: Phrases...) -> [Int]? {
    var numbers: [Int] = []
    var isBehindPlace = false
    var isBehindDigits = false
    var isMain = false
    let words = replacing(",", with: " , ").split { $0.isWhitespace || ";.!".contains($0) }
      .map { $0.lowercased() }
    let between =
      [Words.typedAnd, Words.typedFillers, Words.typedBeforeNumbers, Words.typedAmongNumbers]
      + others
    for (offset, word) in words.enumerated() {
      guard word != ",", !between.contains(where: { $0.contains(word) || word.isOne(of: $0) })
      else {
        isBehindDigits = false
        isMain = word != "," && (isMain || word.isOne(of: Words.typedMainly))
        continue
      }
      let place = Words.typedPlaces.firstIndex(of: word).map { $0 + 1 }
      if let place = place ?? word.numberOfPlace {
        // "3 first" says in which order, and names only the third.
        if !isBehindDigits { numbers.append(place) }
        isBehindPlace = !isBehindDigits
        isBehindDigits = false
        continue
      }
      let spelled = Words.typedNumbers.firstIndex(of: word).map { $0 + 1 }
      guard let number = spelled ?? Int(word), word.count <= Self.longestNumber || spelled != nil
      else { return nil }
      if !isBehindPlace {
        let comesFirst = isMain && offset == words.count - 1
        numbers.insert(number, at: comesFirst ? 0 : numbers.count)
      } else if number > 1 {
        guard numbers == [1], number <= Words.typedNumbers.count else { return nil }
        numbers = Array(1...number)
      }
      (isBehindPlace, isMain) = (false, false)
      isBehindDigits = spelled == nil
    }
    return numbers.isEmpty ? nil : numbers
  }

  /// The number in a place such as "3rd"; `nil` for any other word.
  private var numberOfPlace: Int? {
    Words.typedDayEndings.first(where: hasSuffix).flatMap { Int(dropLast($0.count)) }
  }
}

extension Phrases {
  /// What people type for the choice with a number: "1" and "number 1".
  package static func number(_ number: String) -> Phrases {
    Phrases([number] + Words.typedBeforeNumbers.map { "\($0) \(number)" })
  }
}
