// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Glibc
import Sessions

/// Something else than saving that changes files, or a bad twin of it.
enum Errand: String, CaseIterable {
  /// Takes the session away.
  case remove
  /// Empties the session's file before it takes it away.
  case shred
  /// Locks the session with a passphrase.
  case lock
  /// Takes the passphrase off.
  case unlock
  /// Takes the readable session away before the locked one is written.
  case lockLoosely
  /// Goes on with the session in another folder.
  case move
  /// Keeps a pack.
  case pack
  /// Writes notes where there are none.
  case newNotes
  /// Writes notes in place of others.
  case notes
  /// Writes over the old notes, and takes no notice of failures.
  case scrawl

  /// A store whose passphrases are quick to try.
  static func store(_ folder: String) -> SessionStore {
    var store = SessionStore(path: folder)
    store.workFactor = WorkFactor(logN: 1) ?? .usual
    return store
  }

  static func passphrase() throws(SessionFault) -> Passphrase {
    guard let made = try? Array("open".utf8).withUnsafeBytes({ try Passphrase(copying: $0) }) else {
      throw .wrongPassphrase(.usual)
    }
    return made
  }

  private func change(_ store: SessionStore) throws(SessionFault) {
    let open = try store.open(.usual, passphrase: Self.passphrase())
    let (response, saved) = (open.opened.response, open.opened.saved)
    if self == .unlock { return try open.unlock(response, at: saved) }
    try open.lock(with: Self.passphrase(), response, at: saved)
  }

  /// The folder to which the session in a folder is moved.
  static func elsewhere(_ folder: String) -> String { folder + "/elsewhere" }

  /// The hash that the pack is kept under.
  static let hash = "0123456789abcdef"

  /// - Returns: why it failed; `nil` when it says that all is done.
  func run(_ number: Int, in folder: String) -> String? {
    let store = Self.store(folder)
    let notes = folder + "/notes.md"
    do throws(SessionFault) {
      switch self {
      case .remove: try store.remove(.usual)
      case .lock, .unlock: try change(store)
      case .lockLoosely:
        let open = try store.open(.usual)
        _ = unlink(folder + "/appointment.json")
        try open.lock(with: Self.passphrase(), open.opened.response, at: open.opened.saved)
      case .move:
        let open = try store.open(.usual)
        let elsewhere = SessionStore(path: Self.elsewhere(folder))
        _ = try open.move(to: elsewhere, open.opened.response, at: open.opened.saved)
      case .pack: try store.keepPack(wholeText(number), hash: Self.hash)
      case .newNotes: try DurableFile.write(wholeText(number), to: notes, existing: .keep)
      case .notes: try DurableFile.write(wholeText(number), to: notes, existing: .replace)
      case .scrawl: _ = Saver.write(wholeText(number), notes, isForced: true)
      case .shred:
        _ = truncate(folder + "/appointment.json", 0)
        try store.remove(.usual)
      }
      return nil
    } catch {
      return error.message
    }
  }
}

/// A text that says by itself which one it is and whether it is whole.
func wholeText(_ number: Int) -> [UInt8] {
  Array((String(repeating: "text \(number)\n", count: 2000) + "end\n").utf8)
}
