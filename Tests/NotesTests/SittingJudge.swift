// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Finds out whether the screens of a sitting show each answer under the question that it was
/// given to, and nowhere else.
///
/// An answer belongs to the question as it was asked. It becomes one to other words only when the
/// person was told of them and entered it there; from then on it stands under these alone.
struct SittingJudge {
  /// What was found so far.
  private(set) var faults: [String] = []
  /// The marks of what was answered anew, which is shown to others as it is asked now.
  private(set) var answered: Set<Substring> = []
  private let items: [Item]
  /// The questions to which the answers with a mark may have been given.
  private var given: [Substring: Set<Substring>]
  /// The answers as they were looked at last, and what names them.
  private var answers: [Answer] = []
  private var names: [Substring: Set<Substring>] = [:]

  /// - Parameter items: those of the pack as it was and as it is, where labels are looked up.
  init(_ response: Response, _ items: [Item]) {
    self.items = items
    given = response.given.names { [$0] }
  }

  /// Looks at the last line and the screens after it.
  mutating func judge(_ sitting: QuietSitting) {
    if let entered = sitting.entered, let question = entered.question {
      if sitting.hasAnswered { answered.formUnion(entered.marks) }
      for mark in entered.marks { given[mark, default: []].insert(question) }
    }
    judge(sitting.interview.response.given)
    faults += sitting.told.misplaced(names)
  }

  private mutating func judge(_ now: [Answer]) {
    guard now != answers else { return }
    answers = now
    names = now.names { [$0] + items.labels(of: $0) }
    for (mark, questions) in now.names({ [$0] }) {
      faults += questions.subtracting(given[mark] ?? []).map { "\(mark) was put under \($0)" }
      given[mark, default: []].formUnion(questions)  // Each is found once.
    }
  }
}

extension [Told] {
  /// Words under a name that is none of theirs.
  func misplaced(_ names: [Substring: Set<Substring>]) -> [String] {
    flatMap { told in
      told.marks.compactMap { mark in
        guard let question = told.question, let names = names[mark], !names.contains(question)
        else { return nil }
        return "\(mark) stands under \(question)"
      }
    }
  }
}

extension Response {
  /// Every answer, those included whose place was taken since.
  var given: [Answer] { answers.places.compactMap { answers[$0] } + earlier.map(\.answer) }
}

extension [Answer] {
  /// For each mark the questions, or what else names them.
  func names(_ named: (String) -> [String]) -> [Substring: Set<Substring>] {
    var names: [Substring: Set<Substring>] = [:]
    for answer in self {
      let marks = answer.marks
      guard !marks.isEmpty else { continue }
      let all = named(answer.question).flatMap { $0.marks(beginningWith: "QL") }
      for mark in marks { names[mark, default: []].formUnion(all) }
    }
    return names
  }
}

extension Answer {
  /// The marks of what was said.
  var marks: Set<Substring> { Set(values.flatMap { $0.words.marks(beginningWith: "wc") }) }
}

extension [Item] {
  /// The labels that a question has, or a group in which it stands.
  func labels(of question: String) -> [String] {
    filter { $0.text == question || $0.holds(question) }.map(\.label)
  }
}

extension Item {
  /// It is a group in which this is asked.
  fileprivate func holds(_ question: String) -> Bool {
    type == .group && item.flatMap(\.all).contains { $0.text == question }
  }
}
