// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Questions about lines that may be an answer, a command or something else.
extension Asking {
  /// Asks whether a word is an answer or a command. Has no default, because a wrong guess would
  /// save a command's name as an answer or lead away from the question.
  func answerOrCommand(_ word: String, _ command: Command) -> Menu {
    var obey = Menu.Choice(words(for: command)) { Menu.obey(command, in: &$0) }
    obey.command = command
    return Menu(
      blocks: [.question(Words.isAnswerOrCommand(Words.beginning(of: word)))],
      choices: [
        Menu.Choice(Words.keepAsAnswer(Words.beginning(of: word))) {
          item.takesText ? hearConfirmed(word, in: &$0) : acceptWhole(word, in: &$0)
        },
        obey,
      ], fallback: nil, lineBelow: word)
  }

  /// Returns a command as a choice. Going back leads to another place within a long answer.
  private func words(for command: Command) -> String {
    guard command == .back else { return Words.doTheCommand(command) }
    return entry.lines.isEmpty ? Words.goBackOneQuestion : Words.goBackOneLine
  }

  /// Asks whether a line that is not an answer stands for a command.
  /// - Parameter otherwise: What follows if it doesn't; `nil` to ask the question again.
  func commandOrNot(
    _ command: Command, otherwise: ((inout Interview) -> Void)? = nil
  ) -> Menu {
    .means(command, otherwise: otherwise ?? { $0.askAgain(self) })
  }

  /// Asks whether to keep words as an answer that may have been said to the program.
  func keepAsAnswer(_ words: String) -> Menu {
    keep(words, Words.keepThatAsAnswer) {
      $0.close()
      $0.repeatQuestion()
    }
  }

  func keep(
    _ words: String, _ question: String, otherwise: @escaping (inout Interview) -> Void
  ) -> Menu {
    var menu = Menu.yesNo(
      question, isYesDefault: nil, yes: { acceptAnswer(words, in: &$0) }, no: otherwise)
    (menu.lineBelow, menu.corrected) = (words, self)
    return menu
  }

  /// Asks whether words that begin with a way of leaving mean only that, where only a choice can be
  /// saved.
  func means(_ leaving: Leaving, _ words: String) -> Menu {
    let option = item.answerOption.first { $0.leaving == leaving }
    return means(option?.text ?? Words.choice(leaving), among: words) {
      leaveAsSaid(leaving, in: &$0)
    }
  }

  /// Asks whether words that begin with "yes" or "no" mean only that, where nothing else can be
  /// saved as the answer.
  /// - Parameters:
  ///   - draft: The other words, for the question that the answer leads to; `nil` if it leads to none.
  ///   - note: The other words, to be kept as a note to oneself; `nil` if they can't be.
  func means(_ isYes: Bool, _ words: String, _ draft: Draft?, note: String?) -> Menu {
    let answer = Words.answer(isYes)
    var menu = means(answer, among: words) { accept(isYes, draft, in: &$0) }
    if let note {
      menu.choices.insert(noting(note, answer) { accept(isYes, nil, in: &$0) }, at: 1)
    }
    menu.blocks.append(.hint(draft == nil ? Words.onlyYesOrNoIsSaved : Words.restComesNext))
    return menu
  }

  /// A choice that gives the answer and keeps the words as a private note.
  func noting(
    _ note: String, _ answer: String, take: @escaping (inout Interview) -> Void
  ) -> Menu.Choice {
    Menu.Choice(Words.withNoteToMyself(answer)) {
      $0.state.seen.asides[place] = $0.state.seen.asides.lines(at: place, adding: note)
      $0.say(Words.asideKept)
      take(&$0)
    }
  }

  private func accept(_ isYes: Bool, _ draft: Draft?, in interview: inout Interview) {
    interview.accept(.values([.boolean(isYes)]), at: self, beginning: draft)
  }

  /// Asks whether words mean only the answer that they begin with.
  /// - Parameter keeping: Accepts all the words; `nil` where only the answer can be saved.
  func means(
    _ answer: String, among words: String, all: String = Words.keepAllAsWords,
    take: @escaping (inout Interview) -> Void, keeping: ((inout Interview) -> Void)? = nil
  ) -> Menu {
    let others =
      keeping.map { keeping in
        [
          Menu.Choice(all, choose: keeping),
          Menu.Choice(Words.changeWhatITyped) { $0.askAgain($0.state.proposing(words, at: self)) },
        ]
      } ?? [Menu.Choice(Words.typeAgain) { $0.askAgain(self) }]
    return Menu(
      blocks: [.question(Words.whatIsYourAnswer)],
      choices: [Menu.Choice(answer, choose: take)] + others,
      fallback: nil, lineBelow: item.isQuiet ? nil : words)
  }

  /// Asks whether words typed right after the earlier answer replace it.
  func replaceOrAdd(_ added: String, to earlier: String) -> Menu {
    Menu(
      blocks: [.question(Words.whatIsYourAnswer)],
      choices: [
        Menu.Choice(Words.onlyThis(Words.beginning(of: added))) { hearConfirmed(added, in: &$0) },
        Menu.Choice(Words.bothAnswers) { hearConfirmed("\(earlier) \(added)", in: &$0) },
        Menu.Choice(Words.asItWas) { $0.askAgain(self) },
      ],
      fallback: nil, lineBelow: earlier + added)
  }

  /// Asks which line of the paragraph to change. Enter continues the paragraph.
  func whichLine(_ written: [Int]) -> Menu {
    let lines = written.map { index in
      Menu.Choice(Words.beginning(of: entry.lines[index])) {
        askToChangeLine(index, in: &$0)
      }
    }
    let goOn = Menu.Choice(Words.noneOfTheseLines) { $0.askAgain(self) }
    return Menu(
      blocks: [.question(Words.whichLineToChange)], choices: lines + [goOn],
      fallback: lines.count)
  }

  /// Asks whether to remove the earlier answer.
  /// - Parameter words: The answer's words; `nil` if they must not be shown.
  func removeAnswer(_ words: String?) -> Menu {
    let question = item.role == .leaveOut ? Words.keepInNotes : Words.removeAnswer
    return .yesNo(
      words.map { question(Words.beginning(of: $0)) } ?? Words.removeWhatYouWrote,
      isYesDefault: false,
      yes: { $0.accept(.left(.skipped), at: self) }, no: { $0.askAgain(plain) })
  }

  var putSameInPlace: Menu {
    .yesNo(
      Words.putSameInPlace, isYesDefault: false,
      yes: {
        $0.close()
        takeOver(mayReplace: true, in: &$0)
      }, no: { $0.askAgain(self) })
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

  fileprivate static func obey(_ command: Command, in interview: inout Interview) {
    interview.close()
    command.perform(in: &interview)
  }

  /// Asks what a command among words is meant to be. Doesn't repeat the words, which may be
  /// private.
  static func commandOrWords(_ mention: Mention, keepsWords: Bool, in line: EnteredLine) -> Menu {
    let (typed, command) = (mention.typed, mention.command.typed)
    let question =
      typed == command
      ? Words.isCommandOrWords(typed)
      : Words.isThatCommandOrWords(typed: typed, command: command)
    let obey = keepsWords ? Words.keepWordsAndDo(command) : Words.doCommand(command)
    return Menu(
      blocks: [.question(question)],
      choices: [
        Choice(obey) {
          $0.close()
          mention.obey(in: &$0)
        },
        Choice(Words.keepAllAsWords) {
          $0.close()
          line.hearAsWords(in: &$0)
        },
        .changeLine(line.text),
      ], fallback: nil, lineBelow: line.text)
  }
}
