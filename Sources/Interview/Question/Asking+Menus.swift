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
    return .yesNo(
      words.map { question(Words.beginning(of: $0)) } ?? Words.removeWhatYouWrote,
      isYesDefault: false,
      yes: {
        takeBackChoice(in: &$0)
        $0.accept(.left(.skipped), at: self)
      }, no: { $0.askAgain(plain) })
  }

  /// Removes the "something else" for which the words here were asked, since alone it says nothing.
  private func takeBackChoice(in interview: inout Interview) {
    let ownWords = interview.state.ownWords
    guard let place = ownWords.choice(ofWordsAt: place),
      let list = interview.questionnaire.item(place.linkId), !ownWords.hasOwnMeaning(at: list),
      let option = ownWords.asked(at: list)?.option.asValue,
      let left = interview.state.seen.answers[place]?.values.filter({ $0 != option })
    else { return }
    let asking = Asking(stop: Stop(place, list), purpose: purpose)
    GivenAnswer(content: left.isEmpty ? .left(.skipped) : .values(left), asking: asking)
      .store(in: &interview)
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
