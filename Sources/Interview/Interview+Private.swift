import Survey

/// What is for the person alone.
extension Interview {
  /// Asks which answer is private: the one before, this one, or the whole row of either.
  mutating func askWhatIsPrivate() {
    switch step {
    case .item(let asking):
      let choices = privateChoices(asking)
      show(Words.whatIsPrivate(choices, back: asking))
    case .rows(let group, let purpose): askWhichRowIsPrivate(group, purpose)
    default:
      say(Words.onlyAtQuestions)
      repeatStep()
    }
  }

  private func privateChoices(_ asking: Asking) -> [Menu.Choice] {
    var choices: [Menu.Choice] = []
    if let lastPlace, lastPlace != asking.place, let item = questionnaire.item(lastPlace.linkId) {
      choices.append(choice(item, lastPlace, Words.theAnswerBefore, back: asking))
    }
    choices.append(choice(asking.item, asking.place, Words.thisAnswer, back: asking))
    if let row = asking.place.rows.last, isThere(row, of: asking),
      let group = questionnaire.rowsGroup(of: asking.place.linkId)
    {
      let words = Words.wholeRow(group.rowName, isPrivate: response.privateRows.contains(row))
      choices.append(Menu.Choice(words: words, action: .togglePrivateRow(row, back: asking)))
    }
    return choices
  }

  private func choice(
    _ item: Item, _ place: Place, _ which: String, back: Asking
  ) -> Menu.Choice {
    let words = Words.privateChoice(
      which, privateName(of: item), isPrivate: response.privatePlaces.contains(place))
    return Menu.Choice(words: words, action: .togglePrivate(place, back: back))
  }

  private func isThere(_ row: RowID, of asking: Asking) -> Bool {
    guard case .row(_, let group, _) = asking.purpose else { return true }
    return response.rows(of: group.place).contains(row)
  }

  /// What an item is called; what was said of "something else" is called as its question.
  private func privateName(of item: Item) -> String {
    let parent = questionnaire.parent(of: item.linkId)
    return name(of: parent.map { $0.type == .choice ? $0 : item } ?? item)
  }

  private mutating func askWhichRowIsPrivate(_ group: Stop, _ purpose: Purpose) {
    let first = Asking(stop: group, purpose: purpose)
    let choices = response.rows(of: group.place).map { row in
      Menu.Choice(
        words: Words.privateChoice(
          "", name(of: row, in: group), isPrivate: response.privateRows.contains(row)),
        action: .togglePrivateRow(row, back: first))
    }
    show(Words.whatIsPrivate(choices, back: first))
  }

  mutating func togglePrivate(_ place: Place, back: Asking) {
    let isPrivate = response.privatePlaces.insert(place).inserted
    if !isPrivate { response.privatePlaces.remove(place) }
    confirmPrivate(isPrivate, back: back)
  }

  mutating func togglePrivateRow(_ row: RowID, back: Asking) {
    let isPrivate = response.privateRows.insert(row).inserted
    if !isPrivate { response.privateRows.remove(row) }
    confirmPrivate(isPrivate, back: back)
  }

  private mutating func confirmPrivate(_ isPrivate: Bool, back: Asking) {
    save()
    say(isPrivate ? Words.isPrivateNow : Words.isOpenNow)
    askAgain(back)
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
    let notes = [response.asides[asking.place], rest].compactMap(\.self)
    keepAside(notes.joined(separator: "\n"), at: asking.place, back: asking)
  }

  mutating func askForAside(_ place: Place, line: String?, back: Asking) {
    step = .aside(place, back: back)
    blocks.append(.question(Words.asideBeside(name(of: back.item))))
    ask(
      Prompt(
        text: Words.asidePrompt, pretyped: line ?? response.asides[place] ?? "", takesText: true))
  }

  /// Keeps a note to oneself; an empty line leaves things as they are, unless a note stood there.
  mutating func keepAside(_ text: String, at place: Place, back: Asking) {
    let note = text.trimmed
    guard note != response.asides[place] ?? "" else { return askAgain(back) }
    response.asides[place] = note.isEmpty ? nil : note
    keep([draft(of: back, line: back.standingLine)].compactMap(\.self))
    say(note.isEmpty ? Words.asideRemoved : Words.asideKept)
    askAgain(back)
  }
}
