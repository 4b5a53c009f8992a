// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// What a line at a list says about single choices, for the questions that these lead to: "8 when he
/// shouts" answers how that affects the person.
struct CarriedRemarks {
  /// The choices that the line names.
  let chosen: [Value]
  /// The remarks, as drafts of the questions about their choices, in the order of the choices.
  let drafts: [Draft]
  /// What is asked where they may not be carried over.
  let otherwise: Menu?

  /// Reads a line; `nil` if it has no remarks, if its choices can't be shown, and where one of them leads
  /// to no question that takes words, that has no answer yet and that is asked in this pass.
  init?(_ mixed: MixedLine, in state: ResponseState) {
    let asking = mixed.asking
    guard !state.isQuiet(asking.item), !state.seen.privatePlaces.contains(asking.place),
      let line = ChoiceRemarks(mixed.text, at: mixed.choices)
    else { return nil }
    otherwise = mixed.nearChoices(in: state) ?? mixed.keeping
    chosen = line.chosen.map(\.asValue)
    var after = state
    state.questionnaire.store(.values(chosen), at: asking.place, in: &after.seen)
    drafts = line.remarks.compactMap { remark in
      Self.question(about: remark.option, of: asking, in: after).map {
        Draft(remark.words, at: $0, in: state)
      }
    }
    guard drafts.count == line.remarks.count else { return nil }
  }

  /// Returns the place of the question that is asked first about a chosen option, if it takes words; `nil` if
  /// there is none without an answer that can be asked.
  private static func question(
    about option: AnswerOption, of asking: Asking, in state: ResponseState
  ) -> Place? {
    let target = EnableWhen.Target(question: asking.item.linkId, code: option.code)
    let siblings = state.questionnaire.parent(of: asking.item.linkId)?.item ?? []
    let group = siblings.first { $0.chosenFor.contains(target) }
    guard option.sharing == .everyone, let first = group?.item.first,
      first.takesText || state.ownWords.asked(at: first) != nil,
      !state.isQuiet(first), let stop = state.stop(at: asking.place.beside(first.linkId)),
      state.canBeAsked(stop), state.seen.answers[stop.place] == nil
    else { return nil }
    return stop.place
  }
}
