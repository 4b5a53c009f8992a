// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey

/// Simulates a person in a real interview, and counts what is asked, shown and typed.
package struct Walk {
  /// The length of the whole interview, from the first screen to the question about what to do
  /// next.
  package private(set) var whole = PassLength()
  /// The length of each section, by linkId.
  package private(set) var sections: [String: PassLength] = [:]
  /// The minutes left that the program stated on entering each section, and the minutes that were
  /// then needed, in order. A section counts only the first time it is entered.
  package var minutes: [(section: String, said: Int, taken: Double)] {
    entries.map { entry in
      let taken = Double(whole.seconds - entry.secondsBefore) / 60
      return (section: entry.section, said: entry.said, taken: taken)
    }
  }
  /// The linkIds of the items asked, with repetitions. Another row of a group is `another` and its
  /// linkId, and the program's question whether to go on is `ownQuestion`.
  package private(set) var asked: [String] = []
  /// Whether the walk stopped at the limit of lines.
  package private(set) var isCut = false

  /// The maximum number of lines in a walk.
  private static let limit = 2_000

  package let questionnaire: Questionnaire
  private var someone: any Answering
  private var entries: [(section: String, said: Int, secondsBefore: Int)] = []
  /// The interview so far.
  package private(set) var interview: Interview
  private var section = ""

  /// Walks to the end. O(lines × items of a section).
  package init(through questionnaire: Questionnaire, as profile: Profile) {
    self.init(
      through: questionnaire, in: profile.pass, as: ProfileAnswers(profile, questionnaire))
  }

  /// Walks to the end with given answers.
  package init(
    through questionnaire: Questionnaire, in pass: Progress.Pass, as someone: any Answering
  ) {
    self.questionnaire = questionnaire
    self.someone = someone
    section = questionnaire.sections.first?.linkId ?? ""
    interview = Interview(questionnaire)
    if !questionnaire.asksForPass { interview.choose(pass) }
    go()
  }

  private mutating func go() {
    var effects = interview.begin(.new)
    while whole.lines < Self.limit {
      let asked = interview.asked
      guard asked != .whatNow, asked != .nothing else {
        count(asked, effects, Reply(""))
        return
      }
      let reply = someone.reply(to: asked, shown: effects, in: interview)
      let seconds = count(asked, effects, reply)
      effects = interview.receive(.line(.typed(reply.line)), after: Double(seconds))
      if effects.contains(.save) { effects += interview.receive(.saved) }
    }
    isCut = true
  }
}

extension Walk {
  /// The length of each section, with the section's number and title.
  var sectionsInOrder: [(name: String, length: PassLength)] {
    questionnaire.sections.compactMap { section in
      sections[section.linkId].map { ("\(section.number) \(section.title)", $0) }
    }
  }

  /// Counts one prompt and its reply.
  /// - Returns: The time taken, in seconds.
  @discardableResult
  private mutating func count(_ asked: Asked, _ effects: [Effect], _ reply: Reply) -> Int {
    var length = PassLength()
    length.wordsRead = effects.reduce(0) { $0 + $1.words }
    length.wordsTyped = reply.wordsTyped
    if asked != .whatNow, asked != .nothing { length.lines = 1 }
    switch asked {
    case .item(let item, _, let lines):
      enter(questionnaire.section(of: item.linkId))
      guard lines == 0 else { break }
      length.prompts = 1
      self.asked.append(item.linkId)
    case .anotherRow(let group, _):
      enter(questionnaire.section(of: group.linkId))
      length.prompts = 1
      self.asked.append("another \(group.linkId)")
    case .ownQuestion:
      // The question belongs to the section that follows.
      enter(interview.response.progress.place.flatMap { questionnaire.section(of: $0.linkId) })
      length.prompts = 1
      self.asked.append("ownQuestion")
    case .whatNow, .nothing: break
    }
    whole += length
    sections[section, default: PassLength()] += length
    return length.seconds
  }

  private mutating func enter(_ entered: Section?) {
    guard let entered, entered.linkId != section else { return }
    section = entered.linkId
    guard !entries.contains(where: { $0.section == section }),
      let said = interview.minutesLeft(from: entered)
    else { return }
    entries.append((section: section, said: said, secondsBefore: whole.seconds))
  }
}

extension Questionnaire {
  fileprivate var asksForPass: Bool {
    sections.prefix(1).contains { $0.item.item.contains { $0.role == .pass } }
  }
}

extension Effect {
  /// The number of words shown.
  fileprivate var words: Int {
    switch self {
    case .show(let screen): screen.blocks.reduce(0) { $0 + $1.words }
    case .ask(let prompt): Pace.words(in: prompt.text)
    default: 0
    }
  }
}

extension Screen.Block {
  fileprivate var words: Int {
    switch self {
    case .title(let text), .question(let text), .text(let text), .hint(let text), .notice(let text):
      Pace.words(in: text)
    case .choices(let texts, _), .list(let texts), .lines(let texts):
      texts.reduce(0) { $0 + Pace.words(in: $1) }
    }
  }
}
