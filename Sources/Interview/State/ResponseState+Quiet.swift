// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Keeping answers to quiet lists off the screen, which shows at most that there may be one.
///
/// Only a longer text about one is shown again, while its own question is asked.
extension ResponseState {
  /// Whether `/private` would change who can read an answer here: everyone who reads the notes.
  func canBePrivate(_ asking: Asking) -> Bool {
    asking.item.sharing == .everyone && !questionnaire.isSensitive(asking.place.linkId)
      && !asking.item.isQuiet && !seen.isPrivate(asking.place)
  }

  /// Returns the name of an item in a review, menu or notice.
  func name(of item: Item) -> String {
    questionnaire.quietQuestion(behind: item)?.name ?? item.name
  }

  /// Returns an answer in words, for any screen except that of its own question.
  func shownWords(of answer: Answer, at stop: Stop) -> String {
    if isQuiet(stop.item) { return Words.notShown }
    return answer.leaving.map(Words.leaving)
      ?? Words.joined(ownWords.listed(answer.values, at: stop))
  }

  /// Whether the answers to an item are kept off the screen.
  func isQuiet(_ item: Item) -> Bool {
    item.isQuiet || questionnaire.quietQuestion(behind: item) != nil
  }
}

extension Interview {
  /// Returns the answers for a preview of the notes on the screen: only what the audience may see,
  /// and without the words of quiet lists. Leaves out answers to removed questions, because they
  /// may have been quiet.
  ///
  /// O(answers).
  public func responseWithoutQuietWords(for audience: Audience) -> Response {
    let response = questionnaire.disclosed(state.seen, to: audience)
    var shown = response
    shown.earlier = []
    for place in response.answers.places + response.asides.places {
      let item = questionnaire.item(place.linkId)
      if let item, !state.isQuiet(item) { continue }
      shown.asides[place] = nil
      let asked = item.flatMap(questionnaire.quietQuestion)
      // Only once for a list and its follow-up questions: how many there are could reveal something.
      let isTold =
        asked.map { response.answers[Place($0.linkId)]?.values.isEmpty == false } ?? false
      let name = isTold ? nil : item.map { asked?.name ?? $0.text }
      shown.answers[place] = name.flatMap { response.answers[place]?.withoutWords(to: $0) }
    }
    return shown
  }
}

extension Answer {
  /// Returns an answer that conditions treat the same, with its words replaced by a placeholder and
  /// with the given question.
  fileprivate func withoutWords(to question: String) -> Answer {
    var answer = self
    answer.question = question
    guard !values.isEmpty else { return answer }
    // Only the first says so, since their number tells something too.
    let words = [Words.notShown] + values.dropFirst().map { _ in "" }
    answer.content = .values(zip(values, words).map { $0.with(words: $1) })
    return answer
  }
}

extension Value {
  fileprivate func with(words: String) -> Value {
    switch self {
    case .option(let code, _): .option(code: code, text: words)
    case .text, .literal: .text(words)
    case .boolean: self
    }
  }
}
