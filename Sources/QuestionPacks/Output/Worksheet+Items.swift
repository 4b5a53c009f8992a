// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension Worksheet {
  /// Returns items with their children, without those that repeat the question right before them.
  func blocks(of items: [DraftItem], isFirst: Bool = true) -> [Block] {
    let wanted = items.filter(isWanted)
    return zip([nil] + wanted, wanted).flatMap { before, item in
      asks(item, asIn: before) ? [] : blocks(of: item, isFirst: isFirst)
    }
  }

  /// Whether an item has the words and the label of another one that is printed without a condition.
  private func asks(_ item: DraftItem, asIn other: DraftItem?) -> Bool {
    guard let other, let text = item.text, item.type != .group else { return false }
    return text.value == other.text?.value && item.label?.value == other.label?.value
      && condition(of: other).isEmpty
  }

  /// Returns an item with its children. Copies and rows after the first have no explanations, but
  /// still say when to answer.
  private func blocks(of item: DraftItem, isFirst: Bool) -> [Block] {
    guard let question = item.forEach else { return once(item, isFirst: isFirst) }
    let options = item.forOptions.map { option($0.value, of: question.value) }
    let instruction = Text.program(
      WorksheetWords.forEach(quoted(question.value), options: options))
    let slot = Block.paragraph(.label(WorksheetWords.copySlot) + .program(" ") + .blank)
    let copies = (1...3).flatMap { number in
      [slot] + once(item, isFirst: isFirst && number == 1)
    }
    return [.paragraph(instruction)] + copies
  }

  private func once(_ item: DraftItem, isFirst: Bool) -> [Block] {
    let own =
      item.type == .group
      ? group(item, isFirst: isFirst)
      : isAsked(item) ? question(item, isFirst: isFirst) : []
    guard !item.isRows else { return own }
    return own + within(item).blocks(of: item.item, isFirst: isFirst)
  }

  private func group(_ item: DraftItem, isFirst: Bool) -> [Block] {
    let introduction = introduction(of: item, isFirst: isFirst)
    let title = filled(item.text?.value ?? "")
    // If the title is only a stand-in for the option, the option's name is already above.
    return
      (title.lowercased() == WorksheetWords.copied ? [] : [.heading(level: 3, .program(title))])
      + (introduction.isEmpty ? [] : [.lines(introduction)])
      + (item.isRows ? rows(item) : [])
  }

  /// Returns empty rows. A row of at most three questions is kept on one page.
  private func rows(_ item: DraftItem) -> [Block] {
    let name = filled(item.rowName?.value ?? "")
    let most = pass == .short ? item.shortMaxOccurs ?? item.maxOccurs : item.maxOccurs
    let count = max(1, min(3, most?.value ?? 3))
    let rows = (1...count).flatMap { number -> [Block] in
      let row =
        [.heading(level: 4, .program(WorksheetWords.row(name, number)))]
        + within(item).blocks(of: item.item, isFirst: number == 1)
      return row.count > 4 ? row : [.together(row)]
    }
    let hasMore = most.map { $0.value > count } ?? true
    return rows + (hasMore ? [.paragraph(.program(WorksheetWords.moreRows(name)))] : [])
  }

  /// Returns a question with everything that belongs to it, kept on one page.
  private func question(_ item: DraftItem, isFirst: Bool) -> [Block] {
    let words = WorksheetWords.onPaper(filled(item.text?.value ?? ""))
    let condition = condition(of: item)
    guard item.type != .display else { return [.lines(condition + [.program(words)])] }
    let title = Text.label(words) + .program(star(item))
    let help = isFirst ? self.help(of: item) : []
    return [.together([.lines(condition + [title] + help + instruction(for: item))] + room(item))]
  }

  /// Returns when to answer the item, its hint and its reason.
  func introduction(of item: DraftItem, isFirst: Bool = true) -> [Text] {
    condition(of: item) + (isFirst ? help(of: item) : [])
  }

  private func condition(of item: DraftItem) -> [Text] {
    item.enableWhen.flatMap { words(for: $0) }.map { [.program(WorksheetWords.onlyIf($0))] } ?? []
  }

  private func help(of item: DraftItem) -> [Text] {
    let hint = WorksheetWords.onPaper(filled(item.hint?.value ?? ""))
    let why = WorksheetWords.onPaper(filled(item.why?.value ?? ""))
    let lines = [hint, why.isEmpty ? "" : WorksheetWords.why(why)]
    return lines.filter { !$0.isEmpty }.map { .program($0) }
  }

  private func instruction(for item: DraftItem) -> [Text] {
    guard item.type == .choice else { return [] }
    let most = item.maxOccurs.map { WorksheetWords.tick(upTo: $0.value) }
    return [.program(item.repeats ? most ?? WorksheetWords.tickAny : WorksheetWords.tickOne)]
  }

  /// Returns the space for an answer.
  private func room(_ item: DraftItem) -> [Block] {
    switch item.type {
    case .boolean: [.boxes(WorksheetWords.yesOrNo.map { .program($0) })]
    case .choice: [.boxes(options(of: item).map(box) + sectionBoxes(item))]
    case .text: [.writingLines(4)]
    case .string: [.writingLines(isInRow || item.isName ? 1 : 2)]
    case .group, .display, nil: []
    default: [.writingLines(1)]
    }
  }

  private func box(_ option: DraftOption) -> Text {
    let text = filled(option.text.value)
    guard let other = option.other else { return .program(text) }
    return .program("\(text). \(filled(other.value)) ") + .blank
  }

  private func sectionBoxes(_ item: DraftItem) -> [Text] {
    guard item.optionsFrom != nil else { return [] }
    let before = draft.sections.filter { $0.number >= 1 && $0.number < number }
    return before.map { .program($0.item.text?.value ?? "") }
  }
}

extension DraftItem {
  /// Whether the answer is a name or something as short, so that one line is enough.
  fileprivate var isName: Bool {
    switch role?.value {
    case .name, .pronouns, .typistName: true
    default: false
    }
  }
}
