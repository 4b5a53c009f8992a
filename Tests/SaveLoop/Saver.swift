// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Glibc
import Sessions
import Survey

/// A way to save: the store's own, or one of its bad twins, which the tests must find out.
enum Saver: String, CaseIterable {
  /// As the program saves.
  case durable
  /// Writes over the old file.
  case truncating
  /// Renames without forcing anything to the disk.
  case unsynced
  /// Forces the file to the disk, and never the folder with its new name.
  case nameless
  /// Takes no notice of failures.
  case deaf
  /// Begins anew where a session can't be opened.
  case forgetful

  /// - Returns: why it failed; `nil` when it says that all is saved.
  func save(_ number: Int, in session: OpenSession, of store: SessionStore) -> String? {
    let response = growingResponse(number)
    // A session beside it gives the bytes that a twin then writes in its own way.
    let path = "\(store.path)/\(session.name.text).json"
    switch self {
    case .durable, .forgetful: return Self.durably(response, session)
    case .truncating:
      return Self.write(Self.bytes(response), path, isForced: true) ? nil : "failed"
    case .unsynced: return Self.replace(path, Self.bytes(response), isForced: false)
    case .nameless: return Self.replace(path, Self.bytes(response), isForced: true)
    case .deaf:
      _ = Self.replace(path, Self.bytes(response), isForced: true)
      return nil
    }
  }

  private static func durably(_ response: Response, _ session: OpenSession) -> String? {
    do {
      try session.save(response, at: Date(timeIntervalSince1970: 0))
      return nil
    } catch {
      return error.message
    }
  }

  private static func bytes(_ response: Response) -> [UInt8] {
    let path = "/tmp/save-loop.\(getpid())"
    // One with the same number that was killed here leaves its session, which could not be created.
    try? FileManager.default.removeItem(atPath: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let pack = Session.Pack()
    let now = Date(timeIntervalSince1970: 0)
    guard
      let open = try? SessionStore(path: path).create(.usual, pack: pack, at: now),
      (try? open.save(response, at: now)) != nil
    else { return [] }
    return (try? DurableFile.read("\(path)/appointment.json", limit: Session.byteLimit)) ?? []
  }

  private static func replace(_ path: String, _ bytes: [UInt8], isForced: Bool) -> String? {
    let isWritten = write(bytes, path + ".new", isForced: isForced)
    let isRenamed = rename(path + ".new", path) == 0
    return isWritten && isRenamed ? nil : "failed"
  }

  /// In pieces, as buffered output goes.
  static func write(_ bytes: [UInt8], _ path: String, isForced: Bool) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0, !bytes.isEmpty else { return false }
    defer { close(descriptor) }
    for start in stride(from: 0, to: bytes.count, by: 512) {
      let piece = Array(bytes[start..<min(start + 512, bytes.count)])
      guard Glibc.write(descriptor, piece, piece.count) == piece.count else { return false }
    }
    return !isForced || fsync(descriptor) == 0
  }
}
