// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// The people or things named in one line.
///
/// A list has an "and" after at most four words or after a comma, several commas, or one comma between
/// two single words or two names with numbers. A part that can be no name, as "twice a day", belongs
/// to the one before.
package struct NameList {
  /// The parts between commas.
  private let listed: [String]
  /// These parts, each split at its "and".
  private let parts: [[String]]
  /// Whether the text says first how many there are.
  private let isCounted: Bool

  /// Leaves out a count at the start, as in "3, Ann and Bob". A text of more than 600 bytes is no list.
  package init(_ text: String) {
    let words = text.utf8.count <= 600 ? text.words : []
    let isBehindCount = Self.beginsWithCount(words)
    let rest = isBehindCount ? words.dropFirst().joined(separator: " ") : text
    let all = words.isEmpty ? [] : Self.partsOutsideBrackets(rest)
    let isFirstCount = all.first.map(Self.isCount) ?? false
    isCounted = isFirstCount || isBehindCount
    listed = isFirstCount ? Array(all.dropFirst()) : all
    parts = listed.map { $0.partsBetweenAnd.flatMap(Self.partsBetweenAn) }
  }

  /// Returns the names; none if there seems to be only one, as in "Jo, my son, 11".
  /// - Parameter belongs: Whether a part belongs to the name before it, or before its comma, too.
  package func names(
    leavingOut belongs: (_ part: String, _ nameBeforeComma: String?) -> Bool = { _, _ in false }
  ) -> [String] {
    guard isList else { return [] }
    var names: [String] = []
    for parts in parts {
      for (index, part) in parts.enumerated() {
        let isFirst = index == 0
        guard let name = names.last,
          Self.isAboutName(part) || belongs(part, isFirst ? name : nil)
        else {
          names.append(part)
          continue
        }
        names[names.count - 1] = name + (isFirst ? ", " : " \(TypedWord.and) ") + part
      }
    }
    return names.count > 1 && names.allSatisfy { $0.first?.isLetter ?? false } ? names : []
  }

  private var isList: Bool {
    isJoined || listed.dropFirst().contains { $0 != $0.withoutLeadingAnd }
      || listed.count > (isCounted ? 1 : 2)
      || listed.count == 2
        && (listed.allSatisfy { $0.allSatisfy(\.isLetter) }
          || listed.allSatisfy { $0.contains(where: \.isNumber) })
  }

  /// Whether some parts have an "and", and few enough words before it.
  private var isJoined: Bool {
    let most = listed.count > 1 || isCounted ? 8 : 4
    return parts.joined().count > listed.count
      && parts.allSatisfy {
        $0.count == 1 || $0.first.map { $0.split(separator: " ").count <= most } ?? true
      }
  }

  /// Returns the names in a text without commas, each with a number behind it, as in "ramipril 5 at
  /// night aspirin 75"; none if there is only one.
  package static func namesBeforeNumbers(in text: String) -> [String] {
    let words = text.words
    let starts = words.indices.dropLast().filter { index in
      let word = words[index]
      return word.count > 3 && word.allSatisfy { $0.isLetter || $0 == "-" }
        && words[index + 1].first?.isNumber == true
        && !TypedDate.isDayOrMonth(word.lowercased())
        && !word.isOne(of: Words.typedAboutName, Words.typedAboutNameFirst, Words.typedUnit)
    }
    guard starts.first == 0, starts.count > 1 else { return [] }
    return zip(starts, starts.dropFirst() + [words.endIndex])
      .map { words[$0..<$1].joined(separator: " ") }
  }
}

/// Parts that are no names.
extension NameList {
  /// Whether a part says something about a name before it, and can be none itself: when, how often, how
  /// much or where from.
  private static func isAboutName(_ part: String) -> Bool {
    if part.isOne(of: Words.typedAboutName, Words.typedAboutNameFirst)
      || part.begins(withOneOf: Words.typedAboutNameFirst)
    {
      return true
    }
    let digits = part.prefix { $0.isNumber || ".,/- ".contains($0) }
    let words = part.words
    let isSpelled = digits.isEmpty && words.first.flatMap { SpelledNumbers($0) } != nil
    let unit =
      isSpelled ? words.dropFirst().joined(separator: " ") : String(part.dropFirst(digits.count))
    return (isSpelled || !digits.isEmpty)
      && (unit.isOne(of: Words.typedUnit) || unit.begins(withOneOf: Words.typedUnit))
  }

  /// Whether words begin with how many there are and a full stop, as "4. bread, milk" does.
  private static func beginsWithCount(_ words: [String]) -> Bool {
    guard words.count > 1, let sign = words[0].last else { return false }
    return ".:".contains(sign) && isCount(String(words[0].dropLast()))
  }

  /// Whether a part only says how many there are, as "4 of them" does.
  private static func isCount(_ part: String) -> Bool {
    let count = part.words(before: Words.typedOfThem) ?? part
    return count.isHowMany || SpelledNumbers(count) != nil
  }

  /// Returns the parts between each slip of "and", as in "ramipril an aspirin". At the start it is none.
  private static func partsBetweenAn(_ part: String) -> [String] {
    let words = part.words
    return words.indices.split { $0 > 0 && Words.typedAn.contains(words[$0]) }
      .map { words[$0].joined(separator: " ") }
  }

  /// Returns the parts between commas and semicolons that aren't in brackets.
  private static func partsOutsideBrackets(_ text: String) -> [String] {
    var depth = 0
    return text.split { character in
      depth = max(0, depth + (character == "(" ? 1 : character == ")" ? -1 : 0))
      return depth == 0 && ",;".contains(character)
    }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
