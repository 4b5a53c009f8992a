// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Facts to read, a screenful at a time; then what is below is asked again.
struct Pages: Dialogue {
  /// The page that is shown, and those to come.
  var pages: [[Screen.Block]]

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks += pages.first ?? []
    askForMore(in: &interview)
  }

  private func askForMore(in interview: inout Interview) {
    interview.ask(
      Prompt(
        text: Words.moreOfNotes,
        completions: [Words.enoughWord] + Command.allCases.map(\.typed)))
  }

  /// Enter shows more; behind the last page, or for a word, it goes back.
  func hear(_ line: String, in interview: inout Interview) {
    switch line.trimmed.lowercased() {
    case "": turnPage(in: &interview)
    case Words.enoughWord: goBack(in: &interview)
    default:
      interview.say(Words.enterOrEnough)
      askForMore(in: &interview)
    }
  }

  private func turnPage(in interview: inout Interview) {
    interview.close()
    interview.read(Array(pages.dropFirst()))
  }

  /// What is below was not left, so it is asked as it was.
  func goBack(in interview: inout Interview) {
    interview.close()
    interview.repeatQuestion()
  }
}

extension Interview {
  /// Shows facts and asks again what is asked, with what was typed there on the line. Where they are
  /// longer than a small window, they come page by page; a pipe has no window.
  mutating func read(_ facts: DatedFacts, line: String? = nil) {
    if let line { top.map { replaceTop(with: $0.holding(line, in: self)) } }
    read(settings.editsLines ? facts.pages : [facts.blocks])
  }

  fileprivate mutating func read(_ pages: [[Screen.Block]]) {
    guard pages.count < 2 else { return open(Pages(pages: pages)) }
    blocks += pages.joined()
    repeatQuestion()
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
