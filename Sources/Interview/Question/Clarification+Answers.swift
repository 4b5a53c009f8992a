// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Lines that begin with an answer.
extension Clarification {
  /// Asks whether a line that begins with a way of leaving means only that, where only an answer or a
  /// choice can be saved.
  /// - Parameters:
  ///   - draft: The other words, for the question behind it; `nil` if that doesn't ask for more.
  ///   - note: The line, to be kept as a note to oneself; `nil` if it can't be.
  func means(_ leaving: Leaving, _ draft: Draft?, note: String?) -> Menu {
    let hint = item.type == .boolean ? Words.onlyYesOrNoIsSaved : Words.onlyChoicesAreSaved
    let answer = item.answerOption.first { $0.leaving == leaving }?.text ?? Words.choice(leaving)
    let take: (inout Interview) -> Void = {
      asking.leaveAsSaid(leaving, beginning: draft, in: &$0)
    }
    var menu = means(answer, take: take)
    if let note { menu.choices.insert(noting(note, answer, take: take), at: 1) }
    menu.blocks.append(.hint(draft == nil ? hint : Words.restComesNext))
    return menu
  }

  /// Asks whether a line that begins with "yes" or "no" means only that. Just "yes" or "no" keeps words
  /// that can be kept.
  /// - Parameter words: The other words, which can be kept with it; `nil` if they can't be.
  func means(_ isYes: Bool, _ draft: Draft?, words: String?) -> Menu {
    var menu = means(words == nil ? Words.answer(isYes) : Words.justThat(Words.answer(isYes))) {
      $0.accept(.values([.boolean(isYes)]), at: asking, beginning: draft)
    }
    if let words { menu.choices.insert(keeping(words, behind: isYes), at: 1) }
    if draft != nil { menu.blocks.append(.hint(Words.restComesNext)) }
    if draft == nil, words == nil { menu.blocks.append(.hint(Words.onlyYesOrNoIsSaved)) }
    return menu
  }

  /// A choice that answers yes or no, with words behind it.
  func keeping(_ words: String, behind isYes: Bool) -> Menu.Choice {
    var keeping = Menu.Choice(Words.withWhatITyped(Words.answer(isYes))) {
      $0.accept(.values([.boolean(isYes), .text(words)]), at: asking)
    }
    keeping.isPlain = true
    return keeping
  }

  /// Asks which of both a line such as "yeah no" means.
  var meansYesOrNo: Menu { isYesOrNo([true, false].map { answering($0) }) }

  /// Asks which of these answers the line means.
  func isYesOrNo(_ answers: [Menu.Choice]) -> Menu {
    menu(Words.whatIsYourAnswer, answers + [.changeLine(line)])
  }

  /// A choice that answers yes or no, and begins the question behind it.
  func answering(_ isYes: Bool, beginning draft: Draft? = nil) -> Menu.Choice {
    Menu.Choice(Words.answer(isYes)) {
      $0.accept(.values([.boolean(isYes)]), at: asking, beginning: draft)
    }
  }

  /// A choice that gives the answer and keeps the words as a private note.
  func noting(
    _ note: String, _ answer: String, take: @escaping (inout Interview) -> Void
  ) -> Menu.Choice {
    Menu.Choice(Words.withNoteToMyself(answer)) {
      $0.state.seen.asides[asking.place] = $0.state.seen.asides.lines(
        at: asking.place, adding: note)
      $0.say(Words.asideKept)
      take(&$0)
    }
  }

  /// Asks whether the line means only the answer that it begins with.
  /// - Parameter others: What else can be chosen; typing again for most lines.
  func means(
    _ answer: String, take: @escaping (inout Interview) -> Void, or others: [Menu.Choice]? = nil
  ) -> Menu {
    let again = Menu.Choice(Words.typeAgain) { $0.askAgain(asking) }
    var menu = menu(
      Words.whatIsYourAnswer, [Menu.Choice(answer, choose: take)] + (others ?? [again]))
    if item.isQuiet { menu.lineBelow = nil }
    return menu
  }
}

/// Lines that name choices where nothing else can be saved.
extension Clarification {
  /// Asks whether words at a quiet item mean the choice with this number. Shows no words. At the
  /// question whether to write about safety, says which choice leads to where they can be saved.
  func meansChoice(number: Int) -> Menu {
    let writing = item.answerOption.firstIndex { $0.leaving == nil && item.role == .safetyWish }
    let elsewhere = writing.flatMap { $0 + 1 == number ? nil : String($0 + 1) }
    let hints = [Words.onlyChoicesAreSaved, elsewhere.map(Words.chooseToWrite)].compactMap(\.self)
    let question = Words.meansNumber(count: 1, numbers: String(number))
    var menu = ask(question, hints.joined(separator: " ")) {
      asking.acceptAnswer(String(number), in: &$0)
    }
    guard let elsewhere else { return menu }
    menu.choices.append(
      Menu.Choice(elsewhere, or: .number(elsewhere)) { asking.acceptAnswer(elsewhere, in: &$0) })
    return menu
  }

  /// Asks whether to accept the choices that were typed among other words, which are not saved with
  /// them.
  func means(
    _ chosen: [Value], _ listed: [String], without others: String, _ draft: Draft? = nil,
    note: String? = nil
  ) -> Menu {
    let lost = others.isEmpty ? Words.onlyChoicesAreSaved : Words.wordsAreNotSaved(others)
    let hint = note.map { Words.youTyped(Words.beginning(of: $0)) } ?? lost
    let take: (inout Interview) -> Void = {
      $0.accept(.values(chosen), at: asking, beginning: draft)
    }
    var menu = ask(
      Words.meansChoices(Words.joined(listed)), draft == nil ? hint : Words.restComesNext, yes: take
    )
    if let note { offer(note, beside: chosen, in: &menu, take: take) }
    if item.role == .typist { return menu }
    menu.behindYes = { said, interview in
      let words = (note ?? others).adding(said)
      if let draft {
        interview.accept(.values(chosen), at: asking, beginning: draft.adding(said))
      } else if let words = interview.state.wordsToKeep(words, at: item) {
        interview.open(means(chosen, listed, without: others, note: words))
      } else {
        interview.say(Words.onlyChoicesAreSaved)
        take(&interview)
      }
    }
    return menu
  }

  /// Adds the choice to keep words as a note to oneself, which just "yes" means too: it loses nothing.
  private func offer(
    _ note: String, beside chosen: [Value], in menu: inout Menu,
    take: @escaping (inout Interview) -> Void
  ) {
    (menu.isYesNo, menu.choices[0].words) = (false, Words.yesJustThat(chosen.count))
    var noting = noting(note, Words.yesItDoes, take: take)
    noting.isPlain = true
    menu.choices.insert(noting, at: 1)
  }

  /// Asks a yes/no question without a default. A no asks the item again, and the line may still answer
  /// the question behind it.
  private func ask(
    _ question: String, _ hint: String, yes: @escaping (inout Interview) -> Void
  ) -> Menu {
    var menu = Menu.yesNo(
      question, hint: hint, isYesDefault: nil, yes: yes,
      no: { $0.askAgain(asking.refusing(line)) })
    if !item.isQuiet { menu.corrected = asking }
    return menu
  }
}
