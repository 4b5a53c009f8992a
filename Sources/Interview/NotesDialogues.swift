// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// Shows the notes before they are written.
struct NotesPreview: Dialogue {
  var order: NotesOrder

  func ask(in interview: inout Interview, line: String?) {
    interview.flush()
    interview.effects.append(.preview(order.paper))
  }

  func receive(_ outcome: Event, in interview: inout Interview) {
    guard case .previewed(let pages) = outcome else { return }
    interview.say(Words.thisIs(order.paper))
    interview.openInstead(
      Pages(pages: pages.map(\.blocks), hint: Words.enterOrSkip) { [order] in
        $0.openInstead(NotesPath(order: order))
      })
  }
}

/// Asks where to write the notes.
struct NotesPath: Dialogue {
  var order: NotesOrder

  var takes: LineUse { .path }

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks.append(.question(Words.whereTo(order.paper)))
    interview.blocks.append(.hint(Words.usualName(order.path)))
    interview.ask(Prompt(text: Words.pathPrompt, pretyped: line ?? ""))
  }

  /// A file may be called as a command is.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    hear(word, in: &interview)
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

/// Waits while the notes are written.
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
