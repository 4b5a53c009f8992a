// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// Several people or things named in one line.
extension String {
  /// The people or things that the text seems to list; empty if it seems to name only one, as "Jo, my
  /// son, 11" does, and for a text of more than 600 bytes. Leaves out a count at the start, as in "3, Ann
  /// and Bob".
  ///
  /// A list has an "and" after at most four words or after a comma, several commas, or one comma between
  /// two single words or two names with numbers. A part that can be no name, as "twice a day", belongs
  /// to the one before.
  package var namesInList: [String] { namesInList { _, _ in false } }

  /// Returns the names, where some parts belong to the name before them, or before their comma, too.
  package func namesInList(
    leavingOut belongs: (_ part: String, _ nameBeforeComma: String?) -> Bool
  ) -> [String] {
    guard utf8.count <= 600 else { return [] }
    let rest = withoutCount
    let listed = rest.partsOutsideBrackets.map { $0.trimmed }.filter { !$0.isEmpty }
    let beginsWithCount = listed.first?.isCount ?? false
    let isCounted = beginsWithCount || rest != self
    let named = beginsWithCount ? Array(listed.dropFirst()) : listed
    let parts = named.map { $0.partsBetweenAnd.flatMap(\.partsBetweenAn) }
    let isJoined =
      parts.joined().count > named.count
      && parts.allSatisfy { part in
        part.count == 1
          || part[0].split(separator: " ").count <= (named.count > 1 || isCounted ? 8 : 4)
      }
    let hasAnd = named.dropFirst().contains { $0 != $0.withoutLeadingAnd }
    let isList =
      isJoined || hasAnd || named.count > (isCounted ? 1 : 2)
      || named.count == 2
        && (named.allSatisfy { $0.allSatisfy(\.isLetter) }
          || named.allSatisfy { $0.contains(where: \.isNumber) })
    let names = parts.joinedToNames { $0.isAboutName || belongs($0, $1) }
    return isList && names.count > 1 && names.allSatisfy({ $0.first?.isLetter ?? false })
      ? names : []
  }

  /// Whether the text says something about a name before it, and can be none itself: when, how often, how
  /// much or where from.
  private var isAboutName: Bool {
    if isOne(of: Words.typedAboutName, Words.typedAboutNameFirst)
      || begins(withOneOf: Words.typedAboutNameFirst)
    {
      return true
    }
    let digits = prefix { $0.isNumber || ".,/- ".contains($0) }
    let isSpelled = digits.isEmpty && words.first?.spelledNumbers != nil
    let unit =
      isSpelled ? words.dropFirst().joined(separator: " ") : String(dropFirst(digits.count))
    return (isSpelled || !digits.isEmpty)
      && (unit.isOne(of: Words.typedUnit) || unit.begins(withOneOf: Words.typedUnit))
  }

  /// The names in a text without commas, each with a number behind it, as in "ramipril 5 at night
  /// aspirin 75"; empty if it has only one.
  package var namesBeforeNumbers: [String] {
    let words = words
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

  /// The parts between each slip of "and", as in "ramipril an aspirin". At the start it is none.
  private var partsBetweenAn: [String] {
    let words = words
    return words.indices.split { $0 > 0 && Words.typedAn.contains(words[$0]) }
      .map { words[$0].joined(separator: " ") }
  }

  /// The parts between commas and semicolons that aren't in brackets.
  private var partsOutsideBrackets: [String] {
    var depth = 0
    return split { character in
      depth = max(0, depth + (character == "(" ? 1 : character == ")" ? -1 : 0))
      return depth == 0 && ",;".contains(character)
    }.map(String.init)
  }

  /// The text without how many there are before a full stop, as in "4. bread, milk".
  private var withoutCount: String {
    let words = words
    guard let first = words.first, first.hasSuffix(".") || first.hasSuffix(":"), words.count > 1,
      String(first.dropLast()).isCount
    else { return self }
    return words.dropFirst().joined(separator: " ")
  }

  /// Whether the text only says how many there are, as "4 of them" does.
  private var isCount: Bool {
    let count = words(before: Words.typedOfThem) ?? self
    return count.isHowMany || count.spelledNumbers != nil
  }
}

/// Words around a name or a choice.
extension String {
  /// The text without the punctuation and spaces at its end. Keeps brackets.
  package var withoutPunctuationBehind: String {
    let end = lastIndex { !$0.isWhitespace && !",;:.!?".contains($0) }
    return String(self[..<(end.map(index(after:)) ?? endIndex)])
  }

  /// The words that are added to an earlier answer, as in "also 3" and "3 as well"; `nil` for any
  /// other text.
  package var addition: String? {
    guard utf8.count < Self.longestAddition else { return nil }
    let text = trimmed
    let rest = text.without(leading: Words.typedBeforeAdded)
    guard var added = rest.words(before: Words.typedAsWell) ?? (rest == text ? nil : rest) else {
      return nil
    }
    while let shorter = added.words(before: Words.typedPlease) { added = shorter }
    return added
  }

  /// The number of bytes from which a text tells more than which choices to add.
  private static var longestAddition: Int { 200 }

  /// Whether several words begin as something said to the program might, such as "I have to go".
  package var beginsLikeTalk: Bool { begins(withOneOf: Words.typedTalkFirst) }
}

extension [[String]] {
  /// The parts between commas, each split at its "and", with those that are no names put behind the one
  /// before them again.
  fileprivate func joinedToNames(
    _ belongs: (_ part: String, _ nameBeforeComma: String?) -> Bool
  ) -> [String] {
    reduce(into: []) { names, parts in
      for (index, part) in parts.enumerated() {
        guard let name = names.last, belongs(part, index == 0 ? name : nil) else {
          names.append(part)
          continue
        }
        names[names.count - 1] = name + (index == 0 ? ", " : " \(TypedWord.and) ") + part
      }
    }
  }
}
