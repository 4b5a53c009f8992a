// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// The end of the questions, and the notes.
extension Interview {
  /// All questions were gone through: what now?
  mutating func arriveAtEnd() {
    if pausesBeforeLeaving(for: nil, then: .resume(nil)) { return }
    currentSection = nil
    let open = questionnaire.sections.filter { section in
      isOpen(state(of: section))
    }
    if seen.progress.comesBackForTheRest {
      seen.progress.comesBackForTheRest = false
      // What was put off is only named.
      guard open.allSatisfy({ state(of: $0) == .leftForLater }) else {
        say(Words.nowTheRest)
        return goOnward(after: nil)
      }
    }
    show(Words.theEnd(open: open.map(\.title), pass: seen.progress.pass, help: help))
  }

  /// There is more to say there, if the person wants to. What the pass does not ask is not open, and
  /// what waits until the person is alone is not named to whoever is there.
  func isOpen(_ state: SectionState) -> Bool {
    switch state {
    case .leftForLater, .notBegun, .begun: true
    case .done, .leftEmpty, .nothingToAsk, .onlyInFull, .setAside: false
    }
  }

  /// Goes to the last section, where the notes are made.
  mutating func finishUp() {
    seen.progress.comesBackForTheRest = false
    guard let last = questionnaire.sections.last else { return arriveAtEnd() }
    let stops = questionnaire.stops(in: last, of: seen)
    if stops.contains(where: { $0.item.isQuestion && !isAnswered($0.place) }) {
      goTo(last)
    } else {
      goOnward(after: stops.last?.place)
    }
  }

  mutating func askForPath(_ order: NotesOrder, back: Asking?) {
    step = .notesPath(order, back: back)
    blocks.append(.question(Words.whereTo(order.audience)))
    blocks.append(.hint(Words.usualName(order.path)))
    ask(Prompt(text: Words.pathPrompt))
  }

  /// Takes a line as the place for the notes; Enter takes the usual name. A name that promises a
  /// format that can't be written is asked for again, with a page's name as the usual one.
  mutating func write(_ order: NotesOrder, to text: String, back: Asking?) {
    let path = text.trimmed
    let order = path.isEmpty ? order : order.to(path)
    guard let ending = Format.unkeptPromise(of: order.path) else { return send(order, back: back) }
    say(Words.cantWrite(ending))
    var page = order
    page.path = "\(FilePath(order.path).stem).\(Format.html.ending)"
    askForPath(page, back: back)
  }

  mutating func send(_ order: NotesOrder, back: Asking?) {
    step = .writing(order, back: back)
    flush()
    effects.append(.write(order))
  }

  mutating func confirmNotes(at path: String) {
    guard case .writing(let order, let back) = step else { return }
    say(Words.notesAreWritten(path, order))
    guard order.audience == .toBring, !order.isFurtherCopy else {
      return goOn(after: order, back: back)
    }
    broughtNotes = order
    show(Words.pageForStaffToo(order, back: back))
  }

  /// Goes back to the item that was asked, or asks what is next.
  mutating func goOn(after written: NotesOrder?, back: Asking?) {
    if let back { return resume(back) }
    guard let written else { return askWhichNotes(back: nil) }
    show(Words.afterNotes(written: written))
  }

  mutating func askToReplaceNotes(at path: String) {
    guard case .writing(let order, let back) = step else { return }
    show(Words.notesInTheWay(path, order, back: back))
  }

  mutating func askForOtherPath(_ words: String) {
    guard case .writing(let order, let back) = step else { return }
    say(words)
    var usual = order
    usual.path = NotesOrder.fileName(
      for: order.audience, as: order.format, isLargePrint: order.isLargePrint)
    usual.mayReplace = false
    askForPath(usual, back: back)
  }

  /// The person says that the answers are done.
  mutating func finish() {
    seen.progress.isDone = true
    step = .closing(.done)
    save()
  }
}
