// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Console
import FoundationEssentials
import Interview
import Notes
import Printing
import Sessions
import Survey

/// The files of one sitting: the open session and its notes.
final class SittingFiles: SittingStore {
  private let session: OpenSession
  private let questionnaire: Questionnaire
  /// The pack that was given as a file, to be kept with the session; `nil` for the built-in one.
  private let pack: [UInt8]?

  init(_ session: OpenSession, _ questionnaire: Questionnaire, pack: [UInt8]?) {
    self.session = session
    self.questionnaire = questionnaire
    self.pack = pack
  }

  func save(_ response: Response) -> String? {
    do throws(SessionFault) {
      try session.save(response, pack: Session.Pack(questionnaire), at: .now)
      return nil
    } catch {
      return Words.failure(error, Words.saveFailed)
    }
  }

  func lock(with passphrase: Passphrase, _ response: Response) -> Event {
    do throws(SessionFault) {
      try session.lock(with: passphrase, response, at: .now)
      return .locked
    } catch {
      return .lockFailed(Words.failure(error, Words.lockFailed))
    }
  }

  func move(to folder: String, _ response: Response) -> Event {
    let path = folder.expandedPath.absolutePath
    let store = SessionStore(in: path)
    do throws(SessionFault) {
      try SessionStore.check(path)
      if let pack { try store.keepPack(pack, hash: questionnaire.hash) }
      let privacy = try session.move(to: store, response, at: .now)
      return .moved(folder: path, warning: privacy == .open ? privacy.words(path) : nil)
    } catch {
      return .moveFailed(Words.failure(error, Words.moveFailed))
    }
  }

  func write(_ order: NotesOrder, of response: Response) -> Event {
    let path = order.path.expandedPath
    guard let document = order.paper.document(for: questionnaire, response) else {
      return .notesFailed(Words.nothingToWrite)
    }
    let text = order.format.render(document, isLargePrint: order.isLargePrint)
    do throws(SessionFault) {
      try DurableFile.write(
        Array(text.utf8), to: path, existing: order.mayReplace ? .replace : .keep)
      return .notesWritten(path: path.absolutePath)
    } catch .alreadyThere(let path) {
      return .notesInTheWay(path: path)
    } catch {
      return .notesFailed(Words.failure(error, Words.notesFailed))
    }
  }

  func preview(_ paper: Paper, of response: Response) -> Screen? {
    paper.document(for: questionnaire, response)?.preview(for: paper.audience)
  }
}

extension Document {
  /// Returns a preview of the notes: page one of the notes to bring, otherwise all of it. A form
  /// without a page one is shown in full.
  func preview(for audience: Audience) -> Screen {
    let hasPageOne = pageOne.blocks.contains { $0.level == 2 }
    let shown = audience == .toBring && hasPageOne ? pageOne : self
    return Screen(shown.blocks.flatMap(\.shown))
  }
}

extension Document.Block {
  fileprivate var level: Int? { if case .heading(let level, _) = self { level } else { nil } }

  private var isToWriteOn: Bool { if case .writingLines = self { true } else { false } }

  /// The block as shown on a screen; empty for blocks that are only for paper.
  fileprivate var shown: [Screen.Block] {
    switch self {
    case .heading(_, let text): [.title(text.plain)]
    case .paragraph(let text): [.lines([text.plain])]
    case .lines(let texts): [.lines(texts.map(\.plain))]
    case .list(let texts, let isNumbered):
      [.lines(texts.enumerated().map { (isNumbered ? "\($0 + 1). " : "- ") + $1.plain })]
    case .boxes(let texts): [.lines(texts.map { "- " + $0.plain })]
    case .table(let header, let rows): [.lines(rows.map { Self.line($0, under: header) })]
    case .answer(let label, let words): [.lines([Self.line(label, words)])]
    case .contents(let label, let titles):
      [.lines([Self.line(label, titles.joined(by: "; "))])]
    case .together(let blocks): blocks.contains(where: \.isToWriteOn) ? [] : blocks.flatMap(\.shown)
    case .writingLines, .rule, .pageBreak: []
    }
  }

  private static func line(_ label: Document.Text, _ words: Document.Text) -> String {
    "\(Document.Text.naming(label).plain) \(words.plain)"
  }

  /// Returns a table's row as it is read aloud: its name, then each cell after its column's name.
  private static func line(
    _ row: [Document.Text], under header: [Document.Text]
  ) -> String {
    let cells = zip(header, row).dropFirst().filter { !$1.plain.isEmpty }
    let name = (row.first?.plain).map { [$0] } ?? []
    return "- " + (name + cells.map { line($0, $1) }).joined(separator: "; ")
  }
}
