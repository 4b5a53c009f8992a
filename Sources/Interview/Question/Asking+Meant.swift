// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Questions about lines of which a part may be the answer, or that come near to a choice.
extension Menu.Choice {
  /// Puts a line back, to be changed.
  static func changeLine(_ line: String) -> Self {
    Self(Words.changeWhatITyped) {
      $0.close()
      $0.repeatQuestion(line: line)
    }
  }
}

extension Asking {
  /// Asks whether words that begin with "I'd rather not say" mean only that, where all of them can
  /// be saved.
  func declinesOrAnswers(_ words: String) -> Menu {
    Menu(
      blocks: [.question(Words.whatIsYourAnswer)],
      choices: [
        Menu.Choice(Words.choice(.declined)) { leaveAsSaid(.declined, in: &$0) },
        Menu.Choice(Words.keepAllAsWords) { acceptAnswer(words, in: &$0) },
      ], fallback: nil, lineBelow: words)
  }

  /// Asks whether words such as "done" end the paragraph or are its next line.
  func finishedOrNextLine(_ words: String) -> Menu {
    Menu(
      blocks: [.question(Words.isAnswerFinished)],
      choices: [
        Menu.Choice(Words.yesGoOnFromHere) { finishParagraph(in: &$0) },
        Menu.Choice(Words.noAddToAnswer(words)) { addToParagraph(words, in: &$0) },
      ], fallback: nil, lineBelow: words)
  }

  /// Asks which part of a line that corrects itself is the answer.
  func meansCorrection(_ after: String, of before: String, in text: String) -> Menu {
    let whole = Menu.Choice(Words.keepAllAsWords) { acceptAnswer(text, in: &$0) }
    let first = Menu.Choice(Words.onlyThis(Words.beginning(of: before))) {
      hear(before, in: &$0)
    }
    return Menu(
      blocks: [.question(Words.whatIsYourAnswer)],
      choices: [
        Menu.Choice(Words.onlyThis(Words.beginning(of: after))) { hear(after, in: &$0) },
        item.takesText ? whole : first,
        .changeLine(text),
      ], fallback: nil, lineBelow: text)
  }

  /// Asks whether words at a quiet item mean the choice with this number. Shows no words.
  func meansChoice(number: Int) -> Menu {
    ask(Words.meansNumbers(String(number)), Words.onlyChoicesAreSaved) {
      acceptAnswer(String(number), in: &$0)
    }
  }

  /// Asks whether to accept the choices that were typed among other words, which are not saved with
  /// them.
  /// - Parameters:
  ///   - listed: The choices in words.
  ///   - draft: The other words, for the question that the choices lead to; `nil` if they lead to none.
  func means(
    _ chosen: [Value], _ listed: [String], without others: String, _ draft: Draft? = nil
  ) -> Menu {
    let hint =
      draft != nil
      ? Words.restComesNext
      : others.isEmpty ? Words.onlyChoicesAreSaved : Words.wordsAreNotSaved(others)
    return ask(Words.meansChoices(Words.joined(listed)), hint) {
      $0.accept(.values(chosen), at: self, beginning: draft)
    }
  }

  /// Asks a yes/no question without a default. A no asks the item again.
  private func ask(
    _ question: String, _ hint: String, yes: @escaping (inout Interview) -> Void
  ) -> Menu {
    var menu = Menu.yesNo(question, isYesDefault: nil, yes: yes, no: { $0.askAgain(self) })
    menu.blocks.append(.hint(hint))
    if !item.isQuiet { menu.corrected = self }
    return menu
  }
}
