// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension Condition: JSONContent {
  /// Reads a condition by its key: `all`, `any`, `not`, or a test with `question`. A test with
  /// `compare` also needs `to`.
  public init(from reader: inout JSONReader) throws {
    var (joined, question, test) = (Condition?.none, String?.none, EnableWhen.Operator?.none)
    var (comparison, value) = (Comparison?.none, Value?.none)
    try reader.object { reader, name in
      switch name {
      case "all": joined = .all(try reader.list())
      case "any": joined = .any(try reader.list())
      case "not": joined = .not(try Condition(from: &reader))
      case "question": question = try reader.text()
      case "compare": comparison = try reader.word()
      case "to": value = try Value(from: &reader)
      default: test = try EnableWhen.Operator(name, from: &reader) ?? test
      }
    }
    if let comparison { test = .compares(comparison, try required(value)) }
    self =
      try joined ?? .test(EnableWhen(question: required(question), operator: required(test)))
  }

  /// Writes a condition.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .test(let test):
        writer.member("question", test.question)
        test.operator.write(to: &writer)
      case .all(let parts): writer.member("all", parts)
      case .any(let parts): writer.member("any", parts)
      case .not(let part): writer.member("not", part)
      }
    }
  }
}

extension EnableWhen.Operator {
  /// Reads an operator. For any other name, skips the value and returns `nil`.
  fileprivate init?(
    _ name: JSONReader.Name, from reader: inout JSONReader
  ) throws {
    switch name {
    case "exists": self = .exists(try reader.flag())
    case "equals":
      self = try reader.isAtText ? .equalsOption(reader.text()) : .equalsBoolean(reader.flag())
    case "first": self = .first(try reader.text())
    case "countAtMost": self = .countAtMost(try reader.integer())
    case "countMoreThan": self = .countMoreThan(try reader.integer())
    default:
      try reader.skip()
      return nil
    }
  }

  /// Writes the operator of a test.
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .exists(let wanted): writer.member("exists", wanted)
    case .equalsOption(let code): writer.member("equals", code)
    case .equalsBoolean(let wanted): writer.member("equals", wanted)
    case .first(let code): writer.member("first", code)
    case .countAtMost(let count): writer.member("countAtMost", count)
    case .countMoreThan(let count): writer.member("countMoreThan", count)
    case .compares(let comparison, let value):
      writer.member("compare", comparison)
      writer.member("to", value)
    }
  }
}
