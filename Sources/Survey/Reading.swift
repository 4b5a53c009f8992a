// SPDX-License-Identifier: GPL-3.0-or-later

/// What a line means as an answer to an item.
public enum Reading: Equatable, Sendable {
  /// One value or several, in the order in which they were named.
  case values([Value])
  /// The choice that was made is a way to leave the item.
  case left(Leaving)
}

/// Why a line is no answer to an item. Facts only: whoever shows it words it.
public enum ReadingFault: Error, Equatable, Sendable {
  /// Nothing was typed.
  case empty
  /// It is neither yes nor no.
  case notYesOrNo
  /// There is no choice with this number; numbers go from 1 to the count.
  case noSuchNumber(Int, count: Int)
  /// The words begin no choice.
  case noSuchChoice(String)
  /// The words begin several choices.
  case ambiguous(String, choices: [String])
  /// Several choices where one is taken.
  case onlyOne
  /// More choices than are taken.
  case tooMany(limit: Int)
  /// A choice that stands alone was named with others.
  case standsAlone(String)
  /// It is no number, date, time or address, as the item asks for.
  case notOfKind
  /// It is beyond the item's bounds: too small or large, too exact, or between its steps.
  case outOfBounds
  /// It is a date that is not in the calendar.
  case noSuchDay
  /// An amount without a unit where there are several, or with another one.
  case whichUnit
  /// It has too few characters.
  case tooShort(count: Int, limit: Int)
  /// It has too many characters.
  case tooLong(count: Int, limit: Int)
  /// It doesn't fit the item's pattern.
  case wrongPattern
}

extension Item {
  /// Reads a typed line as an answer: what is accepted depends on the item's type.
  ///
  /// A yes or no takes any start of "yes", "no", "not sure", and other common words for them. A
  /// choice takes numbers, words or any unambiguous start of them; case and apostrophes make no difference. What is none of
  /// the choices of an open one is taken as the person's own words. A number, date, time or amount
  /// is kept as typed, with what it means. A text is taken exactly as it is, but for the spaces
  /// and empty lines around it. What the item's bounds leave out is refused.
  /// - Throws: ``ReadingFault``; `.empty` for a line of spaces, whatever the type.
  public func read(_ line: String) throws(ReadingFault) -> Reading {
    let text = line.trimmed
    guard !text.isEmpty else { throw .empty }
    switch type {
    case .boolean: return try readYesOrNo(text)
    case .choice: return try readChoices(text)
    case .openChoice: return try readOpenChoice(text)
    case .string, .text, .group, .display: return .values([.text(try checked(text))])
    case .url:
      guard text.isAddress else { throw .notOfKind }
      return .values([.text(try checked(text))])
    case .integer, .decimal, .date, .dateTime, .time, .quantity: return try readLiteral(text)
    }
  }

  /// A text that the item's bounds let through. O(characters, times the pattern).
  /// - Throws: ``ReadingFault`` `tooShort`, `tooLong` or `wrongPattern`.
  public func checked(_ text: String) throws(ReadingFault) -> String {
    if let limit = details.bounds.maxLength, text.count > limit {
      throw .tooLong(count: text.count, limit: limit)
    }
    if let limit = details.bounds.minLength, text.count < limit {
      throw .tooShort(count: text.count, limit: limit)
    }
    let pattern = details.bounds.pattern
    if !pattern.isEmpty, let pattern = Pattern(pattern), !pattern.fits(text) {
      throw .wrongPattern
    }
    return text
  }

  private func readYesOrNo(_ text: String) throws(ReadingFault) -> Reading {
    let word = text.folded
    guard !word.isEmpty else { throw .notYesOrNo }
    let yes = ["yeah", "yep", "yup", "yesplease"]
    if "yes".hasPrefix(word) || yes.contains(word) { return .values([.boolean(true)]) }
    let no = ["n", "no", "nope", "nothanks", "nothankyou"]
    if no.contains(word) { return .values([.boolean(false)]) }
    guard String.unknown.contains(where: { $0.hasPrefix(word) }) else { throw .notYesOrNo }
    return .left(.unknown)
  }
}

extension String {
  /// The text without the white space around it.
  public var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// Whether it says only that the answer isn't known.
  package var saysUnknown: Bool { Self.unknown.contains(folded) }

  fileprivate static let unknown = [
    "notsure", "unsure", "imnotsure", "dontknow", "idontknow", "donotknow", "idonotknow", "idk",
    "dunno", "idunno", "noidea",
  ]

  /// Whether it can be the address of a page: without white space, and with a scheme before a colon
  /// or a name or four numbers with full stops between them.
  fileprivate var isAddress: Bool {
    guard !contains(where: \.isWhitespace) else { return false }
    let scheme = prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    let rest = dropFirst(scheme.count)
    if rest.first == ":", rest.count > 1 { return scheme.first?.isLetter == true }
    let host = prefix { !"/?#:".contains($0) }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, !parts.contains("") else { return false }
    return parts.last?.contains(where: \.isLetter) == true || parts.count == 4
  }

  /// The text for comparing what was typed with what was offered: only its letters and digits, in
  /// lower case, so that neither apostrophes nor spaces nor hyphens make a difference.
  var folded: String { String(lowercased().filter { $0.isLetter || $0.isNumber }) }
}
