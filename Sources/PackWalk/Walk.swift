import Interview
import Survey

/// Goes through the interview itself as someone would, and counts what is asked, shown and typed.
public struct Walk {
  /// The whole way, from the first screen to the question what to do now.
  public private(set) var whole = PassLength()
  /// The part of it in each section, by linkId.
  public private(set) var sections: [String: PassLength] = [:]
  /// The linkIds of what was asked, each time that it was: rows as "another".
  public private(set) var asked: [String] = []
  /// It was so long that the rest was left.
  public private(set) var isCut = false

  /// The most lines that are entered on a walk.
  private static let limit = 2_000

  private let questionnaire: Questionnaire
  private let profile: Profile
  private let opensRows: [String: [Item]]
  private var interview: Interview
  private var section = ""

  /// Goes all the way. O(lines, times the items of a section).
  public init(through questionnaire: Questionnaire, as profile: Profile) {
    self.questionnaire = questionnaire
    self.profile = profile
    opensRows = Self.rowsByQuestion(questionnaire)
    section = questionnaire.sections.first?.linkId ?? ""
    interview = Interview(questionnaire)
    if !questionnaire.asksForPass { interview.choose(profile.pass) }
    var effects = interview.begin(.new)
    while whole.lines < Self.limit {
      let now = interview.asked
      count(now, effects)
      guard now != .whatNow, now != .nothing else { return }
      effects = interview.receive(.typed(line(at: now)))
      if effects.contains(.save) { effects += interview.receive(.saved) }
    }
    isCut = true
  }

  /// The groups of rows that hang on a yes, by the question.
  private static func rowsByQuestion(_ questionnaire: Questionnaire) -> [String: [Item]] {
    var found: [String: [Item]] = [:]
    func add(_ item: Item) {
      if item.isRows, case .test(let test)? = item.enableWhen, test.operator == .equalsBoolean(true)
      {
        found[test.question, default: []].append(item)
      }
      item.item.forEach(add)
    }
    questionnaire.sections.map(\.item).forEach(add)
    return found
  }

  private func line(at asked: Asked) -> String {
    switch asked {
    case .item(let item, let place, let lines):
      guard lines == 0, isWanted(place) else { return "" }
      return profile.line(at: item, opensRows: opensRows[item.linkId] ?? [])
    case .anotherRow(let group, let rows):
      return rows < profile.rows(of: group) ? Profile.words : ""
    case .ownQuestion, .whatNow, .nothing: return ""
    }
  }

  /// Whether the row is to be: the first one is begun without being asked for.
  private func isWanted(_ place: Place) -> Bool {
    guard let (group, count) = interview.rows(around: place) else { return true }
    return count > 0 || profile.rows(of: group) > 0
  }
}

extension Walk {
  /// The parts of the way, by the sections' numbers and titles.
  var sectionsInOrder: [(name: String, length: PassLength)] {
    questionnaire.sections.compactMap { section in
      sections[section.linkId].map { ("\(section.number) \(section.title)", $0) }
    }
  }

  private mutating func count(_ asked: Asked, _ effects: [Effect]) {
    var length = PassLength()
    length.wordsRead = effects.reduce(0) { $0 + $1.words }
    if asked != .whatNow, asked != .nothing { length.lines = 1 }
    switch asked {
    case .item(let item, let place, let lines):
      section = questionnaire.section(of: item.linkId)?.linkId ?? section
      guard lines == 0 else { break }
      length.prompts = 1
      self.asked.append(item.linkId)
      let isLeft = !isWanted(place)
      length.wordsTyped = isLeft ? 0 : Pace.wordsTyped(to: item.type)
    case .anotherRow(let group, _):
      section = questionnaire.section(of: group.linkId)?.linkId ?? section
      (length.prompts, length.ownPrompts) = (1, 1)
      length.wordsTyped = Pace.wordsTyped(to: .boolean)
      self.asked.append("another \(group.linkId)")
    case .ownQuestion:
      // It belongs to what comes after it.
      let place = interview.response.progress.place
      section = place.flatMap { questionnaire.section(of: $0.linkId)?.linkId } ?? section
      (length.prompts, length.ownPrompts) = (1, 1)
      length.wordsTyped = Pace.wordsTyped(to: .boolean)
      self.asked.append("ownQuestion")
    case .whatNow, .nothing: break
    }
    whole += length
    sections[section, default: PassLength()] += length
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
