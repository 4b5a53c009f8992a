import FoundationEssentials
import Survey
import Synchronization

extension OpenSession {
  /// What was half-typed when it was last kept; `nil` for nothing.
  /// - Throws: ``SessionFault`` when it can't be read. It stays until the next draft.
  public func draft<Draft: Decodable>(_ type: Draft.Type) throws(SessionFault) -> Draft? {
    let folder = state.withLock { $0.folder }
    guard try folder.status(of: name.draft) != nil else { return nil }
    let bytes = try DurableFile.read(name.draft, in: folder, limit: Session.byteLimit)
    return try Self.readDraft(type, bytes, path: folder.path(of: name.draft))
  }

  /// Reads the bytes of a draft's file. O(bytes).
  /// - Throws: ``SessionFault`` `damaged`.
  package static func readDraft<Draft: Decodable>(
    _ type: Draft.Type, _ bytes: [UInt8], path: String
  ) throws(SessionFault) -> Draft {
    if let damage = scan(bytes) { throw .damaged(path: path, damage) }
    guard let draft = try? JSONDecoder().decode(type, from: Data(bytes)) else {
      throw .damaged(path: path, .content)
    }
    return draft
  }

  /// Keeps what is half-typed. When this returns, it is on the disk.
  ///
  /// A session without a file is saved first: a draft alone would belong to nothing.
  /// - Throws: ``SessionFault`` `tooMuch`, `closed`, `system`. The draft before it stays.
  public func keep(_ draft: some Encodable) throws(SessionFault) {
    try state.withLock { state throws(SessionFault) in
      let path = state.folder.path(of: name.draft)
      guard let bytes = try? JSONEncoder().encode(draft) else {
        throw .damaged(path: path, .content)
      }
      guard bytes.count <= Session.byteLimit else {
        throw .tooMuch(path: path, limit: Session.byteLimit)
      }
      if state.isNew { try save(&state) }
      try write(Array(bytes), name.draft, &state)
    }
  }

  /// Takes away what was half-typed, on the disk too. Without a draft it does nothing.
  /// - Throws: ``SessionFault`` `closed`, `system`.
  public func removeDraft() throws(SessionFault) {
    try state.withLock { state throws(SessionFault) in
      guard state.lock != nil else { throw .closed(name) }
      guard try state.folder.unlink(name.draft) else { return }
      try state.folder.sync(.remove, for: name.draft)
    }
  }
}
