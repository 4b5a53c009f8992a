// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// The questions about a line typed at an item: which part of it is the answer, or what else it is.
///
/// Most have no default, because a wrong guess would save what isn't the answer or lead away from the
/// question.
struct Clarification {
  let line: String
  let asking: Asking

  init(of line: String, at asking: Asking) { (self.line, self.asking) = (line, asking) }

  var item: Item { asking.item }

  func menu(_ question: String, _ choices: [Menu.Choice]) -> Menu {
    Menu(blocks: [.question(question)], choices: choices, fallback: nil, lineBelow: line)
  }

  /// Asks whether the line is an answer or asks for a section, as "go to daily life" does.
  func answerOrGo(to section: Section) -> Menu {
    var menu = answerOrCommand(.sections)
    menu.choices[1] = Menu.Choice(Words.goTo(section.title)) {
      $0.dialogues.close()
      Command.sections.perform(String(section.number), in: &$0)
    }
    return menu
  }

  /// Asks whether the line is an answer or a command.
  func answerOrCommand(_ command: Command) -> Menu {
    var obey = Menu.Choice(words(for: command)) { Menu.obey(command, in: &$0) }
    obey.command = command
    let shown = Words.beginning(of: line)
    return menu(
      Words.isAnswerOrCommand(shown),
      [
        Menu.Choice(Words.keepAsAnswer(shown)) {
          item.takesText
            ? asking.hearConfirmed(line, in: &$0) : asking.acceptWhole(line, in: &$0)
        },
        obey,
      ])
  }

  /// Asks about a wish not to write something, such as "I don't want that printed", which may be about an
  /// earlier answer or be part of this one. What comes first doesn't write it.
  var wishNotToWrite: Menu {
    var menu = answerOrCommand(.back)
    menu.choices.reverse()
    menu.blocks.append(.hint(Words.keepAnswerPrivate))
    return menu
  }

  /// Returns a command as a choice. Going back leads to another place within a long answer.
  private func words(for command: Command) -> String {
    guard command == .back else { return Words.doTheCommand(command) }
    return asking.entry.lines.isEmpty ? Words.goBackOneQuestion : Words.goBackOneLine
  }

  /// Asks whether to keep the line as an answer, since it may have been said to the program. After a no,
  /// says where the program answers.
  var keepAsAnswer: Menu {
    var menu = keep(Words.keepThatAsAnswer) {
      $0.closeAndRepeat(saying: Words.howToAskForHelp)
    }
    if PrivacyQuestion.isAsked(by: line) { menu.blocks.append(.hint(Words.whoSeesIt)) }
    return menu
  }

  func keep(_ question: String, otherwise: @escaping (inout Interview) -> Void) -> Menu {
    var menu = Menu.yesNo(
      question, isYesDefault: nil,
      yes: {
        item.type == .text
          ? asking.hearConfirmed(line, in: &$0) : asking.acceptAnswer(line, in: &$0)
      }, no: otherwise)
    (menu.lineBelow, menu.corrected) = (line, asking)
    return menu
  }

  /// Asks whether a line that says "I'd rather not say", or that it is for talking about, means only
  /// that, where all of it can be saved.
  func leavesOrAnswers(_ leaving: Leaving) -> Menu {
    means(
      Words.justThat(Words.choice(leaving)), take: { asking.leaveAsSaid(leaving, in: &$0) },
      or: [keepAll])
  }

  private var keepAll: Menu.Choice {
    Menu.Choice(Words.keepAllAsWords) {
      item.type == .text
        ? asking.hearConfirmed(line, in: &$0) : asking.acceptAnswer(line, in: &$0)
    }
  }

  /// A choice that takes only a part of the line.
  private func only(_ part: String) -> Menu.Choice {
    Menu.Choice(Words.onlyThis(Words.beginning(of: part))) { asking.hear(part, in: &$0) }
  }

  /// Asks whether only the words before "scrap that" are the answer. Shows the others if those are too
  /// long to be shown.
  func onlyThis(_ before: String) -> Menu {
    var only = only(before)
    if Words.beginning(of: before) != before {
      let others = line.words.dropFirst(before.words.count).joined(separator: " ")
      only.words = Words.allBut(Words.beginning(of: others))
    }
    let none = Menu.Choice(Words.noneOfIt, or: Words.typedNone) { $0.askAgain(asking) }
    // What comes first must not keep what is to be left out.
    return menu(Words.whatIsYourAnswer, [.changeLine(line), none, only, keepAll])
  }

  /// Asks whether a line such as "done" ends the paragraph or is its next line.
  var finishedOrNextLine: Menu {
    menu(
      Words.isAnswerFinished,
      [
        Menu.Choice(Words.yesGoOnFromHere) { asking.paragraph.finish(in: &$0) },
        Menu.Choice(Words.noAddToAnswer(line)) { asking.paragraph.hear(line, in: &$0) },
      ])
  }

  /// Asks which part of a line that corrects itself is the answer. With nothing before the correction, or
  /// only a "no", the line may be about the question before.
  func whichIsMeant(_ correction: Correction) -> Menu {
    let part = correction.before.flatMap { $0.isBareNo ? nil : $0 }
    let other =
      part.map { item.takesText ? keepAll : only($0) }
      ?? Menu.Choice(words(for: .back)) { Menu.obey(.back, in: &$0) }
    let all = part == nil && item.type == .text ? [keepAll] : []
    return menu(
      Words.whatIsYourAnswer, [only(correction.after), other] + all + [.changeLine(line)])
  }

  /// Asks whether words typed right after the earlier answer replace it, or complete its last word.
  func replaceOrAdd(_ added: String, to earlier: String) -> Menu {
    let mayComplete = added.first?.isLowercase == true && earlier.last?.isLetter == true
    let texts = [
      (Words.onlyThis(Words.beginning(of: added)), added),
      (Words.bothAnswers, "\(earlier) \(added)"), (Words.asOneText(Words.end(of: line)), line),
    ].prefix(mayComplete ? 3 : 2)
    let choices = texts.map { words, text in
      Menu.Choice(words) { asking.hearConfirmed(text, in: &$0) }
    }
    let asItWas = Menu.Choice(Words.asItWas) { $0.askAgain(asking) }
    return menu(Words.whatIsYourAnswer, choices + [asItWas])
  }
}
