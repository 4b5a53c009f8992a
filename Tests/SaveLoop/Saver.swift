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
  /// Takes no notice of failures.
  case deaf

  /// - Returns: why it failed; `nil` when it says that all is saved.
  func save(_ number: Int, in session: OpenSession, of store: SessionStore) -> String? {
    let response = growingResponse(number)
    if self == .durable { return Self.durably(response, session) }
    // A session beside it gives the bytes that the twin then writes in its own way.
    guard let bytes = Self.bytes(response) else { return "no bytes" }
    let path = "\(store.path)/\(session.name.text).json"
    switch self {
    case .durable: return nil
    case .truncating:
      let flags = O_TRUNC | O_DSYNC
      return Self.write(bytes, path, flags, isForced: true) ? nil : "failed"
    case .unsynced, .deaf:
      let isDeaf = self == .deaf
      let isWritten = Self.write(bytes, path + ".new", O_TRUNC, isForced: isDeaf)
      let isRenamed = rename(path + ".new", path) == 0
      return isDeaf || (isWritten && isRenamed) ? nil : "failed"
    }
  }

  static func durably(_ response: Response, _ session: OpenSession) -> String? {
    do {
      try session.save(response, at: Date(timeIntervalSince1970: 0))
      return nil
    } catch {
      return error.message
    }
  }

  private static func bytes(_ response: Response) -> [UInt8]? {
    let path = "/tmp/save-loop.\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let pack = Session.Pack(id: "loop", version: "1", hash: "0")
    let now = Date(timeIntervalSince1970: 0)
    guard
      let open = try? SessionStore(path: path).create(.usual, pack: pack, at: now),
      (try? open.save(response, at: now)) != nil
    else { return nil }
    return try? DurableFile.read("\(path)/appointment.json", limit: Session.byteLimit)
  }

  /// In pieces, as buffered output goes.
  private static func write(
    _ bytes: [UInt8], _ path: String, _ flags: Int32, isForced: Bool
  ) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | flags, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    for start in stride(from: 0, to: bytes.count, by: 512) {
      let piece = Array(bytes[start..<min(start + 512, bytes.count)])
      guard Glibc.write(descriptor, piece, piece.count) == piece.count else { return false }
    }
    return !isForced || fsync(descriptor) == 0
  }
}
