// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Recognises ways of leaving, own words and commands in a typed line.
extension ResponseState {
  /// Returns the way of leaving that a first answer states; `nil` if it says anything else. "Don't
  /// know" as a row's name is accepted as a name, because some people don't know what their
  /// medicine is called. Where priorities are asked for, "don't know" skips the question.
  func statedLeaving(_ words: String, at asking: Asking) -> Leaving? {
    let stated = words.statedLeaving
    if asking.item.role == .priority, stated == .unknown || words.namesNobody { return .skipped }
    guard let leaving = stated, words != kept(asking.plain) else { return nil }
    return leaving == .unknown && isName(asking) ? nil : leaving
  }

  /// Returns the option that takes the person's own words, and the item that asks for them: a
  /// "something else" with an item of its own, or else an option such as "Differently", after which
  /// an item beside this one is asked. `nil` if there is none.
  func ownWords(at question: Item) -> (option: AnswerOption, item: Item)? {
    let parents = [question, questionnaire.parent(of: question.linkId)].compactMap(\.self)
    for parent in parents {
      for option in question.answerOption {
        let words = parent.linkId(ofWordsFor: option.code)
        guard questionnaire.parent(of: words)?.linkId == parent.linkId,
          let item = questionnaire.item(words), item.takesText
        else { continue }
        return (option, item)
      }
    }
    return nil
  }

  /// Returns the command that words stand for at an item: where no line of a long answer can be
  /// removed, those for removing one are about the answer before.
  func meant(_ command: Command, by words: String, at asking: Asking?) -> Command {
    guard command == .lines, words.contains(" ") else { return command }
    guard let asking, asking.item.type == .text else { return .back }
    return linesSoFar(of: asking).isEmpty ? .back : .lines
  }
}
