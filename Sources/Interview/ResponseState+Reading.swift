// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// What a line means as an answer.
extension ResponseState {
  /// Whether a line may be a question to the program. Where questions are asked for, it is an
  /// answer.
  func mayBeQuestion(_ text: String, at asking: Asking) -> Bool {
    let section = questionnaire.section(of: asking.place.linkId)?.item
    return text.contains("?") && text.split(whereSeparator: \.isWhitespace).count > 2
      && section?.item.contains { $0.role == .question } != true
  }

  /// Returns the meaning of a line. Words that only say "I don't know" or "I'd rather not say" leave
  /// the question, except among quiet choices.
  func reading(of text: String, at asking: Asking) throws(ReadingFault) -> Reading {
    do {
      let reading = try asking.item.read(text)
      guard case .values(let values) = reading, values.count == 1,
        case .text(let words)? = values.first, let leaving = statedLeaving(words, at: asking)
      else { return reading }
      return .left(leaving)
    } catch {
      guard case .noSuchChoice = error, !asking.item.isQuiet, let leaving = text.statedLeaving
      else { throw error }
      return .left(leaving)
    }
  }

  /// Returns the way of leaving that a first answer states; `nil` if it says anything else. "Don't
  /// know" as a row's name is accepted as a name, because some people don't know what their
  /// medicine is called.
  func statedLeaving(_ words: String, at asking: Asking) -> Leaving? {
    if asking.item.role == .priority, words.namesNobody { return .skipped }
    guard let leaving = words.statedLeaving, words != kept(asking.plain) else { return nil }
    return leaving == .unknown && isName(asking) ? nil : leaving
  }

  /// Returns the "something else" option, which asks for the person's own words; `nil` if there is
  /// none.
  func ownWords(at asking: Asking) -> AnswerOption? {
    let linkId = asking.item.linkId
    return asking.item.answerOption.first { option in
      questionnaire.parent(of: "\(linkId).\(option.code)")?.linkId == linkId
    }
  }
}
