// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What an item that takes a number, a date, a time or a web address accepts.
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
      least.number == nil ? Words.fromMoment(least.words) : Words.orMore(amount(least))
    case (nil, let most?):
      most.number == nil ? Words.upToMoment(most.words) : Words.orLess(amount(most))
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
