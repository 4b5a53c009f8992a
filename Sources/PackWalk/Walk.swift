// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey

/// Goes through the interview itself as someone would, and counts what is asked, shown and typed.
public struct Walk {
  /// The whole way, from the first screen to the question what to do now.
  public private(set) var whole = PassLength()
  /// The part of it in each section, by linkId.
  public private(set) var sections: [String: PassLength] = [:]
  /// The minutes that the program said were left on the way into each section, beside those that it
  /// took from there, in order. A section that is entered again is not in it twice.
  public var minutes: [(section: String, said: Int, taken: Double)] {
    entries.map { entry in
      let taken = Double(whole.seconds - entry.secondsBefore) / 60
      return (section: entry.section, said: entry.said, taken: taken)
    }
  }
  /// The linkIds of what was asked, each time that it was: rows as "another".
  public private(set) var asked: [String] = []
  /// It was so long that the rest was left.
  public private(set) var isCut = false

  /// What was answered on the way.
  package var response: Response { interview.response }

  /// The most lines that are entered on a walk.
  private static let limit = 2_000

  /// What was gone through.
  package let questionnaire: Questionnaire
  private var someone: any Answering
  private var entries: [(section: String, said: Int, secondsBefore: Int)] = []
  private var interview: Interview
  private var section = ""

  /// Goes all the way. O(lines, times the items of a section).
  public init(through questionnaire: Questionnaire, as profile: Profile) {
    self.init(
      through: questionnaire, in: profile.pass, as: ProfileAnswers(profile, questionnaire))
  }

  /// Goes all the way with someone's own answers.
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
      effects = interview.receive(.typed(reply.line), after: Double(seconds))
      if effects.contains(.save) { effects += interview.receive(.saved) }
    }
    isCut = true
  }
}

extension Walk {
  /// The parts of the way, by the sections' numbers and titles.
  var sectionsInOrder: [(name: String, length: PassLength)] {
    questionnaire.sections.compactMap { section in
      sections[section.linkId].map { ("\(section.number) \(section.title)", $0) }
    }
  }

  /// - Returns: the seconds that it took.
  @discardableResult
  private mutating func count(_ asked: Asked, _ effects: [Effect], _ reply: Reply) -> Int {
    var length = PassLength()
    length.wordsRead = effects.reduce(0) { $0 + $1.words }
    length.wordsTyped = reply.wordsTyped
    if asked != .whatNow, asked != .nothing { length.lines = 1 }
    switch asked {
    case .item(let item, _, let lines):
      enter(questionnaire.section(of: item.linkId))
      length.emptyLines = lines > 0 && reply.line.isEmpty ? 1 : 0
      guard lines == 0 else { break }
      length.prompts = 1
      self.asked.append(item.linkId)
    case .anotherRow(let group, _):
      enter(questionnaire.section(of: group.linkId))
      (length.prompts, length.ownPrompts) = (1, 1)
      length.emptyLines = reply.line.isEmpty ? 1 : 0
      self.asked.append("another \(group.linkId)")
    case .ownQuestion:
      // It belongs to what comes after it.
      enter(interview.response.progress.place.flatMap { questionnaire.section(of: $0.linkId) })
      (length.prompts, length.ownPrompts) = (1, 1)
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
  /// The words that it shows.
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
