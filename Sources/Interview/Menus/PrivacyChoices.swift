// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What can be made private or visible again: this answer, the previous one, and the whole row.
struct PrivacyChoices {
  private let interview: Interview

  private var state: ResponseState { interview.state }
  private var top: (any Dialogue)? { interview.dialogues.top }
  private var lastPlaces: [Place] { interview.memory.lastPlaces }

  /// Asks what to make private or visible again. In a review, that is the answer with a number.
  static func ask(_ rest: String, in interview: inout Interview) {
    guard !(interview.dialogues.top is NoteToSelf) else {
      return interview.repeatQuestion(saying: Words.asideIsPrivate)
    }
    let this = PrivacyChoices(interview: interview)
    var choices: [Menu.Choice]
    if let review = interview.dialogues.top as? Review {
      guard let line = review.line(numbered: rest) else {
        return interview.repeatQuestion(saying: Words.whichToKeepPrivate)
      }
      choices = this.choices(at: line)
    } else {
      choices = this.answers + this.rows
    }
    guard !choices.isEmpty else {
      return interview.repeatQuestion(saying: Words.nothingToKeepPrivate)
    }
    let nothing = Menu.Choice(Words.keepNothing) {
      $0.dialogues.close()
      $0.repeatQuestion(saying: Words.nothingChanged)
    }
    interview.open(Menu(blocks: [.question(Words.keepWhatPrivate)], choices: choices + [nothing]))
  }

  private func choices(at line: ReviewedLine) -> [Menu.Choice] {
    if line.item.isRows { return rows(of: Stop(line.place, line.item)) }
    guard canBePrivate(line.place) else { return [] }
    return [choice(line.place, Words.thisAnswer, name(of: line.place))]
  }

  private func rows(of group: Stop) -> [Menu.Choice] {
    state.seen.rows(of: group.place).map { choice($0, state.names(of: group).name(of: $0)) }
  }

  /// The item being asked, or the one just answered.
  private var thisPlace: Place? {
    guard let asking = interview.asking, !asking.item.isRows, !state.isSetAside(asking.place) else {
      return lastPlaces.last(where: canBePrivate)
    }
    return asking.place
  }

  private func canBePrivate(_ place: Place) -> Bool {
    state.seen.answers[place] != nil && !state.isSetAside(place)
  }

  private var answers: [Menu.Choice] {
    guard let this = thisPlace else { return [] }
    let earlier = lastPlaces.reversed() + [state.stop(before: this)?.place].compactMap(\.self)
    // In a review, the answer before may be about something else.
    let isReviewed = interview.asking?.purpose.leadsToReview ?? false
    let before = isReviewed ? nil : earlier.first { $0 != this && canBePrivate($0) }
    let beforeName = before.map(name)
    // The answer on the screen needs no name if another has the same name.
    let name = name(of: this)
    let which = isAskingItem ? Words.thisAnswer : Words.theLastAnswer
    return [choice(this, which, name == beforeName ? "" : name)]
      + (before.map { [choice($0, Words.theAnswerBefore, beforeName ?? "")] } ?? [])
  }

  private var isAskingItem: Bool {
    top is Asking || (top as? Menu)?.isOverlay == true && interview.asking != nil
  }

  /// A choice for the current row; at a list of rows, one for each row.
  private var rows: [Menu.Choice] {
    if let group = (top as? RowList)?.group { return rows(of: group) }
    guard let this = thisPlace, let row = this.rows.last,
      let group = state.questionnaire.rowsGroup(of: this.linkId),
      state.seen.rows(of: Place(group.linkId, rows: this.rows.dropLast())).contains(row)
    else { return [] }
    return [choice(row, Words.theWhole(Words.row(group.rowName)))]
  }

  /// Returns the name of an answer. One to "something else" has the name of its question.
  private func name(of place: Place) -> String {
    guard let item = state.questionnaire.item(place.linkId) else { return "" }
    let parent = state.questionnaire.parent(of: item.linkId)
    return state.name(of: parent.map { $0.type == .choice ? $0 : item } ?? item)
  }

  private func choice(_ place: Place, _ which: String, _ name: String) -> Menu.Choice {
    let isPrivate = state.seen.privatePlaces.contains(place)
    let words = name.isEmpty ? which : "\(which): \(name)"
    return Menu.Choice(isPrivate ? Words.putBack(words) : words) {
      $0.state.setPrivate(!isPrivate, place)
      let isAnswered = $0.state.seen.answers[place] != nil
      let notice = PrivacyNotice(place: place, state: $0.state)
      Self.confirm(
        isPrivate ? [Words.isOpenNow] : notice.sentences(isAnswered: isAnswered), in: &$0)
    }
  }

  private func choice(_ row: RowID, _ name: String) -> Menu.Choice {
    let isPrivate = state.seen.privateRows.contains(row)
    return Menu.Choice(isPrivate ? Words.putBack(name) : name) {
      $0.state.setPrivate(!isPrivate, row: row)
      Self.confirm([isPrivate ? Words.isOpenNow : Words.rowIsPrivateNow], in: &$0)
    }
  }

  /// Saves a change, says what it means, and repeats the question below the menu. Creates a preview
  /// of the notes again.
  private static func confirm(_ notices: [String], in interview: inout Interview) {
    interview.dialogues.close()
    interview.save()
    for notice in notices { interview.say(notice) }
    if let preview = interview.dialogues.all.lastIndex(where: { $0 is NotesPreview }) {
      interview.dialogues.close(above: preview)
    }
    interview.repeatQuestion()
  }
}

extension ResponseState {
  /// Keeps an answer private or makes it visible. Own words and the choice that they were given for
  /// are one answer: "Something else" alone would tell that there are words.
  mutating func setPrivate(_ isPrivate: Bool, _ place: Place) {
    let item = questionnaire.item(place.linkId)
    let words = item.flatMap { ownWords.chosen(at: Stop(place, $0))?.place }
    let places = [place, ownWords.choice(ofWordsAt: place), words].compactMap(\.self)
    for place in places {
      if isPrivate { seen.privatePlaces.insert(place) } else { seen.privatePlaces.remove(place) }
    }
  }

  fileprivate mutating func setPrivate(_ isPrivate: Bool, row: RowID) {
    if isPrivate {
      seen.privateRows.insert(row)
    } else if seen.privateRows.contains(row) {
      openGate(for: row)
      seen.privateRows.remove(row)
    }
  }
}
