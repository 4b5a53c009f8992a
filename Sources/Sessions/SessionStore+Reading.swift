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
