// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What the screen shows of answers to quiet lists: nothing but that they may be there.
///
/// The only place for the words is the list itself, while its question is asked.
extension Interview {
  /// The name of an item in the review, in menus and in notices.
  func name(of item: Item) -> String {
    questionnaire.quietQuestion(behind: item)?.name ?? item.name
  }

  /// An answer in words, for any screen but that of its own question.
  func shownWords(of answer: Answer, to item: Item) -> String {
    if isQuiet(item) { return Words.notShown }
    return answer.leaving.map(Words.leaving) ?? Words.joined(answer.values.map(\.words))
  }

  /// Whether an answer to an item is kept off the screen.
  func isQuiet(_ item: Item) -> Bool {
    item.isQuiet || questionnaire.quietQuestion(behind: item) != nil
  }

  /// What an audience may know of the answers, without the words of quiet lists and without what is
  /// set aside, to show the notes on the screen. Answers to questions that are gone are left out: they may have been quiet.
  ///
  /// O(answers).
  public func responseWithoutQuietWords(for audience: Audience) -> Response {
    let response = questionnaire.disclosed(seen, to: audience)
    var shown = response
    shown.earlier = []
    for place in response.answers.places + response.asides.places {
      let item = questionnaire.item(place.linkId)
      if let item, !isQuiet(item) { continue }
      shown.asides[place] = nil
      let name = item.map { questionnaire.quietQuestion(behind: $0)?.name ?? $0.text }
      shown.answers[place] = name.flatMap { response.answers[place]?.withoutWords(to: $0) }
    }
    return shown
  }
}

extension Answer {
  /// The same answer as far as conditions go, with a placeholder for its words, to a question in
  /// these words.
  fileprivate func withoutWords(to question: String) -> Answer {
    var answer = self
    answer.question = question
    guard !values.isEmpty else { return answer }
    answer.content = .values(values.map(\.withoutWords))
    return answer
  }
}

extension Value {
  fileprivate var withoutWords: Value {
    switch self {
    case .option(let code, _): .option(code: code, text: Words.notShown)
    case .text, .literal: .text(Words.notShown)
    case .boolean: self
    }
  }
}

extension Questionnaire {
  /// The quiet question whose answer an item would give away: the item stands within it, or is only
  /// asked after one of its choices. `nil` for other items, and for the quiet question itself.
  ///
  /// Conditions in a form can go in circles, so at most ``mostRelatives`` items are looked at.
  func quietQuestion(behind item: Item) -> Item? {
    var seen: Set<String> = [item.linkId]
    var waiting = [item]
    while let next = waiting.popLast(), seen.count < Self.mostRelatives {
      let parent = parent(of: next.linkId)
      if let parent, parent.isQuiet { return parent }
      let tests = next.enableWhen?.tests ?? []
      let asked = tests.compactMap { test in self.item(test.question).map { (test, $0) } }
      if let (_, quiet) = asked.first(where: { $1.isQuiet && $0.tellsChoice(of: $1) }) {
        return quiet
      }
      waiting += (asked.map(\.1) + [parent].compactMap(\.self)).filter {
        seen.insert($0.linkId).inserted
      }
    }
    return nil
  }

  /// More than conditions that rest on one another are followed in asking.
  private static var mostRelatives: Int { 128 }
}

extension EnableWhen {
  /// Whether passing the test reveals which of several choices was made.
  fileprivate func tellsChoice(of question: Item) -> Bool {
    switch `operator` {
    case .equalsOption, .first, .compares: question.answerOption.count { $0.leaving == nil } > 1
    case .exists, .equalsBoolean, .countAtMost, .countMoreThan: false
    }
  }
}
