// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import JSON
import Survey
import Testing
import TypedAnswers

/// Numbers, dates and times: what is typed, what it means, and how it stands to others.
@Suite struct LiteralTests {
  private static func value(_ line: String, _ type: Item.Kind) throws -> String? {
    guard case .values(let values) = try Item(linkId: "i", type: type).read(line) else {
      return nil
    }
    #expect(values.first?.words == line.trimmed, "what was typed is kept")
    return values.first?.literal?.text
  }

  @Test(arguments: [
    ("7", "7"), ("+7", "7"), ("-7", "-7"), ("\u{2212}7", "-7"), ("007", "7"), ("1,000", "1000"),
    ("1 000", "1000"), ("2147483647", "2147483647"),
  ])
  func `a whole number is read`(line: String, text: String) throws {
    #expect(try Self.value(line, .integer) == text)
  }

  @Test(arguments: [
    ("3.10", "3.10"), ("3,5", "3.5"), (".5", "0.5"), ("5.", "5"), ("-0.0", "0.0"),
    ("1,234.5", "1234.5"), ("0,125", "0.125"), ("  12 ", "12"),
    ("-123456789.123456789", "-123456789.123456789"),
  ])
  func `a number is read with all its digits`(line: String, text: String) throws {
    #expect(try Self.value(line, .decimal) == text)
  }

  @Test(arguments: [
    ("2026-05-03", "2026-05-03"), ("3 May 2026", "2026-05-03"), ("3rd of May, 2026", "2026-05-03"),
    ("May 3, 2026", "2026-05-03"), ("3/5/2026", "2026-05-03"), ("03.05.2026", "2026-05-03"),
    ("Sunday 3 May 2026", "2026-05-03"), ("may 2026", "2026-05"), ("5/2026", "2026-05"),
    ("2026", "2026"), ("2026/5/3", "2026-05-03"), ("29 Feb 2024", "2024-02-29"),
    ("29 Feb 2000", "2000-02-29"), ("1st sept 1999", "1999-09-01"),
  ])
  func `a date is read as people write it, whole or in part`(line: String, text: String) throws {
    #expect(try Self.value(line, .date) == text)
  }

  @Test(arguments: [
    ("14:30", "14:30:00"), ("2.30 pm", "14:30:00"), ("2pm", "14:00:00"), ("12 am", "00:00:00"),
    ("12pm", "12:00:00"), ("noon", "12:00:00"), ("9.05", "09:05:00"), ("14:30:15", "14:30:15"),
  ])
  func `a time is read as people write it`(line: String, text: String) throws {
    #expect(try Self.value(line, .time) == text)
  }

  @Test(arguments: [
    ("3 May 2026 at 2.30 pm", "2026-05-03T14:30:00"), ("3/5/2026 14:30", "2026-05-03T14:30:00"),
    ("2026-05-03T14:30:00+01:00", "2026-05-03T14:30:00+01:00"), ("May 2026", "2026-05"),
    ("2026-05-03T14:30:00Z", "2026-05-03T14:30:00Z"),
  ])
  func `a date with a time is read as people write it`(line: String, text: String) throws {
    #expect(try Self.value(line, .dateTime) == text)
  }

  @Test(arguments: [
    ("seven", Item.Kind.integer, ReadingFault.notOfKind), ("7.5", .integer, .notOfKind),
    ("2147483648", .integer, .notOfKind), ("1.2.3", .decimal, .notOfKind),
    ("1234567890123456789", .decimal, .notOfKind), ("--1", .decimal, .notOfKind),
    ("", .decimal, .empty), ("31 Feb 2026", .date, .noSuchDay), ("29/2/1900", .date, .noSuchDay),
    ("13/13/2026", .date, .noSuchDay), ("3 4 May 2026", .date, .notOfKind),
    ("3/5/26", .date, .notOfKind), ("soon", .date, .notOfKind), ("0000", .date, .noSuchDay),
    ("25:00", .time, .notOfKind), ("14", .time, .notOfKind), ("13pm", .time, .notOfKind),
    ("0.30 am", .time, .notOfKind),
    ("May 2026 at 2pm", .dateTime, .notOfKind), ("a page", .url, .notOfKind),
    ("13", .url, .notOfKind), ("1.3", .url, .notOfKind), ("page", .url, .notOfKind),
    (".org", .url, .notOfKind), ("http:", .url, .notOfKind), ("1:2", .url, .notOfKind),
    ("-", .integer, .notOfKind), ("\u{0663}", .integer, .notOfKind), ("/", .date, .notOfKind),
  ])
  func `what is of another kind is refused`(line: String, type: Item.Kind, fault: ReadingFault) {
    #expect(throws: fault) { try Self.value(line, type) }
  }

  private static func weight(_ units: [String]) -> Item {
    var item = Item(linkId: "w", type: .quantity)
    item.details.units = units.map { Coding(system: "urn:units", code: $0, display: $0 + "s") }
    return item
  }

  @Test func `an amount has the unit that was typed, or the only one there is`() throws {
    func unit(_ line: String, _ units: [String]) throws -> Coding? {
      guard case .values(let values) = try Self.weight(units).read(line),
        case .quantity(_, let unit)? = values.first?.literal
      else { return nil }
      return unit
    }
    #expect(try unit("70", ["kg"])?.code == "kg")
    #expect(try unit("70kg", ["kg", "stone"])?.code == "kg")
    #expect(try unit("11 Stones", ["kg", "stone"])?.code == "stone")
    #expect(try unit("11 st", ["kg", "stone"])?.code == "stone")
    #expect(try unit("2 hours", []) == Coding(display: "hours"))
    #expect(try unit("2", []) == nil)
    #expect(throws: ReadingFault.whichUnit) { try unit("70", ["kg", "stone"]) }
    #expect(throws: ReadingFault.whichUnit) { try unit("70 miles", ["kg"]) }
  }

  @Test func `bounds are kept to, and what can't be told is let through`() throws {
    var item = Item(linkId: "i", type: .integer)
    item.details.bounds.least = .integer(1)
    item.details.bounds.most = .integer(9)
    item.details.bounds.step = 2
    for line in ["1", "3", "9"] { _ = try item.read(line) }
    for line in ["0", "10", "4"] {
      #expect(throws: ReadingFault.outOfBounds) { try item.read(line) }
    }
    var date = Item(linkId: "d", type: .date)
    date.details.bounds.least = PartialDate("2026-05-03").map { .date($0) }
    _ = try date.read("2026")
    #expect(throws: ReadingFault.outOfBounds) { try date.read("April 2026") }
    var exact = Item(linkId: "e", type: .decimal)
    exact.details.bounds.maxDecimalPlaces = 1
    _ = try exact.read("1.5")
    #expect(throws: ReadingFault.outOfBounds) { try exact.read("1.55") }
    var short = Item(linkId: "t", type: .string)
    short.details.bounds.maxLength = 3
    #expect(throws: ReadingFault.tooLong(count: 4, limit: 3)) { try short.read("four") }
  }

  @Test func `an open choice takes a choice, own words, or both`() throws {
    var item = ReadingTests.colours
    item.type = .openChoice
    func words(_ line: String) throws -> [String] {
      guard case .values(let values) = try item.read(line) else { return [] }
      return values.map { "\($0.code ?? "own"): \($0.words)" }
    }
    #expect(try words("1 3") == ["red: Red", "grey: Grey"])
    #expect(try words("blue, like the sea") == ["own: blue, like the sea"])
    #expect(try words("red, blue") == ["red: Red", "own: blue"])
    #expect(throws: ReadingFault.standsAlone("None of these")) { try words("none, blue") }
    item.answerOption = []
    #expect(try words("anything, really") == ["own: anything, really"])
  }

  @Test func `every kind of value is written and read back`() throws {
    let unit = Coding(system: "urn:units", version: "1", code: "kg", display: "kilograms")
    let literals: [Literal?] = [
      .integer(-3), DecimalNumber("3.10").map { .decimal($0) },
      PartialDate("2026").map { .date($0) }, PartialDate("2026-05").map { .date($0) },
      Moment("2026-05-03T14:30:00-05:30").map { .dateTime($0) },
      TimeOfDay("14:30").map { .time($0) },
      DecimalNumber("70").map { .quantity($0, unit: unit) },
      DecimalNumber("70").map { .quantity($0, unit: nil) },
    ]
    let values = literals.compactMap { literal in
      literal.map { Value.literal($0, typed: "as typed") }
    }
    #expect(values.count == literals.count)
    #expect(try values.map { try Value(json: $0.json) } == values)
    for lie in [#"{"integer":"x"}"#, #"{"unit":{}}"#, "{}", #"{"date":"2026-13"}"#] {
      let bytes = Array(#"{"literal":\#(lie),"text":"t"}"#.utf8)
      #expect(throws: UnfitContent.self) { try Value(json: bytes) }
    }
    #expect(throws: UnfitContent.self) { try Value(json: Array("{}".utf8)) }
  }
}
