// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// One case for each kind of change: what the person kept from others stays so.
extension LeakOfChangedPackTests {
  /// What was so before, and what the pack is now.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var before: [Item]
    var now: [Item]
    /// Marks what is secret as such, beyond what the items say.
    var keep: @Sendable (inout Response) -> Void = { _ in }
  }

  private static let mood = choices("what", "What", ["mood": "Mood", "sleep": "Sleep"])
  private static let secret = line("secret", "Secret")
  private static let because = line("secret", "Secret", when: picked("what", "mood"))
  private static let staff = line("secret", "Secret", sharing: .staff)
  private static let within = with(line("what", "What"), [secret])

  private static func with(_ item: Item, _ children: [Item]) -> Item {
    var item = item
    item.item = children
    return item
  }

  private static func gate(_ sharing: Sharing) -> Item {
    var gate = mood
    gate.answerOption[0].sharing = sharing
    return gate
  }

  private static let privately: @Sendable (inout Response) -> Void = {
    $0.privatePlaces = [Place("secret")]
  }
  private static let gatePrivately: @Sendable (inout Response) -> Void = {
    $0.privatePlaces = [Place("what")]
  }

  static let changes: [Change] = [
    Change(testDescription: "private, now gone", before: [secret], now: [], keep: privately),
    Change(
      testDescription: "private, now a choice", before: [secret],
      now: [choice("secret", "Secret", ["a": "A"])], keep: privately),
    Change(
      testDescription: "private, now in rows", before: [secret],
      now: [rows("list", "List", "row", [secret])], keep: privately),
    Change(
      testDescription: "because of a private choice, now asked of everyone",
      before: [mood, because], now: [mood, secret], keep: gatePrivately),
    Change(
      testDescription: "because of a private choice, now gone", before: [mood, because],
      now: [mood], keep: gatePrivately),
    Change(
      testDescription: "because of a private choice that is gone, now asked of everyone",
      before: [mood, because], now: [secret], keep: gatePrivately),
    Change(
      testDescription: "because of a private choice that is a text now", before: [mood, because],
      now: [line("what", "What"), secret], keep: gatePrivately),
    Change(
      testDescription: "within a private question, now beside it", before: [within],
      now: [line("what", "What"), secret], keep: gatePrivately),
    Change(
      testDescription: "within a private question, now gone", before: [within], now: [],
      keep: gatePrivately),
    Change(testDescription: "for staff, now for everyone", before: [staff], now: [secret]),
    Change(testDescription: "for staff, now gone", before: [staff], now: []),
    Change(
      testDescription: "for staff, now in another section's group", before: [staff],
      now: [Item(linkId: "g", type: .group, text: "Group", item: [secret])]),
    Change(
      testDescription: "because of a choice for staff, now asked of everyone",
      before: [gate(.staff), because], now: [gate(.staff), secret]),
    Change(
      testDescription: "because of a choice for staff, now gone",
      before: [gate(.staff), because], now: [gate(.staff)]),
    Change(
      testDescription: "because of a choice for staff that is for everyone now",
      before: [gate(.staff), because], now: [gate(.everyone), because]),
  ]

  @Test(arguments: changes)
  func `what was kept from others stays so`(change: Change) {
    let response = Self.answered(change)
    #expect(!markdown(response, Self.pack(change.before), .toBring).contains("SECRET"))
    #expect(!markdown(response, Self.pack(change.now), .toBring).contains("SECRET"))
    #expect(markdown(response, Self.pack(change.now), .myself).contains("SECRET"))
  }

  /// What was said before the change.
  static func answered(_ change: Change) -> Response {
    var sitting = Sitting(pack(change.before))
    if change.before.contains(where: { $0.type == .choice }) { sitting.choose("what", "mood") }
    if change.before.contains(where: { $0.linkId == "what" && $0.type == .string }) {
      sitting.type("what", "open words")
    }
    sitting.type("secret", "SECRET")
    change.keep(&sitting.response)
    return sitting.response
  }

  private static let leaveOut = choices("out", "Out", ["s": "Section"], role: .leaveOut)

  @Test(arguments: [
    ("gone", [Item]()), ("renamed", [choices("out2", "Out", ["s": "Section"], role: .leaveOut)]),
    ("a text now", [line("out", "Out")]), ("without its use", [choices("out", "Out", ["s": "S"])]),
    ("not asked now", [choice("x", "X", ["a": "A"]), asked(leaveOut, when: picked("x", "a"))]),
  ])
  func `a section that was left out stays so when the question about it changes`(
    _ how: String, _ now: [Item]
  ) {
    let about = section("s", "Section", [Self.secret])
    func pack(_ end: [Item]) -> Questionnaire {
      Questionnaire(summary: summary, items: [about, section("end", "End", end)])
    }
    var sitting = Sitting(pack([Self.leaveOut]))
    sitting.type("secret", "SECRET")
    sitting.choose("out", "s")
    #expect(!markdown(sitting.response, pack([Self.leaveOut]), .toBring).contains("SECRET"))
    #expect(!markdown(sitting.response, pack(now), .toBring).contains("SECRET"))
  }

  @Test func `what was asked in a section that was left out stays so in another`() {
    func pack(_ first: [Item], _ second: [Item]) -> Questionnaire {
      Questionnaire(
        summary: summary,
        items: [
          section("s", "Section", first), section("t", "Other", second),
          section("end", "End", [Self.leaveOut]),
        ])
    }
    var sitting = Sitting(pack([Self.secret], []))
    sitting.type("secret", "SECRET")
    sitting.choose("out", "s")
    let now = pack([], [Self.secret])
    #expect(!markdown(sitting.response, now, .toBring).contains("SECRET"))
    #expect(markdown(sitting.response, now, .myself).contains("SECRET"))
  }

  private static func asked(_ item: Item, when condition: Condition) -> Item {
    var item = item
    item.enableWhen = condition
    return item
  }

  static func pack(_ items: [Item]) -> Questionnaire {
    Questionnaire(
      summary: .init(id: "a", version: "1", title: "A"), items: [section("s", "Section", items)])
  }
}
