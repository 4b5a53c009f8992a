// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Text to read, one screenful at a time.
struct Pages: Dialogue {
  /// The current page and those after it.
  var pages: [[Screen.Block]]
  /// The message for any other line, if there is more to say than the prompt does.
  var hint: String?
  /// Whether the person can skip the rest.
  var mayBeEnough = true
  var next: Place?
  /// What to do after the last page; `nil` to return to the dialogue below.
  var then: ((inout Interview) -> Void)?

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks += pages.first ?? []
    guard pages.count > 1 else { return finish(in: &interview) }
    askForMore(in: &interview)
  }

  private func askForMore(in interview: inout Interview) {
    interview.ask(
      Prompt(
        text: mayBeEnough ? Words.moreOfNotes : Words.enterToGoOn,
        completions: (mayBeEnough ? [Words.enoughWord] : []) + Command.allCases.map(\.typed)))
  }

  /// Handles a line: Enter shows the next page, and the word for "enough" skips the rest.
  func hear(_ line: String, in interview: inout Interview) {
    switch line {
    case _ where line.trimmed.isEmpty || line.agreement == true || line.isOne(of: Words.typedMore):
      var rest = self
      rest.pages.removeFirst()
      interview.dialogues.replaceTop(with: rest)
      rest.ask(in: &interview, line: nil)
    case _ where mayBeEnough && line.isOne(of: Words.typedEnough): finish(in: &interview)
    default:
      if let said = hint ?? (mayBeEnough ? nil : Words.justPressEnter) { interview.say(said) }
      askForMore(in: &interview)
    }
  }

  func help(in interview: Interview) -> String? { hint }

  private func finish(in interview: inout Interview) {
    interview.dialogues.close()
    then?(&interview) ?? interview.repeatQuestion()
  }

  func goBack(in interview: inout Interview) {
    guard mayBeEnough else { return goBackFromPause(in: &interview) }
    interview.dialogues.close()
    then == nil ? interview.repeatQuestion() : interview.resumeTop()
  }

  private func goBackFromPause(in interview: inout Interview) {
    guard interview.state.seen.progress.place != nil else {
      interview.say(Words.nothingBefore)
      return ask(in: &interview, line: nil)
    }
    Visit.arriveBack(fromMenuBefore: next, in: &interview)
  }

  /// Shows the facts for `/urgent` or `/expect`, and afterwards repeats the question. Facts are
  /// split into pages, except in a pipe. If there are none, says so.
  static func showFacts(for command: Command, in interview: inout Interview) {
    let questions = interview.questionnaire
    let facts = command == .urgent ? questions.urgentHelp : questions.whatToExpect
    if command != .urgent, facts.groups.isEmpty { interview.say(Words.noWhatToExpect) }
    let blocks = facts.blocks
    interview.open(Pages(pages: interview.settings.editsLines ? blocks.pages : [blocks]))
  }

  /// Shows the short form of urgent help, since the whole list takes many screens.
  static func showShortUrgentHelp(in interview: inout Interview) {
    interview.blocks += interview.questionnaire.urgentHelp.short.blocks
    interview.say(Words.moreUrgentHelp)
  }

  /// Shows pending blocks, then continues. In a small window, shows them page by page, so that the
  /// question doesn't scroll the top away.
  static func showPending(
    before next: Place? = nil, for purpose: Purpose = .onward, in interview: inout Interview,
    then goOn: @escaping (inout Interview) -> Void
  ) {
    guard interview.settings.hasSmallWindow else { return goOn(&interview) }
    let pages = interview.blocks.pages
    interview.blocks = []
    interview.begin(
      Pages(pages: pages, mayBeEnough: false, next: next, then: goOn), for: purpose)
  }
}

extension [Screen.Block] {
  /// The blocks split into pages that fit a window of 20 lines of 40 characters with a prompt. A
  /// heading stays with its list, and a long list is split.
  var pages: [Self] {
    var pages: [Self] = []
    var room = 0
    let blocks = flatMap(\.parts)
    for (index, block) in blocks.enumerated() {
      let next = blocks.indices.contains(index + 1) ? blocks[index + 1] : nil
      let listBelow = if case .list? = next { next?.height ?? 0 } else { 0 }
      let isBelowHeading =
        if index > 0, case .list = block, case .text = blocks[index - 1] { true } else { false }
      if pages.isEmpty || room < block.height + listBelow && !isBelowHeading {
        pages.append([])
        room = 19  // With the prompt, only the blank line at the top scrolls away.
      }
      pages[pages.count - 1].append(block)
      room -= block.height
    }
    if room < 7 { pages.append([]) }  // The question gets a page of its own.
    return pages
  }
}

extension Sequence {
  /// Splits the elements, in order, into groups whose heights fit `room`. An element that is higher
  /// has a group of its own.
  func packed(into room: Int, _ height: (Element) -> Int) -> [[Element]] {
    var groups: [[Element]] = []
    var left = 0
    for element in self {
      let height = height(element)
      if groups.isEmpty || height > left {
        groups.append([])
        left = room
      }
      left -= height
      groups[groups.count - 1].append(element)
    }
    return groups
  }
}

extension Screen.Block {
  /// The block, or a long list split into lists that each fit on a page with a heading.
  fileprivate var parts: [Self] {
    guard case .list(let texts) = self, height > Self.longestList else { return [self] }
    return texts.packed(into: Self.longestList) { Self.list([$0]).height }.map(Self.list)
  }

  /// The maximum height of a list on a page with a heading, in lines.
  private static let longestList = 14

  /// The block's height in lines of 40 characters, including the blank line above it.
  fileprivate var height: Int {
    switch self {
    case .title(let text), .question(let text), .text(let text), .hint(let text), .notice(let text):
      1 + text.lines(of: 40)
    case .choices(let texts, _), .list(let texts), .lines(let texts):
      texts.reduce(0) { $0 + $1.lines(of: 34) }
    }
  }
}

extension String {
  /// The number of lines of `width` characters that the text takes, broken at spaces.
  fileprivate func lines(of width: Int) -> Int {
    var (lines, used) = (1, 0)
    for word in split(separator: " ") {
      let end = used == 0 ? word.count : used + 1 + word.count
      if end > width { lines += 1 }
      used = end > width ? word.count : end
    }
    return lines
  }
}

extension DatedFacts {
  /// All facts as blocks.
  public var blocks: [Screen.Block] {
    groups.flatMap { [Screen.Block.text($0.heading), .list($0.lines.map(\.text))] }
      + (footnote.isEmpty ? [] : [.text(footnote)])
  }
}
