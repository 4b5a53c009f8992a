// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Private answers and notes.
extension Interview {
  /// Asks which answer to make private or visible again: this one, the previous one, or the whole
  /// row.
  mutating func askWhatIsPrivate() {
    if let menu = top as? Menu, menu.mustBeAnswered { return repeatQuestion() }
    guard !(top is NoteToSelf) else {
      say(Words.asideIsPrivate)
      return repeatQuestion()
    }
    let choices = privateAnswers + privateRows
    guard choices.isEmpty else { return open(Self.whatIsPrivate(choices)) }
    say(Words.nothingToKeepPrivate)
    repeatQuestion()
  }

  private static func whatIsPrivate(_ choices: [Menu.Choice]) -> Menu {
    let nothing = Menu.Choice(Words.keepNothing) {
      $0.close()
      $0.say(Words.nothingChanged)
      $0.repeatQuestion()
    }
    return Menu(blocks: [.question(Words.keepWhatPrivate)], choices: choices + [nothing])
  }

  /// Accepts words as a private answer. In a paragraph, they are its next line.
  mutating func answerPrivately(_ words: String) {
    guard let asking = top as? Asking else { return hearAnswer(words) }
    var text = words
    if case .answer(let plain) = TypedLine(words, isPasted: false) { text = plain }
    state.seen.privatePlaces.insert(asking.place)
    let isAskedAbout = text.correction != nil || text.declinesFirst
    let isAnswer =
      asking.item.type == .text || !isAskedAbout && (try? asking.item.read(text)) != nil
    sayIsPrivate(asking.place, isAnswered: isAnswer)
    answer(text, at: asking)
  }

  /// The item being asked, or the one just answered.
  private var thisPlace: Place? {
    guard let asking, !asking.item.isRows, !state.isSetAside(asking.place) else {
      return memory.lastPlaces.last(where: canBePrivate)
    }
    return asking.place
  }

  private func canBePrivate(_ place: Place) -> Bool {
    state.seen.answers[place] != nil && !state.isSetAside(place)
  }

  private var privateAnswers: [Menu.Choice] {
    guard let this = thisPlace else { return [] }
    let earlier =
      memory.lastPlaces.reversed() + [state.stop(before: this)?.place].compactMap(\.self)
    let before = earlier.first { $0 != this && canBePrivate($0) }
    let beforeName = before.map(state.privateName)
    // The answer on the screen needs no name if another has the same name.
    let name = state.privateName(at: this)
    let which = isAskingItem ? Words.thisAnswer : Words.theLastAnswer
    return [choice(this, which, name == beforeName ? "" : name)]
      + (before.map { [choice($0, Words.theAnswerBefore, beforeName ?? "")] } ?? [])
  }

  private var isAskingItem: Bool {
    switch top {
    case is Asking: true
    case let menu as Menu: menu.isOverlay && asking != nil
    default: false
    }
  }

  /// A choice for the current row; at a list of rows, one for each row.
  private var privateRows: [Menu.Choice] {
    if let group = (top as? RowList)?.group {
      return state.seen.rows(of: group.place).map { choice($0, state.name(of: $0, in: group)) }
    }
    guard let this = thisPlace, let row = this.rows.last,
      let group = questionnaire.rowsGroup(of: this.linkId),
      state.seen.rows(of: Place(group.linkId, rows: this.rows.dropLast())).contains(row)
    else { return [] }
    return [choice(row, Words.wholeRow(group.rowName))]
  }

  private func choice(_ place: Place, _ which: String, _ name: String) -> Menu.Choice {
    let isPrivate = state.seen.privatePlaces.contains(place)
    let words = Words.privateChoice(
      name.isEmpty ? which : "\(which): \(name)", isPrivate: isPrivate)
    return Menu.Choice(words) { $0.setPrivate(!isPrivate, place) }
  }

  private func choice(_ row: RowID, _ name: String) -> Menu.Choice {
    let isPrivate = state.seen.privateRows.contains(row)
    return Menu.Choice(Words.privateChoice(name, isPrivate: isPrivate)) {
      $0.setPrivate(!isPrivate, row: row)
    }
  }

  private mutating func setPrivate(_ isPrivate: Bool, _ place: Place) {
    close()
    if isPrivate {
      state.seen.privatePlaces.insert(place)
    } else {
      state.seen.privatePlaces.remove(place)
    }
    let isAnswered = state.seen.answers[place] != nil
    save()
    if isPrivate { sayIsPrivate(place, isAnswered: isAnswered) } else { say(Words.isOpenNow) }
    repeatWithChange()
  }

  /// Repeats the current question. Creates a preview of the notes again.
  private mutating func repeatWithChange() {
    if let preview = dialogues.lastIndex(where: { $0 is NotesPreview }) {
      dialogues.removeSubrange((preview + 1)...)
    }
    repeatQuestion()
  }

  /// Says what is left out of the notes. If the answer names a row, that is the whole row.
  private mutating func sayIsPrivate(_ place: Place, isAnswered: Bool) {
    say(isAnswered ? Words.isPrivateNow : Words.willBePrivate)
    guard questionnaire.namesRow(place.linkId),
      let group = questionnaire.rowsGroup(of: place.linkId), group.item.count > 1
    else { return }
    say(Words.nothingElse(about: group.rowName))
  }

  private mutating func setPrivate(_ isPrivate: Bool, row: RowID) {
    close()
    if isPrivate {
      state.seen.privateRows.insert(row)
    } else if state.seen.privateRows.contains(row) {
      state.openGate(for: row)
      state.seen.privateRows.remove(row)
    }
    save()
    say(isPrivate ? Words.isPrivateNow : Words.isOpenNow)
    repeatWithChange()
  }

  /// Asks for a private note about the current item.
  ///
  /// Text after the command is added to an existing note.
  mutating func askForAsideHere(_ rest: String) {
    guard let asking = top as? Asking else {
      say(Words.onlyAtQuestions)
      return repeatQuestion()
    }
    guard !rest.isEmpty else { return open(NoteToSelf(place: asking.place)) }
    let notes = [state.seen.asides[asking.place], rest].compactMap(\.self)
    keepAside(notes.joined(separator: "\n"), at: asking.place)
  }

  /// Saves a private note about an item. Empty text removes the note, if there is one.
  mutating func keepAside(_ text: String, at place: Place) {
    let note = text.trimmed
    guard note != state.seen.asides[place] ?? "" else { return repeatQuestion() }
    state.seen.asides[place] = note.isEmpty ? nil : note
    keep(draftsNow(line: standingLine))
    say(note.isEmpty ? Words.asideRemoved : Words.asideKept)
    repeatQuestion()
  }
}
