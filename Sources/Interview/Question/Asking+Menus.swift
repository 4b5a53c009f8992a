// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Questions about an item or its earlier answer.
extension Asking {
  /// Asks whether a line that is not an answer stands for a command.
  /// - Parameter otherwise: What follows if it doesn't; `nil` to ask the question again.
  func commandOrNot(
    _ command: Command, otherwise: ((inout Interview) -> Void)? = nil
  ) -> Menu {
    .means(command, otherwise: otherwise ?? { $0.askAgain(self) })
  }

  /// Asks whether to remove the earlier answer.
  /// - Parameter words: The answer's words; `nil` if they must not be shown.
  func removeAnswer(_ words: String?) -> Menu {
    let question = item.role == .leaveOut ? Words.keepInNotes : Words.removeAnswer
    var menu = Menu.yesNo(
      words.map { question(Words.beginning(of: $0)) } ?? Words.removeWhatYouWrote,
      isYesDefault: false,
      yes: { interview in
        guard let list = list(ofWordsIn: interview.state) else {
          return interview.accept(.left(.skipped), at: self)
        }
        list.takeOut(wordsAt: place, in: &interview)
      }, no: { $0.askAgain(plain) })
    menu.choices[0].synonyms = [Words.typedRemoveIt]
    return menu
  }

  /// Returns the list at which "something else" was chosen to give the words here; `nil` if that choice
  /// has a meaning of its own, and for any other answer.
  private func list(ofWordsIn state: ResponseState) -> Asking? {
    guard let place = state.ownWords.choice(ofWordsAt: place),
      let list = state.questionnaire.item(place.linkId), !state.ownWords.hasOwnMeaning(at: list)
    else { return nil }
    return Asking(stop: Stop(place, list), purpose: purpose)
  }

  /// Removes the person's own words and the "something else" for which they were asked, since alone it
  /// says nothing. Without other choices, asks the list as if it had not been answered.
  private func takeOut(wordsAt words: Place, in interview: inout Interview) {
    let option = interview.state.ownWords.asked(at: item)?.option.asValue
    let left = interview.state.seen.answers[place]?.values.filter { $0 != option } ?? []
    interview.state.seen.answers[words] = nil
    GivenAnswer(content: left.isEmpty ? .left(.skipped) : .values(left), asking: self)
      .store(in: &interview)
    guard left.isEmpty else { return proceed(in: &interview) }
    interview.state.seen.answers[place] = nil
    interview.save(openDrafts: [])
    Visit(stop, purpose).ask(in: &interview)
  }

  func replaceAnswer(with leaving: Leaving) -> Menu {
    .yesNo(
      Words.putInPlace(Words.leaving(leaving)), isYesDefault: false,
      yes: { $0.accept(.left(leaving), at: self) }, no: { $0.askAgain(self) })
  }
}

extension Menu {
  /// Asks whether a command is meant. Enter means yes.
  static func means(
    _ command: Command, otherwise: @escaping (inout Interview) -> Void
  ) -> Menu {
    var menu = yesNo(
      Words.wants(command), isYesDefault: true, yes: { obey(command, in: &$0) }, no: otherwise)
    menu.choices[0].command = command
    return menu
  }

  static func obey(_ command: Command, in interview: inout Interview) {
    interview.dialogues.close()
    command.perform(in: &interview)
  }
}
