// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Keeping the answers to quiet lists off the screen: it shows at most that there may be one.
///
/// Only the list itself shows the words, while its question is asked.
extension Interview {
  /// Returns the name of an item in a review, menu or notice.
  func name(of item: Item) -> String {
    questionnaire.quietQuestion(behind: item)?.name ?? item.name
  }

  /// Returns an answer in words for any screen except that of its own question.
  func shownWords(of answer: Answer, to item: Item) -> String {
    if isQuiet(item) { return Words.notShown }
    return answer.leaving.map(Words.leaving) ?? Words.joined(answer.values.map(\.words))
  }

  /// Whether an answer to an item is kept off the screen.
  func isQuiet(_ item: Item) -> Bool {
    item.isQuiet || questionnaire.quietQuestion(behind: item) != nil
  }

  /// Returns what an audience may know of the answers, for showing notes on the screen: without the
  /// words of quiet lists, and without items set aside. Leaves out answers to removed questions,
  /// because they may have been quiet.
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
  /// Returns an answer that is equivalent in conditions, with a placeholder for its words and the
  /// given question.
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
