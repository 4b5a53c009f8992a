// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Console
import FoundationEssentials
import Glibc
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
      return Words.saveFailed(error)
    }
  }

  func lock(with passphrase: Passphrase, _ response: Response) -> Event {
    do throws(SessionFault) {
      try session.lock(with: passphrase, response, at: .now)
      return .locked
    } catch {
      return .lockFailed(Words.lockFailed(error))
    }
  }

  func move(to folder: String, _ response: Response) -> Event {
    let path = Self.absolute(Self.expanded(folder))
    let store = SessionStore(in: path)
    do throws(SessionFault) {
      try SessionStore.check(path)
      if let pack { try store.keepPack(pack, hash: questionnaire.hash) }
      let privacy = try session.move(to: store, response, at: .now)
      return .moved(folder: path, warning: privacy == .open ? privacy.words(path) : nil)
    } catch {
      return .moveFailed(Words.moveFailed(error))
    }
  }

  func write(_ order: NotesOrder, of response: Response) -> Event {
    let path = Self.expanded(order.path)
    guard let document = Self.document(order.paper, questionnaire, response) else {
      return .notesFailed(Words.nothingToWrite)
    }
    let text = order.format.render(document, isLargePrint: order.isLargePrint)
    do throws(SessionFault) {
      try DurableFile.write(
        Array(text.utf8), to: path, existing: order.mayReplace ? .replace : .keep)
      return .notesWritten(path: path)
    } catch .alreadyThere(let path) {
      return .notesInTheWay(path: path)
    } catch {
      return .notesFailed(Words.notesFailed(error))
    }
  }

  func preview(_ paper: Paper, of response: Response) -> Screen? {
    Self.document(paper, questionnaire, response)?.preview(for: paper.audience)
  }

  /// Returns the requested document; `nil` if it would be empty.
  static func document(
    _ paper: Paper, _ questionnaire: Questionnaire, _ response: Response
  ) -> NotesDocument? {
    let day = Words.day(.now)
    return switch paper {
    case .notes(let audience):
      .notes(for: questionnaire, response, audience: audience, date: day)
    case .letter: .letter(for: questionnaire, response, date: day)
    case .sheet: .sheet(for: questionnaire, response)
    }
  }

  /// Returns a path with the home folder in place of a tilde, as in a shell.
  private static func expanded(_ typed: String) -> String {
    let path = String(pathBytes: unquoted(typed).utf8)
    guard path == "~" || path.hasPrefix("~/"),
      let home = Environment.values["HOME"]
    else { return path }
    return home + path.dropFirst()
  }

  /// Returns a path without quotes around it, such as those added when a folder is dragged into a
  /// terminal.
  private static func unquoted(_ path: String) -> String {
    guard path.count > 2, let mark = path.first, "'\"".contains(mark), path.last == mark else {
      return path
    }
    return String(path.dropFirst().dropLast())
  }

  /// Returns an absolute path, which stays valid in other folders.
  static func absolute(_ path: String) -> String {
    guard !path.isAbsolutePath, let bytes = getcwd(nil, 0) else { return path }
    defer { free(bytes) }
    let current = String(path: bytes)
    return path == "." ? current : "\(current)/\(path)"
  }
}
