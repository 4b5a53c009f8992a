// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Questions of the program's own.
extension Interview {
  /// Asks a question with choices.
  mutating func show(_ menu: Menu) {
    blocks += menu.blocks
    if menu.style == .numbered { blocks.append(.choices(menu.choices.map(\.words))) }
    step = .menu(menu)
    let completions = menu.words + Command.allCases.map(\.typed)
    ask(Prompt(text: Words.prompt(menu), completions: completions))
  }

  /// Takes a line as the choice in a menu; Enter takes the default.
  mutating func choose(_ text: String, in menu: Menu) {
    if text.trimmed.isEmpty, let fallback = menu.fallback {
      return perform(menu.choices[fallback].action)
    }
    guard let choice = menu.choice(text) else {
      say(Words.chooseOne(menu))
      return show(menu)
    }
    perform(choice.action)
  }

  private mutating func perform(_ action: Action) {
    switch action {
    case .ask(let asking): askAgain(asking)
    case .proceed(let asking): proceed(from: asking)
    case .arrive(let stop, let purpose, let texts): arrive(at: stop, purpose, texts: texts)
    case .arriveAtPrivate(let stop, let purpose, let texts):
      seen.progress.wasToldOfLeaving = true
      isPlacePrivate = true
      arrive(at: stop, purpose, texts: texts)
    case .take(let text, let asking): take(text, at: asking)
    case .takeAsOwnWords(let text, let asking): keepAsOwnWords(text, at: asking)
    case .takeOver(let asking):
      step = .item(asking)
      takeOver(mayReplace: true)
    case .callBack(let index, let whole): callBack(index, of: whole)
    case .command(let command, let asking):
      step = .item(asking)
      perform(command, "")
    case .obey(let mention, let step): obey(mention, at: step)
    case .takeAllAsWords(let line, let step): takeAllAsWords(line, at: step)
    case .typeAgain(let line, let step): typeAgain(line, at: step)
    case .replaceAnswer(let leaving, let asking): accept(.left(leaving), at: asking)
    case .setAside(let isAside, let asking): setAside(isAside, then: asking)
    case .open(let section, let withSensitive): open(section, withSensitive: withSensitive)
    case .pause(let stop, let purpose, let texts):
      show(Words.pause(then: .arrive(stop, purpose, texts: texts)))
    case .carryOn: carryOn()
    case .stop: stop()
    case .askForFolder: askForFolder(back: nil, isClosing: true)
    case .leaveUnsaved: end()
    case .removeRow, .rows, .togglePrivate, .togglePrivateRow, .keepNothingPrivate:
      performOnRows(action)
    case .review, .sections, .grow, .chooseNotes, .order, .look, .write, .goOn, .rename, .resume,
      .finish:
      performAtEnd(action)
    }
  }

  private mutating func take(_ text: String, at asking: Asking) {
    guard asking.item.takesText else {
      return answer(text, at: asking)
    }
    var plain = asking
    plain.line = nil
    answer(text, at: plain)
  }

  private mutating func performOnRows(_ action: Action) {
    switch action {
    case .removeRow(let row, let group, let purpose):
      seen.removeRow(row, from: group.place)
      drafts.removeAll { $0.place.rows.contains(row) }
      save()
      say(Words.rowRemoved)
      askRows(group, purpose)
    case .rows(let group, let purpose): askRows(group, purpose)
    case .togglePrivate(let place, let step): togglePrivate(place, at: step)
    case .togglePrivateRow(let row, let step): togglePrivateRow(row, at: step)
    case .keepNothingPrivate(let step): keepNothingPrivate(at: step)
    default: break
    }
  }

  private mutating func performAtEnd(_ action: Action) {
    switch action {
    case .review: showReview(Review(section: nil, end: .theEnd))
    case .sections: showSections(back: nil)
    case .grow: grow()
    case .chooseNotes(let back): askWhichNotes(back: back)
    case .order(let audience, let back): offer(order(for: audience), back: back)
    case .look(let order, let back): look(at: order, back: back)
    case .write(let order, let back): send(order, back: back)
    case .goOn(let written, let back): goOn(after: written, back: back)
    case .rename(let order, let back): askForPath(order, back: back)
    case .resume(let asking): resume(asking)
    case .finish: finish()
    default: break
    }
  }

  /// Goes back to an item as it stood, or to where the interview is.
  mutating func resume(_ asking: Asking?) {
    if let asking {
      currentSection = questionnaire.section(of: asking.place.linkId)?.linkId
      return isStillAsked(asking) ? ask(asking) : goOnward(after: asking.place)
    }
    guard let stop = lastDraftedStop else { return goTo(seen.progress.place) }
    arrive(at: stop, .onward)
  }
}

extension Interview {
  /// Whether an item is asked as the answers stand: in the meantime it may have been set aside, or
  /// be asked no longer. In a row that isn't there yet its list is what counts.
  private func isStillAsked(_ asking: Asking) -> Bool {
    guard !isSetAside(asking.place) else { return false }
    if case .row(let row, let group, _) = asking.purpose,
      !seen.rows(of: group.place).contains(row)
    {
      return stop(at: group.place) != nil
    }
    return stop(at: asking.place) != nil
  }
}

extension Menu {
  /// What Tab completes.
  var words: [String] { style == .yesNo ? ["yes", "no"] : choices.map(\.words) }

  /// The choice that a line names; `nil` when it names none, or several.
  func choice(_ text: String) -> Choice? {
    guard style == .numbered else {
      let answer = try? Item(linkId: "", type: .boolean).read(text)
      return answer == .values([.boolean(true)])
        ? choices[0]
        : answer == .values([.boolean(false)]) ? choices[1] : nil
    }
    // A number is always that of a choice, also where a choice has a number for its words.
    if let number = Int(text.trimmed) {
      return choices.indices.contains(number &- 1) ? choices[number - 1] : nil
    }
    let options = choices.indices.map { AnswerOption(code: String($0), text: choices[$0].words) }
    guard
      case .values(let values)? = try? Item(linkId: "", type: .choice, answerOption: options).read(
        text),
      let index = values.first?.code.flatMap({ Int($0) })
    else { return nil }
    return choices[index]
  }
}
