// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Something to read, a screenful at a time.
struct Pages: Dialogue {
  /// The page that is shown, and those to come.
  var pages: [[Screen.Block]]
  /// What is said to words that are no answer here.
  var hint = Words.enterOrEnough
  /// What follows, once enough is read; `nil` for what is below, just as it was.
  var then: ((inout Interview) -> Void)?

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks += pages.first ?? []
    guard pages.count > 1 else { return finish(in: &interview) }
    askForMore(in: &interview)
  }

  private func askForMore(in interview: inout Interview) {
    interview.ask(
      Prompt(
        text: Words.moreOfNotes,
        completions: [Words.enoughWord] + Command.allCases.map(\.typed)))
  }

  /// Enter shows more; a word for it goes on without.
  func hear(_ line: String, in interview: inout Interview) {
    switch line.trimmed.lowercased() {
    case "":
      var rest = self
      rest.pages.removeFirst()
      interview.replaceTop(with: rest)
      rest.ask(in: &interview, line: nil)
    case Words.enoughWord: finish(in: &interview)
    default:
      interview.say(hint)
      askForMore(in: &interview)
    }
  }

  private func finish(in interview: inout Interview) {
    interview.close()
    then?(&interview) ?? interview.repeatQuestion()
  }

  func goBack(in interview: inout Interview) {
    interview.close()
    then == nil ? interview.repeatQuestion() : interview.resumeTop()
  }
}

extension Interview {
  /// Shows facts and asks again what is asked, with what was typed there on the line. Where they are
  /// longer than a small window, they come page by page; a pipe has no window.
  mutating func read(_ facts: DatedFacts, line: String? = nil) {
    if let line { top.map { replaceTop(with: $0.withLine(line, in: self)) } }
    let pages = settings.editsLines ? facts.pages : [facts.blocks]
    open(Pages(pages: pages))
  }
}

extension DatedFacts {
  /// All of them, as they are shown.
  var blocks: [Screen.Block] {
    groups.flatMap(\.blocks) + (footnote.isEmpty ? [] : [.text(footnote)])
  }

  /// Whole groups, as many as a window of 20 lines of 40 characters holds beside a prompt; one that is
  /// longer has a page of its own.
  fileprivate var pages: [[Screen.Block]] {
    var pages: [[Screen.Block]] = []
    var room = 0
    for group in groups {
      room -= group.height
      if room < 0 || pages.isEmpty {
        pages.append([])
        room = 18 - group.height
      }
      pages[pages.count - 1] += group.blocks
    }
    if !footnote.isEmpty, !pages.isEmpty { pages[pages.count - 1].append(.text(footnote)) }
    return pages
  }
}

extension DatedFacts.Group {
  fileprivate var blocks: [Screen.Block] { [.text(heading), .list(lines.map(\.text))] }

  /// The lines of 40 characters that it takes at most, with the empty one above it.
  fileprivate var height: Int {
    2 + heading.count / 38 + lines.reduce(0) { $0 + 1 + $1.text.count / 34 }
  }
}
