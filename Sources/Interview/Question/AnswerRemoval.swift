// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Removing an earlier answer, once the person has said so.
struct AnswerRemoval {
  let answer: Answer
  let asking: Asking

  private var item: Item { asking.item }

  /// Asks whether to remove the answer, or the row that it names.
  func ask(in interview: inout Interview) {
    interview.open(asking.removal(in: interview.state) ?? menu(in: interview.state))
  }

  /// Returns the question whether to remove the answer. Doesn't show one that is personal or private.
  func menu(in state: ResponseState) -> Menu {
    let isClose = state.isQuiet(item) || item.isSensitive || state.seen.isPrivate(asking.place)
    let question = item.role == .leaveOut ? Words.keepInNotes : Words.removeAnswer
    let shown = isClose ? nil : Words.beginning(of: state.shownWords(of: answer, at: asking.stop))
    var menu = Menu.yesNo(
      shown.map(question) ?? Words.removeWhatYouWrote, isYesDefault: false,
      yes: { interview in
        guard let list = list(in: interview.state) else {
          return interview.accept(.left(.skipped), at: asking)
        }
        takeOut(of: list, in: &interview)
      }, no: { $0.askAgain(asking.plain) })
    menu.choices[0].synonyms = [Words.typedRemoveIt]
    return menu
  }

  /// Returns the list at which "something else" was chosen to give these words; `nil` if that choice has a
  /// meaning of its own, and for any other answer.
  private func list(in state: ResponseState) -> Asking? {
    guard let place = state.ownWords.choice(ofWordsAt: asking.place),
      let list = state.questionnaire.item(place.linkId), !state.ownWords.hasOwnMeaning(at: list)
    else { return nil }
    return Asking(stop: Stop(place, list), purpose: asking.purpose)
  }

  /// Removes the person's own words and the "something else" for which they were asked, since alone it
  /// says nothing. Without other choices, asks the list as if it had not been answered.
  private func takeOut(of list: Asking, in interview: inout Interview) {
    let option = interview.state.ownWords.asked(at: list.item)?.option.asValue
    let left = interview.state.seen.answers[list.place]?.values.filter { $0 != option } ?? []
    interview.state.seen.answers[asking.place] = nil
    GivenAnswer(content: left.isEmpty ? .left(.skipped) : .values(left), asking: list)
      .store(in: &interview)
    guard left.isEmpty else { return list.proceed(in: &interview) }
    interview.state.seen.answers[list.place] = nil
    interview.save(openDrafts: [])
    Visit(list.stop, list.purpose).ask(in: &interview)
  }
}
