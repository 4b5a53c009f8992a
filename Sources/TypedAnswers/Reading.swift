// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The meaning of a line as an answer to an item.
public enum Reading: Equatable, Sendable {
  /// One value, or several in the order in which they were named.
  case values([Value])
  /// The person left the item, for example by choosing the option "Not sure".
  case left(Leaving)
}

/// Why a line is not an answer to an item. Contains facts, and no sentences to show.
public enum ReadingFault: Error, Equatable, Sendable {
  /// Nothing was typed.
  case empty
  /// The line is neither yes nor no.
  case notYesOrNo
  /// There is no option with this number; the numbers go from 1 to `count`.
  case noSuchNumber(Int, count: Int)
  /// These words name no option.
  case noSuchChoice(String)
  /// These words could name several options.
  case ambiguous(String, choices: [String])
  /// Several options were named where one is allowed.
  case onlyOne
  /// Too many options were named.
  case tooMany(limit: Int)
  /// An option that excludes all others was named together with others.
  case standsAlone(String)
  /// The line is not a number, date, time or address, as the item requires.
  case notOfKind
  /// The value is outside the item's limits: too small, too large, too precise, or between steps.
  case outOfBounds
  /// The date is not in the calendar.
  case noSuchDay
  /// A quantity has no unit although there are several, or an unknown unit.
  case whichUnit
  /// The text has too few characters.
  case tooShort(count: Int, limit: Int)
  /// The text has too many characters.
  case tooLong(count: Int, limit: Int)
  /// The text doesn't match the item's pattern.
  case wrongPattern
}

extension Item {
  /// Reads a typed line as an answer, depending on the item's type.
  ///
  /// A yes/no question accepts any beginning of "yes", "no" and "not sure", and other common words
  /// for them in full, also before a last thank-you. A choice accepts numbers, words or any
  /// unambiguous beginning of them, ignoring case and apostrophes. At an open choice, anything else
  /// is the person's own words. A number, date, time or quantity is kept as typed, together with its
  /// meaning. A text is kept exactly, except for spaces and empty lines around it. Anything outside
  /// the item's limits is refused.
  /// - Throws: ``ReadingFault``; `.empty` for a line of spaces, whatever the type.
  public func read(_ line: String) throws(ReadingFault) -> Reading {
    let text = line.trimmed
    guard !text.isEmpty else { throw .empty }
    switch type {
    case .boolean: return try readYesOrNo(text)
    case .choice, .openChoice: return try ChoiceReader(self).read(text)
    case .string, .text, .group, .display: return .values([.text(try checked(text))])
    case .url:
      guard text.isAddress else { throw .notOfKind }
      return .values([.text(try checked(text))])
    case .integer, .decimal, .date, .dateTime, .time, .quantity: return try readLiteral(text)
    }
  }

  /// Returns the text if it is within the item's limits. O(characters × size of the pattern).
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
    let said = text.withoutOk
    let word = said.folded
    guard !word.isEmpty else { throw .notYesOrNo }
    if TypedWord.yes.hasPrefix(word) || said.says(Words.typedYes, behind: Words.typedYesFirst) {
      return .values([.boolean(true)])
    }
    if said.says(Words.typedNo, behind: Words.typedNoFirst) { return .values([.boolean(false)]) }
    if word.count > 1, Words.typedNotSure.first?.folded.hasPrefix(word) == true {
      return .left(.unknown)
    }
    if let leaving = word.statedLeaving { return .left(leaving) }
    guard text.utf8.count < 200, let rest = text.withoutThanks else { throw .notYesOrNo }
    return try readYesOrNo(rest)
  }
}

extension String {
  /// Whether the text can be a web address: without white space, and with a scheme before a colon,
  /// or a host name or an IPv4 address.
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
}
