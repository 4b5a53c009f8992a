// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Packs that were given as files, kept beside the sessions that were begun with them.
///
/// Their files are named by the pack's hash, so that several sessions can share one.
extension SessionStore {
  private static let suffix = ".pack"
  /// How temporary files of packs begin: no session's name has that sign in it.
  static let temporaryPack = ".pack+"
  /// The most bytes that a kept pack may have.
  private static let packLimit = 16 << 20

  /// Keeps a pack. One that is kept already is written anew.
  /// - Throws: ``SessionFault`` when the folder can't be made or used, `system`.
  public func keepPack(_ bytes: [UInt8], hash: String) throws(SessionFault) {
    let (folder, _) = try Folder.makingSessions(path)
    try folder.sweepUnheld(Self.temporaryPack)
    try DurableFile.write(
      bytes, hash + Self.suffix, in: folder, temporary: Self.temporaryPack, isCovered: false,
      existing: .replace)
  }

  /// The pack with that hash; `nil` when none is kept.
  /// - Throws: ``SessionFault`` when it can't be read.
  public func pack(_ hash: String) throws(SessionFault) -> [UInt8]? {
    let isHash = hash.utf8.count == 16 && hash.allSatisfy(\.isHexDigit)
    guard isHash, let (folder, _) = try Folder.sessions(path),
      try folder.status(of: hash + Self.suffix) != nil
    else { return nil }
    return try DurableFile.read(hash + Self.suffix, in: folder, limit: Self.packLimit)
  }
}
