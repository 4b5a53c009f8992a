// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// Notes are looked at before they are written.
struct NotesPreview: Dialogue {
  var order: NotesOrder
  /// The screenfuls from the one that is shown on.
  var pages: [Screen] = []

  /// Has the notes made ready, or shows the next screenful.
  func ask(in interview: inout Interview, line: String?) {
    guard !pages.isEmpty else {
      interview.flush()
      return interview.effects.append(.preview(order.paper))
    }
    showPage(in: &interview)
  }

  func receive(_ outcome: Event, in interview: inout Interview) {
    guard case .previewed(let pages) = outcome else { return }
    interview.say(Words.thisIs(order.paper))
    NotesPreview(order: order, pages: pages).showPage(in: &interview)
  }

  /// Shows a screenful and asks whether to go on; behind the last one, where the notes go.
  private func showPage(in interview: inout Interview) {
    interview.blocks += pages.first?.blocks ?? []
    guard pages.count > 1 else { return interview.openInstead(NotesPath(order: order)) }
    interview.replaceTop(with: self)
    askForMore(in: &interview)
  }

  private func askForMore(in interview: inout Interview) {
    interview.ask(Prompt(text: Words.moreOfNotes, completions: [Words.enoughWord]))
  }

  /// Enter shows more; a word for it goes on without.
  func hear(_ line: String, in interview: inout Interview) {
    if line.trimmed.isEmpty {
      let rest = Array(pages.dropFirst())
      return NotesPreview(order: order, pages: rest).showPage(in: &interview)
    }
    if line.trimmed.lowercased() == Words.enoughWord {
      return interview.openInstead(NotesPath(order: order))
    }
    interview.say(Words.enterOrSkip)
    askForMore(in: &interview)
  }
}

/// Where the notes go is asked.
struct NotesPath: Dialogue {
  var order: NotesOrder

  var takes: LineUse { .path }

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks.append(.question(Words.whereTo(order.paper)))
    interview.blocks.append(.hint(Words.usualName(order.path)))
    interview.ask(Prompt(text: Words.pathPrompt))
  }

  /// Enter takes the usual name. A name that promises a format that can't be written is asked for
  /// again, with a page's name as the usual one.
  func hear(_ line: String, in interview: inout Interview) {
    let path = line.trimmed
    var order = path.isEmpty ? order : order.to(path)
    guard let ending = Format.unkeptPromise(of: order.path) else {
      return interview.openInstead(NotesWriting(order: order))
    }
    interview.say(Words.cantWrite(ending))
    order.path = "\(FilePath(order.path).stem).\(Format.html.ending)"
    interview.openInstead(NotesPath(order: order))
  }
}

/// The notes are being written.
struct NotesWriting: Dialogue {
  var order: NotesOrder

  func ask(in interview: inout Interview, line: String?) {
    interview.flush()
    interview.effects.append(.write(order))
  }

  func receive(_ outcome: Event, in interview: inout Interview) {
    switch outcome {
    case .notesWritten(let path): confirm(path, in: &interview)
    case .notesInTheWay(let path): interview.openInstead(order.inTheWay(at: path))
    case .notesFailed(let words): askForOtherPath(words, in: &interview)
    default: break
    }
  }

  private func confirm(_ path: String, in interview: inout Interview) {
    interview.say(Words.notesAreWritten(path, order))
    guard order.paper == .notes(.toBring), !order.isFurtherCopy else {
      return interview.goOn(after: order)
    }
    interview.broughtNotes = order
    guard interview.hidden == nil else {
      interview.say(Words.pageForStaffLater)
      return interview.goOn(after: order)
    }
    interview.openInstead(order.pageForStaffToo)
  }

  private func askForOtherPath(_ words: String, in interview: inout Interview) {
    interview.say(words)
    var usual = order
    usual.path = order.paper.fileName(as: order.format, isLargePrint: order.isLargePrint)
    usual.mayReplace = false
    interview.openInstead(NotesPath(order: usual))
  }
}
