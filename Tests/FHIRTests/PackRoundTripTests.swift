// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Foundation
import JSON
import QuestionPacks
import SeededGenerator
import Survey
import Testing

/// A pack that is written as a Questionnaire and read back is the same pack.
@Suite struct `A pack there and back` {
  private static let seed =
    ProcessInfo.processInfo.environment["FHIR_SEED"].flatMap(UInt64.init)
    ?? UInt64.random(in: 0..<1_000_000)

  @Test func `is the same for our own pack`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Questions")
    try expectSame(try QuestionPack(PackFolder(folder.path)).questionnaire)
  }

  @Test func `is the same for a small pack with something of everything`() throws {
    try expectSame(SmallPack.questionnaire)
  }

  @Test(arguments: ["my_pack", String(repeating: "p", count: 65)])
  func `is the same under an id that no resource can have`(id: String) throws {
    var pack = SmallPack.questionnaire
    pack.summary.id = id
    try expectSame(pack)
  }

  @Test func `is tried with every property of an item and of a choice`() {
    var items: [Item] = []
    func add(_ item: Item) {
      items.append(item)
      for child in item.item { add(child) }
    }
    for section in SmallPack.questionnaire.sections { add(section.item) }
    #expect(unvaried(items, plain: Item(linkId: "", type: .group)) == ["detailsBox"])
    #expect(unvaried(items.flatMap(\.answerOption), plain: .init(code: "", text: "")) == [])
  }

  /// The stored properties that are in all of these as they are in a plain one.
  private func unvaried<Element>(_ elements: [Element], plain: Element) -> [String] {
    let mirror = Mirror(reflecting: plain)
    return mirror.children.compactMap { name, value in
      let isVaried = elements.contains { element in
        let own = Mirror(reflecting: element).children.first { $0.label == name }?.value
        return own.map { String(describing: $0) } != String(describing: value)
      }
      return isVaried ? nil : name
    }
  }

  @Test func `is the same whatever its conditions are`() throws {
    print("Random conditions from FHIR_SEED=\(Self.seed)")
    for number in 0..<300 {
      var random = RandomCondition(numbers: SeededGenerator(seed: Self.seed + UInt64(number)))
      let asked = RandomCondition.questions
      let last = Item(
        linkId: "last", type: .string, text: "Last?", enableWhen: random.condition(depth: 0),
        shortPass: random.condition(depth: 0))
      let section = Item(linkId: "s", type: .group, text: "S", item: asked + [last])
      try expectSame(
        Questionnaire(summary: SmallPack.questionnaire.summary, items: [section]),
        "FHIR_SEED=\(Self.seed + UInt64(number))")
    }
  }

  @Test func `shows the control characters of a text that has no element`() {
    var item = Item(linkId: "s.a", type: .string, text: "A?")
    item.why = "be\u{9B}cause"
    let section = Item(linkId: "s", type: .group, text: "S", item: [item])
    let pack = Questionnaire(summary: SmallPack.questionnaire.summary, items: [section])
    #expect(pack.resource.document.contains("be<U+009B>cause"), "\(pack.resource.document)")
  }

  @Test func `keeps what another program has added`() throws {
    let text = SmallPack.questionnaire.resource.document
    let changed = text.replacing(
      "\"linkId\" : \"day.sure\"", with: "\"linkId\" : \"day.sure\", \"required\" : true")
    let item = try Form(reading: Array(changed.utf8)).questionnaire.item("day.sure")
    #expect(item?.details.isRequired == true)
    #expect(item?.text == "Sure?")
  }

  @Test(arguments: [
    ("\"valueCode\" : \"adjustment\"", "\"valueCode\" : \"spying\""),
    ("\"valueCode\" : \"staff\"", "\"valueCode\" : \"everybody\""),
    ("\"valueString\" : \"day.helps\"", "\"valueString\" : \"day.nobody\""),
  ])
  func `that says what no pack can is refused`(was: String, is other: String) throws {
    let text = SmallPack.questionnaire.resource.document
    #expect(text.contains(was))
    let changed = text.replacing(was, with: other)
    #expect(throws: FormFault.self) { try Form(reading: Array(changed.utf8)) }
  }

  @Test func `of a later version is read like any form`() throws {
    let text = SmallPack.questionnaire.resource.document
    let later = text.replacing(
      "/format\",\n      \"valueInteger\" : 1", with: "/format\",\n      \"valueInteger\" : 2")
    #expect(later != text)
    let form = try Form(reading: Array(later.utf8))
    #expect(form.questionnaire.item("day.helps.other") != nil)
    #expect(!form.notices.isEmpty)
  }

  @Test func `of an earlier version is read without a word about what is no longer used`() throws {
    let text = SmallPack.questionnaire.resource.document
    let mark = "\"url\" : \"\(OwnExtension.format.url)\","
    let old = "\"url\" : \"\(OwnExtension.url("length"))\", \"valueCode\" : \"short\" }, {"
    let earlier = text.replacing(mark, with: old + mark)
    #expect(earlier != text)
    #expect(try Form(reading: Array(earlier.utf8)).notices.isEmpty)
  }

  private func expectSame(_ pack: Questionnaire, _ seed: String = "") throws {
    let form = try Form(reading: Array(pack.resource.document.utf8))
    #expect(form.notices.isEmpty, "\(seed)")
    let (written, read) = (CompiledPack.encode(pack), CompiledPack.encode(form.questionnaire))
    let (was, lines) = (written.split(separator: "\n"), read.split(separator: "\n"))
    #expect(was.count == lines.count, "\(seed)")
    for (line, other) in zip(was, lines) { #expect(line == other, "\(seed)") }
  }
}

/// Conditions at random over a few questions, the same for the same seed.
private struct RandomCondition: RandomNumberGenerator {
  static let questions = [
    Item(linkId: "yes", type: .boolean, text: "Yes?"),
    Item(
      linkId: "one", type: .choice, text: "One?", repeats: true,
      answerOption: [AnswerOption(code: "a", text: "A"), AnswerOption(code: "b", text: "B")]),
    Item(linkId: "words", type: .string, text: "Words?"),
  ]

  var numbers: SeededGenerator

  mutating func next() -> UInt64 { numbers.next() }

  mutating func condition(depth: Int) -> Condition {
    switch Int.random(in: 0..<(depth < 4 ? 8 : 5), using: &self) {
    case 5: .all((0..<Int.random(in: 0...3, using: &self)).map { _ in condition(depth: depth + 1) })
    case 6: .any((0..<Int.random(in: 0...3, using: &self)).map { _ in condition(depth: depth + 1) })
    case 7: .not(condition(depth: depth + 1))
    default: .test(test())
    }
  }

  private mutating func test() -> EnableWhen {
    let wanted = Bool.random(using: &self)
    let count = Int.random(in: 0...3, using: &self)
    let code = wanted ? "a" : "b"
    let tests: [(String, EnableWhen.Operator)] = [
      ("words", .exists(wanted)), ("yes", .equalsBoolean(wanted)), ("one", .equalsOption(code)),
      ("one", .first(code)), ("one", .countAtMost(count)), ("one", .countMoreThan(count)),
    ]
    let (question, asked) = tests[Int.random(in: 0..<tests.count, using: &self)]
    return EnableWhen(question: question, operator: asked)
  }
}
