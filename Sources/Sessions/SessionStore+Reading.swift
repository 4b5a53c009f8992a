// SPDX-License-Identifier: GPL-3.0-or-later

import Age
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
