import Survey

/// How an item is asked.
extension Interview {
  /// Asks an item for the first time since arriving at it: a draft that was kept for it comes
  /// back onto the line.
  mutating func ask(_ asking: Asking) {
    let own = drafts.filter { $0.place == asking.place }
    guard !own.isEmpty else { return askAgain(asking) }
    drafts.removeAll { $0.place == asking.place }
    restore(own, at: asking)
  }

  /// Asks an item as it stands, its question included.
  mutating func askAgain(_ asking: Asking) {
    let item = asking.item
    if item.isRows { return askRows(asking.stop, asking.purpose) }
    if settings.showsIds { blocks.append(.text("[\(item.linkId)]")) }
    blocks.append(.question(question(of: asking)))
    if item.isChoice { blocks.append(choices(of: item)) }
    showEarlierAnswer(asking)
    showHints(asking)
    if !asking.lines.isEmpty { blocks.append(.text(asking.lines.joined(separator: "\n"))) }
    askForLine(asking)
  }

  private func choices(of item: Item) -> Screen.Block {
    let words = item.answerOption.map(\.text)
    return item.isNumbered ? .choices(words) : .list(words)
  }

  /// Reads a line for an item, without asking its question again.
  mutating func askForLine(_ asking: Asking) {
    step = .item(asking)
    let item = asking.item
    let words = item.type == .boolean ? Words.yesNoNotSure : item.answerOption.map(\.text)
    ask(
      Prompt(
        text: Words.prompt(asking), pretyped: asking.line ?? pretyped(asking),
        completions: words + Command.allCases.map(\.typed),
        takesText: item.takesText))
  }

  /// The question as it is asked, with the row's name and number before it.
  func question(of asking: Asking) -> String {
    let words = Words.asked(self.words(of: asking.item))
    guard let (group, number) = row(of: asking) else { return words }
    let isVeryFirst = response.rows(of: group.place).isEmpty
    if isVeryFirst, group.item.item.first?.linkId == asking.item.linkId { return words }
    return Words.inRow(group.item.rowName, number, words)
  }

  /// The group of rows in which an item stands and the number of its row, from 1.
  private func row(of asking: Asking) -> (Stop, Int)? {
    guard let row = asking.place.rows.last,
      let group = questionnaire.rowsGroup(of: asking.place.linkId)
    else { return nil }
    let stop = Stop(Place(group.linkId, rows: Array(asking.place.rows.dropLast())), group)
    let rows = response.rows(of: stop.place)
    return (stop, (rows.firstIndex(of: row) ?? rows.count) + 1)
  }

  /// The answer that the form begins with, to be kept or changed; `nil` for none. Of several, each
  /// row has its own.
  func initialAnswer(_ asking: Asking) -> Answer? {
    let initial = asking.item.details.initial
    guard !initial.isEmpty else { return nil }
    guard let (group, number) = row(of: asking), group.item.isAnswers else {
      return questionnaire.answer(.values(initial), to: asking.place.linkId)
    }
    guard initial.indices.contains(number - 1) else { return nil }
    return questionnaire.answer(.values([initial[number - 1]]), to: asking.place.linkId)
  }

  /// What stands on the line: the answer given before, or that the form begins with, choices by
  /// number.
  func pretyped(_ asking: Asking) -> String {
    let item = asking.item
    guard asking.lines.isEmpty else { return "" }
    guard let answer = response.answers[asking.place] ?? initialAnswer(asking) else { return "" }
    switch item.type {
    case .boolean:
      return answer.values.first == .boolean(true) ? "yes" : answer.values.isEmpty ? "" : "no"
    case .choice: return numbers(of: answer, in: item)
    case .openChoice: return words(of: answer, in: item)
    default: return answer.values.first?.words ?? ""
    }
  }

  /// The choices of an answer by their numbers, as they would be typed.
  ///
  /// Empty when one of them is not offered any more, in these words: what Enter keeps would be
  /// another answer then. One that is only not to be had now, since an earlier answer has changed,
  /// is left out.
  func numbers(of answer: Answer, in item: Item) -> String {
    let offered = questionnaire.item(item.linkId) ?? item
    guard answer.values.allSatisfy({ offered.option(for: $0) != nil }) else { return "" }
    let numbers = answer.values.compactMap { value in
      item.option(for: value).flatMap(item.answerOption.firstIndex)
    }
    guard item.isNumbered else {
      return numbers.map { item.answerOption[$0].text }.joined(separator: ", ")
    }
    return numbers.map { String($0 + 1) }.joined(separator: " ")
  }

  /// An answer to an open choice as it would be typed: choices by number, own words as they are.
  private func words(of answer: Answer, in item: Item) -> String {
    let words = answer.values.map { value in
      let number = item.option(for: value).flatMap(item.answerOption.firstIndex)
      return number.map { item.isNumbered ? String($0 + 1) : value.words } ?? value.words
    }
    return words.joined(separator: ", ")
  }

  private mutating func showEarlierAnswer(_ asking: Asking) {
    guard asking.lines.isEmpty, asking.line == nil else { return }
    guard let answer = response.answers[asking.place] else {
      if initialAnswer(asking) != nil, settings.showsHints {
        blocks.append(.hint(Words.enterTakes))
      }
      return
    }
    if answer.question != asking.item.text { say(Words.askedBefore(answer.question)) }
    if let leaving = answer.leaving {
      say(Words.leftBefore(asking.item.isQuiet ? .skipped : leaving))
    } else if asking.item.isChoice, !asking.item.isQuiet {
      say(Words.answeredBefore(answer.values.map(\.words)))
    } else if pretyped(asking).isEmpty {
      say(Words.answerStands)
    } else if settings.showsHints {
      blocks.append(.hint(Words.enterKeeps))
    }
  }

  private mutating func showHints(_ asking: Asking) {
    guard settings.showsHints else { return }
    let item = asking.item
    for hint in item.hint.split(separator: "\n") { blocks.append(.hint(String(hint))) }
    if item.isChoice, item.repeats { blocks.append(.hint(Words.howToChooseMany(item))) }
    if item.type == .openChoice, item.isChoice { blocks.append(.hint(Words.orOwnWords)) }
    if item.type == .text { blocks.append(.hint(Words.howToEndParagraph)) }
    showFormHints(item)
  }

  /// What a form made elsewhere wants of an answer.
  private mutating func showFormHints(_ item: Item) {
    if let hint = Words.hint(item) { blocks.append(.hint(hint)) }
    let details = item.details
    if !details.entryFormat.isEmpty { blocks.append(.hint(Words.typedLike(details.entryFormat))) }
    if let count = details.minOccurs, count > 1 { blocks.append(.hint(Words.atLeast(count))) }
    if details.isRequired { blocks.append(.hint(Words.isWanted)) }
  }

  /// Asks again what is being asked, with what was typed on the line.
  mutating func repeatStep(line: String? = nil) {
    switch step {
    case .item(var asking):
      if let line { asking.line = line }
      askAgain(asking)
    case .menu(let menu): show(menu)
    case .rows(let group, let purpose): askRows(group, purpose)
    case .sections(let back): showSections(back: back)
    case .review(let review): showReview(review)
    case .aside(let place, let back): askForAside(place, line: line, back: back)
    case .looking(let order, let rest, let back): askForMore(order, rest, back: back)
    case .notesPath(let order, let back): askForPath(order, back: back)
    case .writing(let order, let back): askForPath(order, back: back)
    case .folder(let back, let isClosing): askForFolder(back: back, isClosing: isClosing)
    case .locking(let back): resume(back)
    case .idle, .closing, .ended: break
    }
  }
}
