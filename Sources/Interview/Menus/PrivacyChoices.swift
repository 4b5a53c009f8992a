// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What can be kept back or shown again: this answer, the previous one, and the whole row.
struct PrivacyChoices {
  private let interview: Interview
  private let reader: PrivacyReader

  private var state: ResponseState { interview.state }
  private var top: (any Dialogue)? { interview.dialogues.top }
  private var lastPlaces: [Place] { interview.memory.lastPlaces }

  /// Asks what to keep back or show again. In a review, that is the answer with a number.
  static func ask(_ rest: String, for reader: PrivacyReader, in interview: inout Interview) {
    guard !(interview.dialogues.top is NoteToSelf) else {
      return interview.repeatQuestion(saying: Words.asideIsPrivate)
    }
    if interview.dialogues.menu?.kind == .privacy { interview.dialogues.close() }
    // Lines that are no answer yet could lose the mark.
    if reader == .staff, interview.asking?.entry.lines.isEmpty == false { interview.settleHere() }
    let this = PrivacyChoices(interview: interview, reader: reader)
    var choices: [Menu.Choice]
    if let review = interview.dialogues.top as? Review {
      guard let line = review.line(numbered: rest) else {
        return interview.repeatQuestion(saying: reader.whichNumber)
      }
      choices = this.choices(at: line)
      if choices.isEmpty { return interview.repeatQuestion(saying: this.nothing(at: line.place)) }
    } else {
      choices = this.answers + (reader == .oneself || this.top is RowList ? this.rows : [])
    }
    guard !choices.isEmpty else {
      return interview.repeatQuestion(saying: this.nothing(at: this.thisPlace))
    }
    let nothing = Menu.Choice(Words.keepNothing) {
      $0.closeAndRepeat(saying: Words.nothingChanged)
    }
    interview.open(
      Menu(blocks: reader.question, choices: choices + [nothing], kind: .privacy))
  }

  /// Shows an answer that was just given only to staff, and says what that means or why it can't be.
  static func showOnlyToStaff(_ place: Place, in interview: inout Interview) {
    interview.memory.forStaff = nil
    let this = PrivacyChoices(interview: interview, reader: .staff)
    guard this.canBeKept(place) else { return interview.say(this.nothing(at: place)) }
    interview.state.keep(place, for: .staff)
    let notice = PrivacyNotice(place: place, reader: .staff, state: interview.state)
    for sentence in notice.sentences(isAnswered: true) { interview.say(sentence) }
  }

  /// Why there is nothing to choose. In the section about safety, the person decides later.
  private func nothing(at place: Place?) -> String {
    guard reader == .staff else { return Words.nothingToKeepPrivate }
    let section = place.flatMap { state.section(of: $0) }
    let isDecidedLater = state.questionnaire.roles.contains(.safetyPrinting)
    if section?.item.role == .safety, isDecidedLater {
      return Words.staffDecidedLater(section?.title ?? "")
    }
    let item = place.flatMap { state.questionnaire.item($0.linkId) }
    return item?.sharing == .staff ? Words.isForStaffAnyway : Words.nothingForOnlyStaff
  }

  private func choices(at line: ReviewedLine) -> [Menu.Choice] {
    if line.item.isRows { return rows(of: Stop(line.place, line.item)) }
    guard canBeKept(line.place) else { return [] }
    return [choice(line.place, Words.thisAnswer, state.fullName(of: line.place))]
  }

  /// A choice for each row. A row is for staff if its name is.
  private func rows(of group: Stop) -> [Menu.Choice] {
    let names = state.names(of: group)
    return state.seen.rows(of: group.place).compactMap { row in
      guard reader == .staff else { return choice(row, names.name(of: row)) }
      let name = group.item.nameItem.map { Place($0.linkId, rows: group.place.rows + [row]) }
      return name.flatMap { canBeKept($0) ? choice($0, names.name(of: row), "") : nil }
    }
  }

  /// The item being asked, or the one just answered.
  private var thisPlace: Place? {
    guard let asking = interview.asking, !asking.item.isRows, !state.isSetAside(asking.place) else {
      return lastPlaces.last(where: hasAnswer)
    }
    return asking.place
  }

  private func hasAnswer(_ place: Place) -> Bool {
    state.seen.answers[place] != nil && !state.isSetAside(place)
  }

  private func canBeKept(_ place: Place) -> Bool {
    hasAnswer(place)
      && (reader == .oneself
        || !place.rows.contains(where: state.seen.privateRows.contains)
          && state.questionnaire.canBeForStaff(place, in: state.seen))
  }

  private var answers: [Menu.Choice] {
    guard let this = thisPlace else { return [] }
    let earlier = lastPlaces.reversed() + [state.stop(before: this)?.place].compactMap(\.self)
    // In a review, the answer before may be about something else.
    let isReviewed = interview.asking?.purpose.leadsToReview ?? false
    let before = isReviewed ? nil : earlier.first { $0 != this && hasAnswer($0) }
    let isOffered = reader == .oneself || canBeKept(this)
    let beforeName = before.map(state.fullName)
    // The answer on the screen needs no name if another has the same name.
    let name = state.fullName(of: this)
    let which = isAskingItem ? Words.thisAnswer : Words.theLastAnswer
    var choices = isOffered ? [choice(this, which, name == beforeName ? "" : name)] : []
    if let before, reader == .oneself || canBeKept(before) {
      let which = isOffered ? Words.theAnswerBefore : Words.theLastAnswer
      choices.append(choice(before, which, beforeName ?? ""))
    }
    return choices
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

  private func choice(_ place: Place, _ which: String, _ name: String) -> Menu.Choice {
    let words = name.isEmpty ? which : "\(which): \(name)"
    let (reader, isKept) = (reader, reader.keeps(place, in: state))
    return Menu.Choice(isKept ? reader.putBack(words) : words) {
      $0.state.keep(place, for: reader, !isKept)
      let (isAnswered, state) = ($0.state.seen.answers[place] != nil, $0.state)
      let isForStaff = state.questionnaire.isForStaffByChoice(place, in: state.seen)
      // What was private may still be for staff.
      let kept = isKept ? (isForStaff ? PrivacyReader.staff : nil) : reader
      let notice = kept.map { PrivacyNotice(place: place, reader: $0, state: state) }
      Self.confirm(notice?.sentences(isAnswered: isAnswered) ?? [reader.isOpenNow], in: &$0)
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

extension Asking {
  /// Accepts words as an answer that only staff read. One that is stored is marked at once, also if it stays as
  /// it was. The lines of a long answer are stored with the mark, which a draft doesn't have.
  func hear(forStaff words: String, in interview: inout Interview) {
    if interview.questionnaire.canBeForStaff(place, in: interview.state.seen) {
      PrivacyChoices.showOnlyToStaff(place, in: &interview)
      return hear(words, in: &interview)
    }
    interview.memory.forStaff = place
    guard item.type == .text else { return hear(words, in: &interview) }
    var longer = self
    longer.entry.add(words, after: interview.state.earlier(at: self).severalLines)
    let settled = longer.settle(in: &interview)
    interview.dialogues.replaceTop(with: settled)
    interview.ask(settled)
  }
}
