// SPDX-License-Identifier: GPL-3.0-or-later

/// Waits for the notes to be written.
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
      return interview.askWhatNext(after: order)
    }
    interview.memory.broughtNotes = order
    guard interview.hidden == nil else {
      interview.say(Words.pageForStaffLater(for: interview.helper))
      return interview.askWhatNext(after: order)
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
