// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A value of any type in a form: R4's `value[x]` and `answer[x]`.
enum FormValue {
  case boolean(Bool)
  case text(String)
  case literal(Literal)
  case coding(Coding)
  /// A file, another record, or a number or date that can't be read.
  case unusable
}

extension Element {
  /// Returns the value of the member that begins with `value` or `answer`; `nil` if there is none.
  func formValue(_ start: String) throws(FormFault) -> FormValue? {
    if let flag = try flag(start + "Boolean") { return .boolean(flag) }
    if let coding = try element(start + "Coding") { return .coding(try coding.coding()) }
    for name in ["String", "Uri", "Url", "Code", "Canonical", "Markdown"] where has(start + name) {
      return .text(try words(start + name))
    }
    if let number = try integer(start + "Integer") { return .literal(.integer(number)) }
    if let number = try decimal(start + "Decimal") { return .literal(.decimal(number)) }
    if let literal = try moment(start) { return literal }
    if let quantity = try element(start + "Quantity") { return try quantity.quantity() }
    let isOther = value.members?.contains { $0.name.hasPrefix(start) } ?? false
    return isOther ? .unusable : nil
  }

  private func moment(_ start: String) throws(FormFault) -> FormValue? {
    if let text = try text(start + "Date") {
      return PartialDate(text).map { .literal(.date($0)) } ?? .unusable
    }
    if let text = try text(start + "DateTime") {
      return Moment(text).map { .literal(.dateTime($0)) } ?? .unusable
    }
    guard let text = try text(start + "Time") else { return nil }
    return TimeOfDay(text).map { .literal(.time($0)) } ?? .unusable
  }

  func coding() throws(FormFault) -> Coding {
    Coding(
      system: try words("system"), version: try words("version"), code: try words("code"),
      display: try words("display"))
  }

  private func quantity() throws(FormFault) -> FormValue {
    guard let number = try decimal("value") else { return .unusable }
    let unit = Coding(
      system: try words("system"), code: try words("code"), display: try words("unit"))
    return .literal(.quantity(number, unit: unit == Coding() ? nil : unit))
  }
}

extension FormValue {
  func answer(to item: Item) -> Value? {
    if let option = option(of: item) { return option.asValue }
    switch (self, item.type) {
    case (.boolean(let yes), .boolean): return .boolean(yes)
    case (.text(let text), .string), (.text(let text), .text), (.text(let text), .url),
      (.text(let text), .openChoice):
      return text.isEmpty ? nil : .text(text)
    case (.coding(let coding), .openChoice), (.coding(let coding), .string):
      return coding.words.isEmpty ? nil : .text(coding.words)
    case (.literal(let literal), _): return literal.value(of: item.type)
    default: return nil
    }
  }

  /// Returns an item's only choice with the value's code, in any code system; `nil` if there is
  /// none, or several.
  func optionByCode(of item: Item) -> AnswerOption? {
    guard case .coding(let wanted) = self, !wanted.code.isEmpty else { return nil }
    let named = item.answerOption.filter { option in
      if case .coding(let coding)? = option.value { coding.code == wanted.code } else { false }
    }
    return named.count == 1 ? named[0] : nil
  }

  /// Returns the item's choice for this value; `nil` if there is none.
  func option(of item: Item) -> AnswerOption? {
    item.answerOption.first { option in
      switch (self, option.value) {
      case (.coding(let wanted), .coding(let coding)): coding.isMeant(by: wanted)
      case (.coding(let wanted), nil):
        Coding(code: option.code, display: option.text).isMeant(by: wanted)
      case (.coding(let wanted), .text(let text)): wanted.words == text.asShown
      case (.text(let wanted), .text(let text)): wanted == text.asShown
      case (.literal(let wanted), .literal(let literal)):
        wanted == literal
          || Comparison.equal.holds(.literal(wanted, typed: ""), .literal(literal, typed: ""))
      default: false
      }
    }
  }
}

extension Coding {
  /// Whether this is the concept that another one names, by code and, if given, by system.
  fileprivate func isMeant(by wanted: Coding) -> Bool {
    guard !wanted.code.isEmpty else { return !wanted.display.isEmpty && wanted.display == display }
    return wanted.code == code && (wanted.system.isEmpty || wanted.system == system)
  }
}

extension Literal {
  func value(of type: Item.Kind) -> Value? {
    guard let fitted = fitted(to: type) else { return nil }
    return .literal(fitted, typed: fitted.typed)
  }

  /// The text a person would type for this value.
  private var typed: String {
    guard case .quantity(let number, let unit?) = self else { return text }
    return "\(number.text) \(unit.words)".trimmed
  }

  private func fitted(to type: Item.Kind) -> Literal? {
    switch (type, self) {
    case (.integer, .integer), (.decimal, .decimal), (.date, .date), (.dateTime, .dateTime),
      (.time, .time), (.quantity, .quantity):
      self
    case (.decimal, .integer(let number)): .decimal(DecimalNumber(number))
    case (.quantity, .integer(let number)): .quantity(DecimalNumber(number), unit: nil)
    case (.quantity, .decimal(let number)): .quantity(number, unit: nil)
    case (.dateTime, .date(let date)): .dateTime(Moment(date))
    case (.integer, .decimal(let number)):
      number.decimals == 0 ? Int(number.text).map { .integer($0) } : nil
    default: nil
    }
  }
}
