// SPDX-License-Identifier: GPL-3.0-or-later

import SeededGenerator
import Survey

/// A small pack made at random, and changed at random.
///
/// Item 7 asks "Q7?", is labelled "L7" and offers "c7o1" to "c7o3", so that whatever is shown can
/// be traced to what was asked.
struct ChangingPack {
  var sections: [Item] = []
  var count = 0
  private let hasQuietLists: Bool
  var generator: SeededGenerator

  init(seed: UInt64, hasQuietLists: Bool = false) {
    self.hasQuietLists = hasQuietLists
    generator = SeededGenerator(seed: seed)
    for number in 0..<3 {
      let items = (0..<Int.random(in: 1...4, using: &generator)).map { _ in item(depth: 0) }
      sections.append(Item(linkId: "s\(number)", type: .group, text: "Part", item: items))
    }
    sections.append(Self.end)
    dropRefusedConditions()
  }

  /// A pack that exists, to be answered at random.
  init(_ pack: Questionnaire, seed: UInt64) {
    hasQuietLists = false
    generator = SeededGenerator(seed: seed)
    sections = pack.sections.map(\.item)
  }

  /// A part about safety, and what is asked because of what was chosen there.
  mutating func addSafety() {
    sections.append(SmallPack.safety)
    let printing = SmallPack.check.item.filter { $0.role == .safetyPrinting }
    sections.append(
      Item(
        linkId: "after", type: .group, text: "After",
        item: printing + [
          line("after.harmed", "After harm", when: picked("safety.topics", "harmed")),
          line("after.coping", "After coping", when: .not(picked("safety.topics", "coping"))),
        ]))
  }

  /// The pack as it is now.
  var questionnaire: Questionnaire {
    Questionnaire(summary: .init(id: "q", version: "1", title: "Pack"), items: sections)
  }

  /// Where the person chooses what others get to read.
  private static let end = section(
    "end", "Part",
    [
      choices(
        "end.leaveOut", "", ["s0": "part one", "s1": "part two", "s2": "part three"],
        role: .leaveOut)
    ]
      + ["s0", "s1", "s2"].map { code in
        choice(
          "end.how.\(code)", "",
          ["leaveOut": "leave it out", "inPerson": "in person", "staff": "only staff"],
          role: .leaveOutHow, when: picked("end.leaveOut", code))
      })

  mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.randomElement(using: &generator)
  }

  mutating func item(depth: Int) -> Item {
    count += 1
    let kinds: [Item.Kind] = [.string, .string, .text, .boolean, .choice, .choice, .group]
    let type = depth > 2 ? .string : pick(kinds) ?? .string
    var item = Item(linkId: "i\(count)", type: type, text: "Q\(count)?")
    item.label = chance(2) ? "L\(count)" : ""
    item.sharing = chance(6) ? .staff : .everyone
    item.enableWhen = chance(3) ? condition() : nil
    if item.type == .group { item.text = "Group" }
    item.repeats = chance(2) && (type == .group || type == .choice)
    item.rowName = item.isRows ? "row" : ""
    if type == .choice {
      item.answerOption = options(of: count)
      item.isQuiet = hasQuietLists && chance(6)
    }
    let inside = type == .group ? Int.random(in: 1...3, using: &generator) : chance(5) ? 1 : 0
    item.item = (0..<inside).map { _ in self.item(depth: depth + 1) }
    return item
  }

  mutating func options(of number: Int) -> [AnswerOption] {
    (1...3).map { option in
      AnswerOption(
        code: "o\(option)", text: "c\(number)o\(option)", leadsIn: (number + option) % 6 == 0,
        sharing: chance(6) ? .staff : .everyone)
    }
  }

  mutating func condition() -> Condition? {
    guard let asked = pick(questions) else { return nil }
    let test: EnableWhen.Operator =
      switch asked.type {
      case .choice: .equalsOption(pick(asked.answerOption)?.code ?? "o1")
      case .boolean: .equalsBoolean(chance(2))
      default: .exists(true)
      }
    let condition = Condition.test(EnableWhen(question: asked.linkId, operator: test))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return .not(condition)
    case 1: return .any([condition] + [self.condition()].compactMap(\.self))
    case 2: return .all([condition] + [self.condition()].compactMap(\.self))
    default: return condition
    }
  }

  /// Every question so far, at any depth, without those of the end.
  var questions: [Item] {
    sections.filter { $0.linkId != "end" }.flatMap(\.all).filter(\.isQuestion)
  }
}

extension Item {
  /// The item and all within it.
  var all: [Item] { [self] + item.flatMap(\.all) }
}
