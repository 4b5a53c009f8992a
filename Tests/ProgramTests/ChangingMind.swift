// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import QuestionPacks
import SeededGenerator
import Survey

/// Someone who has answered everything and changes their mind at random: from the review, and by
/// going back. After each change every answer is compared with what it should be.
struct ChangingMind {
  private var interview: Interview
  private var random: SeededGenerator
  /// What went wrong, with what was typed.
  private(set) var faults: [String] = []
  /// How many answers were changed.
  private(set) var changes = 0
  private var lines: [String] = []
  /// Where something was changed since the last check, with the values that it is to have.
  private var wanted: [Place: [String]] = [:]

  /// Types the first choice whatever they mean, so that the judge has something to find.
  private let slips: Bool

  init(
    _ questionnaire: Questionnaire, _ answered: Response, seed: UInt64, slips: Bool = false
  ) {
    self.slips = slips
    interview = Interview(questionnaire, answered)
    random = SeededGenerator(seed: seed)
    var arrival = interview.begin(.review)
    while arrival.contains(.save) { arrival = interview.receive(.saved) }
  }

  /// Changes something, and says what went wrong.
  mutating func change() {
    (lines, wanted) = ([], [:])
    let before = interview.response.answers
    Bool.random(using: &random) ? changeInReview() : changeByGoingBack()
    compare(before)
  }

  private mutating func changeInReview() {
    type("/review")
    type(String(Int.random(in: 1...150, using: &random)))
    settle()
    answer()
    // What the change has opened is left, then the review is left too.
    for _ in 0..<30 where !isElsewhere { type("") }
    type("/review")
    type("enough")
  }

  private mutating func changeByGoingBack() {
    let count = Int.random(in: 1...5, using: &random)
    for _ in 0..<count {
      type("/back")
      settle()
    }
    answer()
    for _ in 0..<count {
      type("")
      settle()
    }
  }

  /// Whether the program asks something of its own, such as in a review.
  private var isElsewhere: Bool {
    switch interview.asked {
    case .item, .anotherRow: false
    default: true
    }
  }

  /// Goes on where the program asks whether the place is private enough, or about a break.
  private mutating func settle() {
    if interview.asked == .ownQuestion { type("1") }
  }

  private mutating func type(_ line: String) {
    lines.append(line)
    var effects = interview.receive(.line(.typed(line)))
    while effects.contains(.save) { effects = interview.receive(.saved) }
  }
}

extension ChangingMind {
  /// Gives another answer to what is asked, if it is an item.
  private mutating func answer() {
    guard case .item(let item, let place, _) = interview.asked, item.role != .typist else { return }
    let given = interview.response.answers[place]
    switch item.type {
    case .boolean:
      let yes = Bool.random(using: &random)
      // At the head of a list a yes asks for a name, if there was none.
      guard given?.values.isEmpty == false else { return }
      wanted[place] = [yes ? "Yes" : "No"]
      type(yes ? "yes" : "no")
    case .choice: choose(item, at: place)
    case .string, .text: write("words", at: place, given)
    default: return
    }
  }

  private mutating func choose(_ item: Item, at place: Place) {
    let plain = item.answerOption.indices.filter { index in
      let option = item.answerOption[index]
      // To keep a part that was to be left out removes its answers; see SaidToTheProgramTests.
      let isKept = item.role == .leaveOutHow && option.code == "keep"
      return !option.isExclusive && option.leaving == nil && !isKept
    }
    let most = item.repeats ? min(item.maxOccurs ?? 3, 3) : 1
    let picked = plain.shuffled(using: &random).prefix(Int.random(in: 1...most, using: &random))
    guard !picked.isEmpty else { return }
    wanted[place] = picked.map { item.answerOption[$0].text }.sorted()
    type(slips ? "1" : picked.map { String($0 + 1) }.joined(separator: " "))
  }

  private mutating func write(_ words: String, at place: Place, _ given: Answer?) {
    let text = "\(words) \(Int.random(in: 100...999, using: &random))"
    let earlier = given?.values.first?.words
    let isAdded = earlier?.contains("\n") ?? false
    wanted[place] = [isAdded ? "\(earlier ?? "")\n\(text)" : text]
    type(text)
    guard case .item(_, place, let entered) = interview.asked, entered > 0 else { return }
    type("")
  }

  /// Every answer is as it was, but for the one that was changed, and for those to a question that
  /// had none.
  private mutating func compare(_ before: PlaceTable<Answer>) {
    changes += wanted.count
    let response = interview.response
    let after = response.answers
    for place in before.places {
      let had = before[place]?.values.map(\.words) ?? []
      let has = after[place]?.values.map(\.words) ?? []
      let due = wanted[place] ?? had
      if wanted[place] == nil, had.isEmpty { continue }
      // What a helper writes in a part that was left out puts the part into the notes again.
      if before[place]?.asked.role == .leaveOut, Set(has).isSubset(of: had),
        response.progress.setsSensitiveAside
      {
        continue
      }
      // Where the part about safety was for staff and is no longer, its printing is asked again.
      if before[place]?.asked.role == .safetyPrinting, has.isEmpty, hasTopicForStaff(before),
        !hasTopicForStaff(after)
      {
        continue
      }
      // A question that a helper makes apply again is asked again, with the words before beside it.
      let note = response.asides[place] ?? ""
      if response.progress.setsSensitiveAside, wanted[place] == nil, has.isEmpty,
        had.allSatisfy(note.contains)
      {
        continue
      }
      // A choice for staff that a helper doesn't see stays beside those that the helper makes.
      let forStaff = Set(had).intersection(choicesForStaff(at: place))
      if response.progress.setsSensitiveAside, wanted[place] != nil,
        Set(has) == forStaff.union(due)
      {
        continue
      }
      if due.sorted() != has.sorted() {
        faults.append("\(lines): \(place) is \(has), not \(due)")
      }
    }
  }

  private func choicesForStaff(at place: Place) -> [String] {
    let options = interview.questionnaire.item(place.linkId)?.answerOption ?? []
    return options.filter { $0.sharing == .staff }.map(\.text)
  }

  private func hasTopicForStaff(_ answers: PlaceTable<Answer>) -> Bool {
    answers.places.contains { place in
      guard let item = interview.questionnaire.item(place.linkId), item.role == .safetyTopic else {
        return false
      }
      return answers[place]?.values.contains { item.option(for: $0)?.sharing == .staff } == true
    }
  }
}
