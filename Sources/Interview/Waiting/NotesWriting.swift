// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import TypedAnswers

/// Waits for the notes to be written.
struct NotesWriting: WaitingDialogue {
  var order: NotesOrder
  /// Whether the notes that this is a copy of were just replaced.
  var isReplacedToo = false

  func ask(in interview: inout Interview, line: String?) {
    interview.flush()
    interview.effects.append(.write(order))
  }

  func receive(_ outcome: Event, in interview: inout Interview) {
    switch outcome {
    case .notesWritten(let path): confirm(path, in: &interview)
    case .notesInTheWay(let path): interview.openInstead(order.inTheWay(at: path))
    case .notesFailed(let words) where isForPersonAlone(in: interview):
      interview.openInstead(Menu.clearForOthers(after: words))
    case .notesFailed(let words): askForOtherPath(words, in: &interview)
    default: break
    }
  }

  /// Whether others who may look at the screen must not know of the document.
  private func isForPersonAlone(in interview: Interview) -> Bool {
    interview.state.hidden != nil && order.paper.audience != .toBring
  }

  private func confirm(_ path: String, in interview: inout Interview) {
    let words = order.written(at: path)
    guard !isForPersonAlone(in: interview) else {
      return interview.openInstead(Menu.clearForOthers(after: words))
    }
    interview.say(words)
    let copy = interview.memory.written.first { $0.paper == order.paper && $0.isFurtherCopy }
    interview.memory.written.removeAll { $0.paper == order.paper }
    interview.memory.written.insert(order, at: 0)
    if order.paper.audience != .toBring, interview.state.seen.progress.wasHelped {
      interview.say(Words.beforeOthersLook)
    }
    if order.paper.audience == .toBring, !order.isFurtherCopy {
      interview.memory.writtenForOthers.removeAll { $0.order.paper == order.paper }
      interview.memory.writtenForOthers.append(WrittenNotes(order, in: interview.state))
      if order.mayReplace, var copy {
        copy.mayReplace = true
        return interview.openInstead(NotesWriting(order: copy, isReplacedToo: true))
      }
    }
    guard order.paper == .notes(.toBring), !order.isFurtherCopy || isReplacedToo else {
      return QuestionsEnd(written: order).askNext(in: &interview)
    }
    offerPageForStaff(in: &interview)
  }

  /// Offers the page for staff too, unless the person has said no. While someone else can see the
  /// screen, says that it can be made later.
  private func offerPageForStaff(in interview: inout Interview) {
    let isWatched = interview.state.hidden != nil
    if isWatched { interview.say(interview.state.helper.pageForStaffLater) }
    guard !isWatched, !interview.memory.declinedPageForStaff else {
      return QuestionsEnd(written: order).askNext(in: &interview)
    }
    let isAgain = interview.memory.written.contains { $0.paper == .notes(.staff) }
    interview.openInstead(order.pageForStaffToo(isAgain: isAgain))
  }

  private func askForOtherPath(_ words: String, in interview: inout Interview) {
    interview.say(words)
    var usual = order
    usual.path = order.paper.fileName(as: order.format, isLargePrint: order.isLargePrint)
    usual.mayReplace = false
    interview.openInstead(NotesPath(order: usual))
  }
}

/// Asks where to write the notes.
struct NotesPath: Dialogue {
  var order: NotesOrder

  var takesPath: Bool { true }

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks.append(.question(order.paper.whereTo))
    interview.blocks.append(.hint(Words.usualName(order.path)))
    interview.ask(Prompt(text: Words.pathPrompt, pretyped: line ?? ""))
  }

  /// Asks whether the command is meant, or else whether the word is the file's name.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    interview.open(
      Menu.means(command) {
        $0.dialogues.close()
        $0.open(callFile(word))
      })
  }

  /// Writes to the given path; Enter means the default name. If the extension is that of a format
  /// that can't be written, asks again with an HTML name as the default.
  func hear(_ line: String, in interview: inout Interview) {
    let path = line.trimmed
    // Typed ahead at the page before, where it means that enough was read.
    guard path.lowercased() != Words.enoughWord else { return ask(in: &interview, line: nil) }
    let said = path.wordsAfterYes ?? ""
    guard path.agreement != true, !said.isOne(of: Words.typedKeepIt, Words.typedWrite) else {
      return write(to: "", in: &interview)
    }
    if path.contains(" "), let command = TypedLine.command(beginning: path) {
      return hear(path, or: command, in: &interview)
    }
    let ending = path.lowercased().drop { $0 == "." }
    if Format.isKnown(String(ending)) {
      return write(to: "\(FilePath(order.path).stem).\(ending)", in: &interview)
    }
    let mayBeTalk =
      path.asYesOrNo != nil || path.contains(" ") || Int(path) != nil
      || path.namesNobody
      || path.isOne(of: Words.typedWrite, Words.typedCheck, Words.typedPapers, Words.finishing)
    guard !mayBeTalk || path.contains(where: { "./".contains($0) }) else {
      return interview.open(callFile(path))
    }
    write(to: path, in: &interview)
  }

  /// Asks whether words are a file's name, since they may be said to the program.
  private func callFile(_ words: String) -> Menu {
    .yesNo(
      Words.callFile(order.to(words).path), isYesDefault: nil,
      yes: { write(to: words, in: &$0) }, no: { $0.openInstead(self) })
  }

  private func write(to path: String, in interview: inout Interview) {
    var order = path.isEmpty ? order : order.to(path)
    guard let ending = Format.unkeptPromise(of: order.path) else {
      return interview.openInstead(NotesWriting(order: order))
    }
    interview.say(Words.cantWrite(ending))
    order.path = "\(FilePath(order.path).stem).\(Format.html.ending)"
    interview.openInstead(NotesPath(order: order))
  }
}

/// Shows the notes before they are written.
struct NotesPreview: WaitingDialogue {
  var order: NotesOrder

  func ask(in interview: inout Interview, line: String?) {
    interview.flush()
    interview.effects.append(.preview(order.paper))
  }

  func receive(_ outcome: Event, in interview: inout Interview) {
    guard case .previewed(let pages) = outcome else { return }
    let hasPageOne = !interview.questionnaire.roles.isEmpty
    interview.say(order.paper.description(hasPageOne: hasPageOne))
    interview.open(
      Pages(pages: pages.map(\.blocks), hint: Words.enterOrSkip) { [order] in
        $0.openInstead(NotesPath(order: order))
      })
  }

  func resume(in interview: inout Interview) { interview.closeAndResume() }
}
