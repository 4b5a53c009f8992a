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

/// What an item of numbers, dates, times or addresses accepts.
struct AcceptedInput {
  let item: Item

  private var bounds: Bounds { item.details.bounds }
  private var units: [String] { item.details.units.map(\.words) }

  /// The words, to follow "Please type"; `nil` for words and choices.
  var words: String? {
    switch item.type {
    case .integer: Words.acceptedInteger + unit + range + step
    case .decimal: Words.acceptedDecimal + unit + range + places
    case .quantity: amount + range + places
    case .date: Words.acceptedDate + (range.isEmpty ? Words.suchAsDate : range + Words.orJustYear)
    case .dateTime: Words.acceptedDateTime + (range.isEmpty ? Words.suchAsDateTime : range)
    case .time: Words.acceptedTime + range + Words.suchAsTime
    case .url: Words.acceptedUrl
    default: nil
    }
  }

  /// The words as a hint; `nil` for words and choices.
  var hint: String? { words.map(Words.typeThis) }

  private var amount: String {
    switch units.count {
    case 0: Words.amountAndUnit
    case 1: Words.amountIn(units[0])
    default: Words.amountInOneOf(Words.either(units))
    }
  }

  private var unit: String { units.first.map(Words.inUnit) ?? "" }

  private var range: String {
    switch (bounds.least, bounds.most) {
    case (let least?, let most?): Words.fromTo(least: amount(least), most: amount(most))
    case (let least?, nil):
      least.isMoment ? Words.fromMoment(least.words) : Words.orMore(amount(least))
    case (nil, let most?): most.isMoment ? Words.upToMoment(most.words) : Words.orLess(amount(most))
    case (nil, nil): ""
    }
  }

  /// Returns a bound without the only unit, which is said before it.
  private func amount(_ bound: Literal) -> String {
    guard units.count == 1, bound.words.hasSuffix(" " + units[0]) else { return bound.words }
    return String(bound.words.dropLast(units[0].count + 1))
  }

  private var step: String { bounds.step.map { $0 > 1 ? Words.inSteps($0) : "" } ?? "" }

  private var places: String {
    bounds.maxDecimalPlaces.map { $0 == 0 ? Words.noPlaces : Words.places($0) } ?? ""
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
