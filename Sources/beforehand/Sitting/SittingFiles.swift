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
