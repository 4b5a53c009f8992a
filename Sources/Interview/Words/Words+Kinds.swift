// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Messages about numbers, dates, times and similar answers.
extension Words {
  /// Returns a text to read. A read-only question is shown with its fixed answer.
  static func toRead(_ item: Item) -> String {
    let fixed = joined(item.fixed.map(\.words))
    return fixed.isEmpty ? asked(item) : "\(asked(item)) \(fixed)"
  }

  /// Returns the question with the form's prefix.
  static func asked(_ item: Item) -> String {
    let prefix = item.details.prefix
    return prefix.isEmpty ? item.text : "\(prefix) \(item.text)"
  }

  /// Returns how a number or date was understood; `nil` if that is the same as typed.
  static func taken(_ value: Value) -> String? {
    guard case .literal(let literal, let typed) = value, !literal.isPlain(in: typed) else {
      return nil
    }
    return takenAs(ended(literal.words))
  }

  /// Returns what an item accepts, to follow "Please type"; `nil` for words and choices.
  static func accepted(_ item: Item) -> String? {
    switch item.type {
    case .integer: acceptedInteger + unit(of: item) + range(of: item) + step(of: item)
    case .decimal: acceptedDecimal + unit(of: item) + range(of: item) + places(of: item)
    case .quantity: amount(item) + range(of: item) + places(of: item)
    case .date: acceptedDate + (range(of: item).isEmpty ? suchAsDate : range(of: item) + orJustYear)
    case .dateTime: acceptedDateTime + (range(of: item).isEmpty ? suchAsDateTime : range(of: item))
    case .time: acceptedTime + range(of: item) + suchAsTime
    case .url: acceptedUrl
    default: nil
    }
  }

  /// Returns a hint that says what an item accepts; `nil` for words and choices.
  static func hint(_ item: Item) -> String? {
    accepted(item).map(typeThis)
  }

  private static func amount(_ item: Item) -> String {
    let units = item.details.units.map(\.words)
    return switch units.count {
    case 0: amountAndUnit
    case 1: amountIn(units[0])
    default: amountInOneOf(either(units))
    }
  }

  private static func unit(of item: Item) -> String {
    item.details.units.first.map { inUnit($0.words) } ?? ""
  }

  private static func range(of item: Item) -> String {
    switch (item.details.bounds.least, item.details.bounds.most) {
    case (let least?, let most?):
      fromTo(least: amount(least, of: item), most: amount(most, of: item))
    case (let least?, nil):
      least.isMoment ? fromMoment(least.words) : orMore(amount(least, of: item))
    case (nil, let most?):
      most.isMoment ? upToMoment(most.words) : orLess(amount(most, of: item))
    case (nil, nil): ""
    }
  }

  /// Returns a bound without the only unit, which is said before it.
  private static func amount(_ bound: Literal, of item: Item) -> String {
    let units = item.details.units.map { " " + $0.words }
    guard units.count == 1, bound.words.hasSuffix(units[0]) else { return bound.words }
    return String(bound.words.dropLast(units[0].count))
  }

  private static func step(of item: Item) -> String {
    item.details.bounds.step.map { $0 > 1 ? inSteps($0) : "" } ?? ""
  }

  private static func places(of item: Item) -> String {
    switch item.details.bounds.maxDecimalPlaces {
    case nil: ""
    case 0?: noPlaces
    case let count?: places(count)
    }
  }

  static func either(_ words: [String]) -> String { listed(words, before: orLast) }

  /// Returns words as "2, 3 and 4".
  static func all(of words: [String]) -> String { listed(words, before: andLast) }

  private static func listed(_ words: [String], before last: String) -> String {
    let first = words.dropLast().joined(separator: ", ")
    return first + (first.isEmpty ? "" : last) + (words.last ?? "")
  }

  /// Returns the hint that the person can also use their own words.
  static func ownWords(_ item: Item) -> String {
    let label = item.details.openLabel
    return label.isEmpty ? orOwnWords : orOwnWordsFor(label)
  }
}

extension Literal {
  /// Whether the typed text already contains the literal as it is shown.
  fileprivate func isPlain(in typed: String) -> Bool {
    guard isMoment else { return typed.hasPrefix(words) }
    let plain = { (words: String) in words.lowercased().filter { $0.isLetter || $0.isNumber } }
    return plain(typed) == plain(words)
  }

  fileprivate var isMoment: Bool {
    switch self {
    case .date, .dateTime, .time: true
    case .integer, .decimal, .quantity: false
    }
  }
}
