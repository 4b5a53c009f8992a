// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Interview
import SeededGenerator
import Survey

/// Somebody who answers a form in one of three ways, the same for the same seed.
struct Respondent: RandomNumberGenerator {
  /// How somebody answers.
  enum Way: String, CaseIterable {
    /// Each question with what it asks for.
    case everything
    /// No question, in each way in which it can be left.
    case nothing
    /// This and that: answers, what is none, commands, and the way back.
    case anything
  }

  /// The most lines that are typed; somebody who types anything stops there.
  private static let limit = [Way.everything: 1_500, .nothing: 1_500, .anything: 120]

  private let way: Way
  private var numbers: SeededGenerator
  private(set) var lines: [String] = []

  /// What was said to a form, and whether all of it was gone through.
  static func response(
    to form: Form, way: Way, seed: UInt64
  ) -> (response: Response, lines: [String], isAtEnd: Bool) {
    var respondent = Respondent(way: way, numbers: SeededGenerator(seed: seed))
    var interview = Interview(form.questionnaire)
    _ = interview.begin(.new)
    while respondent.lines.count < limit[way] ?? 0, interview.asked != .whatNow,
      interview.asked != .nothing
    {
      let line = respondent.line(at: interview.asked)
      respondent.lines.append(line)
      if interview.receive(.line(.typed(line))).contains(.save) { _ = interview.receive(.saved) }
    }
    return (interview.response, respondent.lines, interview.asked == .whatNow)
  }

  private init(way: Way, numbers: SeededGenerator) { (self.way, self.numbers) = (way, numbers) }

  mutating func next() -> UInt64 { numbers.next() }

  private mutating func line(at asked: Asked) -> String {
    switch (way, asked) {
    case (.everything, .item(let item, _, let lines)): return lines > 0 ? "" : answer(to: item)
    case (.everything, .anotherRow(_, let rows)): return rows < 2 ? pick(["yes", "no"]) : "no"
    case (.everything, _): return ""
    case (.nothing, .item): return pick(Self.waysToLeave)
    case (.nothing, _): return ""
    case (.anything, .item(let item, _, _)):
      return pick([answer(to: item), answer(to: item), pick(Self.waysToLeave), pick(Self.oddLines)])
    case (.anything, _): return pick(["", "yes", "no", "1", "2", "remove 1"] + Self.oddLines)
    }
  }

  private static let waysToLeave = ["", "", "", "/skip", "/unsure", "/rathernot", "/inperson"]

  private static let oddLines = [
    "??", "99999999999", "no", "lots and lots of words that nobody has asked for", "a\u{202E}b",
    "/back", "<", "/review", "/sections", "/sections 1", "/private", "/same", "/later", "/help",
    "/aside for later", "/finish", "honey /private", "4 May", "-1", "\u{1B}[2J", "1, 2",
  ]
}

extension Respondent {
  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &numbers)]
  }

  /// A line that an item takes.
  private mutating func answer(to item: Item) -> String {
    if item.isChoice { return choice(of: item) }
    switch item.type {
    case .boolean: return pick(["yes", "no"])
    case .integer: return pick(["2", "5", "9"])
    case .decimal: return pick(["2.50", "3,5", "-1"])
    case .date: return pick(["4 May 2026", "5/6/2026", "May 2026"])
    case .dateTime: return pick(["4 May 2026 at 2:30 pm", "4 May 2026"])
    case .time: return pick(["14:30", "9 am"])
    case .quantity: return "3 \(item.details.units.first?.words ?? "pots")"
    case .url: return pick(["https://forms.example/a?b=c", "forms.example"])
    default: return pick(["honey", "two  words", "été 🐝", "a\tb", "\"q\" \\"])
    }
  }

  private mutating func choice(of item: Item) -> String {
    if item.type == .openChoice, pick([true, false, false]) { return "my own" }
    let option = pick(item.answerOption)
    guard item.repeats, item.maxOccurs ?? 2 > 1, !option.isExclusive else { return option.text }
    return item.isNumbered ? "1 and 2" : option.text
  }
}
