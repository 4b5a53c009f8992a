// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import FoundationEssentials
import Glibc

extension SessionStore {
  /// An upper bound for the bytes that sealing adds to a document: a header, and 16 bytes for each
  /// 64 KiB.
  private static let sealedExtra = 4096

  func read(
    _ name: SessionName, _ form: SessionForm, _ passphrase: Passphrase?, in folder: Folder
  ) throws(SessionFault) -> (session: Session, version: FileVersion) {
    let file = name.file(form)
    do {
      let limit = Session.byteLimit + (form == .sealed ? Self.sealedExtra : 0)
      var (bytes, status) = try DurableFile.readWithStatus(file, in: folder, limit: limit)
      let version = FileVersion(bytes, status)
      if form == .sealed {
        bytes = try Self.opened(bytes, passphrase, name, path: folder.path(of: file))
      }
      return (try Session(bytes, name: name, path: folder.path(of: file)), version)
    } catch .system(let fault) where fault.code == ENOENT {
      throw .noSuchSession(name)
    }
  }

  private static func opened(
    _ bytes: [UInt8], _ passphrase: Passphrase?, _ name: SessionName, path: String
  ) throws(SessionFault) -> [UInt8] {
    guard let passphrase else { throw .locked(name) }
    do throws(AgeFault) {
      return try Age.open(bytes, with: passphrase)
    } catch {
      throw SessionFault(error, name, path: path)
    }
  }
}

/// Packs given as files, stored with the sessions that use them.
///
/// A pack's file is named after its hash, so several sessions can share it.
extension SessionStore {
  private static let suffix = ".pack"
  /// The prefix of packs' temporary files. No session's name contains a plus sign.
  static let temporaryPack = ".pack+"
  /// The maximum size of a pack or form given as a file, in bytes.
  package static let packLimit = 16 << 20

  /// Saves a pack, replacing any earlier copy.
  /// - Throws: ``SessionFault`` if the folder can't be created or used, `system`.
  package func keepPack(_ bytes: [UInt8], hash: String) throws(SessionFault) {
    let (folder, _) = try Folder.makingSessions(path)
    try folder.sweepUnheld(Self.temporaryPack)
    try DurableFile.write(
      bytes, hash + Self.suffix, in: folder, temporary: Self.temporaryPack, isCovered: false,
      existing: .replace)
  }

  /// Returns the pack with that hash; `nil` if there is none.
  /// - Throws: ``SessionFault`` if it can't be read.
  package func pack(_ hash: String) throws(SessionFault) -> [UInt8]? {
    let isHash = hash.utf8.count == 16 && hash.allSatisfy(\.isHexDigit)
    guard isHash, let (folder, _) = try Folder.sessions(path),
      try folder.status(of: hash + Self.suffix) != nil
    else { return nil }
    return try DurableFile.read(hash + Self.suffix, in: folder, limit: Self.packLimit)
  }
}

/// A session in a list of sessions.
package struct SessionSummary: Equatable, Sendable {
  /// The facts about a readable session.
  package struct Details: Equatable, Sendable {
    package var saved: Date
    /// Whether the person said that they have finished answering.
    package var isDone: Bool
  }

  /// The file's name without its extension, not made safe to show.
  package var words: String
  /// The session's name; `nil` if the file's name isn't valid, so that the session can't be opened.
  package var name: SessionName?
  /// The facts about the session, or why it can't be read.
  package var content: Result<Details, SessionFault>

  /// A number that is higher for sessions opened later; 0 for one that can't be opened.
  var turn = 0

  /// Whether the session can be opened, perhaps with a passphrase.
  package var canBeOpened: Bool {
    switch content {
    case .success, .failure(.locked): true
    case .failure: false
    }
  }
}

extension SessionStore {
  /// Returns all sessions, most recently opened first, then those that can't be read, by name.
  ///
  /// The order doesn't depend on a clock. Empty if there are no sessions or no folder. O(bytes of
  /// all sessions).
  /// - Throws: ``SessionFault`` if the folder can't be used. A session that can't be read is listed
  ///   with its fault.
  package func list() throws(SessionFault) -> [SessionSummary] {
    guard let (folder, _) = try Folder.sessions(path) else { return [] }
    return try words(in: folder).map { summary(of: $0, in: folder) }.sorted { $0.turn > $1.turn }
  }

  /// Returns whether there are no sessions, not even unreadable ones. O(names in the folder).
  /// - Throws: The same errors as ``list()``.
  package func isEmpty() throws(SessionFault) -> Bool {
    try words().isEmpty
  }

  /// Returns the only session, which may be unreadable; `nil` if there is none, or several. O(names
  /// in the folder).
  /// - Throws: The same errors as ``list()``.
  package func only() throws(SessionFault) -> SessionName? {
    let words = try words()
    return words.count == 1 ? try? SessionName(words[0]) : nil
  }

  /// Returns `appointment`, or the first of `appointment-2`, `appointment-3`… that is free and not
  /// refused.
  /// - Throws: The same errors as ``list()``.
  package func unusedName(besides refused: [SessionName] = []) throws(SessionFault) -> SessionName {
    let taken = Set(try words().compactMap { try? SessionName($0) } + refused)
    var number = 1
    while taken.contains(.unnamed(number)) { number += 1 }
    return .unnamed(number)
  }

  private func words() throws(SessionFault) -> [String] {
    guard let (folder, _) = try Folder.sessions(path) else { return [] }
    return try words(in: folder)
  }

  /// Returns the names of the sessions' files without their extensions, sorted.
  private func words(in folder: Folder) throws(SessionFault) -> [String] {
    let names = try folder.names().filter { !$0.hasPrefix(".") }
    let sealed = names.compactMap { SessionForm.sealed.words(in: $0) }
    // A session that exists in both forms is listed once. Compares bytes, since Swift strings can
    // be equal under Unicode equivalence.
    let plain = names.compactMap { SessionForm.plain.words(in: $0) }.filter { words in
      !sealed.contains { $0.utf8.elementsEqual(words.utf8) }
    }
    return (sealed + plain).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func summary(of words: String, in folder: Folder) -> SessionSummary {
    do throws(SessionFault) {
      let name = try SessionName(words)
      let content = Result { () throws(SessionFault) in
        guard let form = try folder.form(of: name) else { throw .noSuchSession(name) }
        let session = try read(name, form, nil, in: folder).session
        return SessionSummary.Details(
          saved: session.saved, isDone: session.response.progress.isDone)
      }
      var summary = SessionSummary(words: words, name: name, content: content)
      if summary.canBeOpened { summary.turn = folder.turn(of: name) }
      return summary
    } catch {
      return SessionSummary(words: words, name: nil, content: .failure(error))
    }
  }
}
