// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension Literal: JSONContent {
  /// Reads a literal. The key is its kind, and the value is a string in FHIR's format. A quantity
  /// may also have a `unit`.
  public init(from reader: inout JSONReader) throws {
    var (literal, unit) = (Literal?.none, Coding?.none)
    try reader.object { reader, name in
      switch name {
      case "unit": unit = try Coding(from: &reader)
      case "integer": literal = Self.integer(try reader.text())
      case "decimal": literal = DecimalNumber(try reader.text()).map { .decimal($0) }
      case "date": literal = PartialDate(try reader.text()).map { .date($0) }
      case "dateTime": literal = Moment(try reader.text()).map { .dateTime($0) }
      case "time": literal = TimeOfDay(try reader.text()).map { .time($0) }
      case "quantity":
        literal = DecimalNumber(try reader.text()).map { .quantity($0, unit: nil) }
      default: try reader.skip()
      }
    }
    if case .quantity(let number, _) = literal { literal = .quantity(number, unit: unit) }
    self = try required(literal)
  }

  private static func integer(_ text: String) -> Literal? {
    DecimalNumber(text).flatMap { Int($0.text) }
      .flatMap { integers.contains($0) ? .integer($0) : nil }
  }

  /// Writes a literal with its kind as the key.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .integer: writer.member("integer", text)
      case .decimal: writer.member("decimal", text)
      case .date: writer.member("date", text)
      case .dateTime: writer.member("dateTime", text)
      case .time: writer.member("time", text)
      case .quantity(_, let unit):
        writer.member("quantity", text)
        if let unit { writer.member("unit", unit) }
      }
    }
  }
}

extension OptionValue: JSONContent {
  /// Reads an option's value: `coding`, `text` or `literal`.
  public init(from reader: inout JSONReader) throws {
    var value: OptionValue?
    try reader.object { reader, name in
      switch name {
      case "coding": value = .coding(try Coding(from: &reader))
      case "text": value = .text(try reader.text())
      case "literal": value = .literal(try Literal(from: &reader))
      default: try reader.skip()
      }
    }
    self = try required(value)
  }

  /// Writes an option's value.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .coding(let coding): writer.member("coding", coding)
      case .text(let text): writer.member("text", text)
      case .literal(let literal): writer.member("literal", literal)
      }
    }
  }
}
