// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Recognises ways of leaving, own words and commands in a typed line.
extension ResponseState {
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

  /// Returns the command that words stand for at an item: where no line of a long answer can be
  /// removed, those for removing one are about the answer before.
  func meant(_ command: Command, by words: String, at asking: Asking?) -> Command {
    guard command == .lines, words.contains(" ") else { return command }
    guard let asking, asking.item.type == .text else { return .back }
    return linesSoFar(of: asking).isEmpty ? .back : .lines
  }
}
