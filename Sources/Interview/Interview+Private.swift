// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is for the person alone.
extension Interview {
  /// Asks which answer is private: this one, the one before, or the whole row. Each of them can be
  /// made open again.
  mutating func askWhatIsPrivate() {
    switch step {
    case .menu(let menu) where menu.fallback == nil: return show(menu)
    case .aside: say(Words.asideIsPrivate)
    default:
      let choices = privateAnswers + privateRows
      if !choices.isEmpty { return show(Words.whatIsPrivate(choices, at: step, back: asking)) }
      say(Words.nothingToKeepPrivate)
    }
    repeatStep()
  }

  /// Takes words as an answer that is private. In a paragraph they are its next line.
  mutating func answerPrivately(_ words: String) {
    guard case .item(let asking) = step else { return hearAnswer(words) }
    var text = words
    if case .answer(let plain) = TypedLine(words, isPasted: false) { text = plain }
    seen.privatePlaces.insert(asking.place)
    let isAnswer = asking.item.type == .text || (try? asking.item.read(text)) != nil
    sayIsPrivate(asking.place, isAnswered: isAnswer)
    answer(text, at: asking)
  }

  /// The item that is asked, or was answered just now.
  private var thisPlace: Place? {
    guard let asking, !asking.item.isRows, !isSetAside(asking.place) else {
      return lastPlaces.last(where: canBePrivate)
    }
    return asking.place
  }

  private func canBePrivate(_ place: Place) -> Bool {
    seen.answers[place] != nil && !isSetAside(place)
  }

  private var privateAnswers: [Menu.Choice] {
    guard let this = thisPlace else { return [] }
    let earlier = lastPlaces.reversed() + [stop(before: this)?.place].compactMap(\.self)
    let before = earlier.first { $0 != this && canBePrivate($0) }
    let beforeName = before.map(privateName)
    // What is on the screen needs no name where another answer has the same.
    let name = privateName(at: this)
    let which = isAskingItem ? Words.thisAnswer : Words.theLastAnswer
    return [choice(this, which, name == beforeName ? "" : name)]
      + (before.map { [choice($0, Words.theAnswerBefore, beforeName ?? "")] } ?? [])
  }

  private var isAskingItem: Bool {
    switch step {
    case .item: true
    case .menu(let menu): menu.back != nil
    default: false
    }
  }

  /// The row of the item, or all rows where they are listed.
  private var privateRows: [Menu.Choice] {
    if case .rows(let group, _) = step {
      return seen.rows(of: group.place).map { choice($0, name(of: $0, in: group)) }
    }
    guard let this = thisPlace, let row = this.rows.last,
      let group = questionnaire.rowsGroup(of: this.linkId),
      seen.rows(of: Place(group.linkId, rows: this.rows.dropLast())).contains(row)
    else { return [] }
    return [choice(row, Words.wholeRow(group.rowName))]
  }

  private func choice(_ place: Place, _ which: String, _ name: String) -> Menu.Choice {
    Menu.Choice(
      words: Words.privateChoice(
        name.isEmpty ? which : "\(which): \(name)",
        isPrivate: seen.privatePlaces.contains(place)),
      action: .togglePrivate(place, at: step))
  }

  private func choice(_ row: RowID, _ name: String) -> Menu.Choice {
    Menu.Choice(
      words: Words.privateChoice(name, isPrivate: seen.privateRows.contains(row)),
      action: .togglePrivateRow(row, at: step))
  }

  /// What an item is called; what was said of "something else" is called as its question.
  private func privateName(at place: Place) -> String {
    guard let item = questionnaire.item(place.linkId) else { return "" }
    let parent = questionnaire.parent(of: item.linkId)
    return name(of: parent.map { $0.type == .choice ? $0 : item } ?? item)
  }

  mutating func togglePrivate(_ place: Place, at step: Step) {
    let isPrivate = seen.privatePlaces.insert(place).inserted
    if !isPrivate { seen.privatePlaces.remove(place) }
    let isAnswered = seen.answers[place] != nil
    save()
    if isPrivate { sayIsPrivate(place, isAnswered: isAnswered) } else { say(Words.isOpenNow) }
    goBack(to: step)
  }

  /// Says what is left out: with the name of a row, all of the row.
  private mutating func sayIsPrivate(_ place: Place, isAnswered: Bool) {
    say(isAnswered ? Words.isPrivateNow : Words.willBePrivate)
    guard let group = questionnaire.rowsGroup(of: place.linkId),
      group.nameItem?.linkId == place.linkId
    else { return }
    say(Words.nothingElse(about: group.rowName))
  }

  mutating func togglePrivateRow(_ row: RowID, at step: Step) {
    let isPrivate = seen.privateRows.insert(row).inserted
    if !isPrivate {
      openGate(for: row)
      seen.privateRows.remove(row)
    }
    save()
    say(isPrivate ? Words.isPrivateNow : Words.isOpenNow)
    goBack(to: step)
  }

  mutating func keepNothingPrivate(at step: Step) {
    say(Words.nothingChanged)
    goBack(to: step)
  }

  private mutating func goBack(to step: Step) {
    self.step = step
    repeatStep()
  }

  /// Asks for a note to oneself beside the item that is asked.
  ///
  /// What was typed behind the command is the note, with what was noted there before.
  mutating func askForAsideHere(_ rest: String) {
    guard case .item(let asking) = step else {
      say(Words.onlyAtQuestions)
      return repeatStep()
    }
    guard !rest.isEmpty else { return askForAside(asking.place, line: nil, back: asking) }
    let notes = [seen.asides[asking.place], rest].compactMap(\.self)
    keepAside(notes.joined(separator: "\n"), at: asking.place, back: asking)
  }

  mutating func askForAside(_ place: Place, line: String?, back: Asking) {
    step = .aside(place, line: line, back: back)
    blocks.append(.question(Words.asideBeside(name(of: back.item))))
    ask(
      Prompt(
        text: Words.asidePrompt, pretyped: line ?? seen.asides[place] ?? "", takesText: true))
  }

  /// Keeps a note to oneself; an empty line leaves things as they are, unless a note stood there.
  mutating func keepAside(_ text: String, at place: Place, back: Asking) {
    let note = text.trimmed
    guard note != seen.asides[place] ?? "" else { return askAgain(back) }
    seen.asides[place] = note.isEmpty ? nil : note
    keep([draft(of: back, line: back.standingLine)].compactMap(\.self))
    say(note.isEmpty ? Words.asideRemoved : Words.asideKept)
    askAgain(back)
  }
}
