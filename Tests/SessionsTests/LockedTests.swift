// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Foundation
import Survey
import Testing

@testable import Sessions

/// Sessions that a passphrase locks.
@Suite struct LockedTests {
  private func passphrase(_ text: String) throws -> Passphrase {
    try Array(text.utf8).withUnsafeBytes { try Passphrase(copying: $0) }
  }

  /// A store whose passphrases are quick to try.
  private func store(_ folder: TemporaryFolder) throws -> SessionStore {
    var store = folder.store
    store.workFactor = try #require(WorkFactor(logN: 1))
    return store
  }

  /// A locked session with one answer, closed.
  private func locked(_ text: String, in folder: TemporaryFolder) throws -> SessionStore {
    let store = try store(folder)
    let open = try store.create(.usual, pack: pack, at: noon, passphrase: try passphrase("open"))
    try open.save(response(text), at: noon)
    open.close()
    return store
  }

  private func leaks(_ text: String, in folder: TemporaryFolder) throws -> [String] {
    try folder.names().filter { name in
      let bytes = try folder.bytes("beforehand/" + name)
      return Data(bytes).range(of: Data(text.utf8)) != nil
    }
  }

  @Test func `a session that is locked from the beginning is never readable on the disk`() throws {
    let folder = try TemporaryFolder()
    let store = try locked("my words", in: folder)
    #expect(try folder.names() == ["appointment.age", "appointment.lock"])
    #expect(mode(folder.path("beforehand/appointment.age")) == 0o600)
    #expect(try leaks("my words", in: folder) == [])
    #expect(try store.isLocked(.usual))
    let open = try store.open(.usual, passphrase: try passphrase("open"))
    #expect(open.opened.response == response("my words"))
    #expect(open.isLocked)
    open.close()
  }

  @Test func `the largest session that can be saved can be locked, and opens again`() throws {
    let folder = try TemporaryFolder()
    try save("x", in: try store(folder))
    let others = try folder.bytes("beforehand/appointment.json").count - 1
    let largest = String(repeating: "x", count: Session.byteLimit - others)
    let second = try SessionName("second")
    let store = try store(folder)
    let made = try store.create(second, pack: pack, at: noon, passphrase: try passphrase("open"))
    try made.save(response(largest), at: noon)
    made.close()
    let open = try store.open(second, passphrase: try passphrase("open"))
    #expect(open.opened.response == response(largest))
    open.close()
  }

  @Test func `a session that isn't there is not locked, nor is a readable one`() throws {
    let folder = try TemporaryFolder()
    let store = try locked("a", in: folder)
    let second = try SessionName("second")
    #expect(try !store.isLocked(second))
    try save("b", as: second, in: store)
    #expect(try !store.isLocked(second))
  }

  @Test func `without the passphrase it is refused, and the file stays as it is`() throws {
    let folder = try TemporaryFolder()
    let store = try locked("a", in: folder)
    let before = try folder.bytes("beforehand/appointment.age")
    #expect(throws: SessionFault.locked(.usual)) { try store.open(.usual) }
    #expect(throws: SessionFault.locked(.usual)) { try store.read(.usual) }
    #expect(throws: SessionFault.wrongPassphrase(.usual)) {
      try store.open(.usual, passphrase: try passphrase("opem"))
    }
    #expect(try folder.bytes("beforehand/appointment.age") == before)
    #expect(throws: SessionFault.nameTaken(.usual)) {
      try store.create(.usual, pack: pack, at: noon)
    }
  }

  @Test func `each sitting seals with a salt of its own, each save with a nonce of its own`() throws
  {
    let folder = try TemporaryFolder()
    let store = try locked("a", in: folder)
    var files = [try folder.bytes("beforehand/appointment.age")]
    for _ in 1...2 {
      let open = try store.open(.usual, passphrase: try passphrase("open"))
      for _ in 1...2 {
        try open.save(response("a"), at: noon)
        files.append(try folder.bytes("beforehand/appointment.age"))
      }
      open.close()
    }
    let headers = files.map {
      Array($0.split(separator: UInt8(ascii: "\n"), maxSplits: 4).prefix(4))
    }
    #expect(headers[1] == headers[2] && headers[3] == headers[4])
    #expect(Set(headers).count == 3)
    #expect(Set(files).count == files.count)
  }

  @Test func `locking later takes the readable file away; unlocking brings it back`() throws {
    let folder = try TemporaryFolder()
    try save("my words", in: folder.store)
    let store = try store(folder)
    let open = try store.open(.usual)
    try open.lock(with: try passphrase("open"), open.opened.response, at: noon)
    #expect(try folder.names() == ["appointment.age", "appointment.lock"])
    #expect(try leaks("my words", in: folder) == [])
    try open.save(response("later words"), at: noon)
    #expect(try leaks("later words", in: folder) == [])
    try open.unlock(response("later words"), at: noon)
    open.close()
    #expect(try folder.names() == ["appointment.json", "appointment.lock"])
    #expect(try store.read(.usual).response == response("later words"))
  }

  @Test func `another passphrase takes the place of the first`() throws {
    let folder = try TemporaryFolder()
    let store = try locked("a", in: folder)
    let open = try store.open(.usual, passphrase: try passphrase("open"))
    try open.lock(with: try passphrase("other"), open.opened.response, at: noon)
    open.close()
    #expect(throws: SessionFault.wrongPassphrase(.usual)) {
      try store.read(.usual, passphrase: try passphrase("open"))
    }
    #expect(try store.read(.usual, passphrase: try passphrase("other")).response == response("a"))
  }

  @Test func `when it stopped between the two files, the locked one counts`() throws {
    let folder = try TemporaryFolder()
    let store = try locked("a", in: folder)
    try folder.write(Array("{}".utf8), "beforehand/appointment.json")
    #expect(try store.list().map(\.content) == [.failure(.locked(.usual))])
    let open = try store.open(.usual, passphrase: try passphrase("open"))
    #expect(try folder.names() == ["appointment.age", "appointment.lock"])
    open.close()
  }

  @Test func `a file sealed for a key is called another program's, and stays`() throws {
    let folder = try TemporaryFolder()
    let key = String(repeating: "A", count: 43)
    let file = "age-encryption.org/v1\n-> X25519 \(key)\n\(key)\n--- \(key)\n"
    try folder.write(Array(file.utf8), "beforehand/appointment.age")
    let path = folder.store.path + "/appointment.age"
    #expect(throws: SessionFault.foreign(path: path)) {
      try store(folder).open(.usual, passphrase: try passphrase("open"))
    }
    #expect(try folder.bytes("beforehand/appointment.age") == Array(file.utf8))
  }

  @Test func `any byte changed is refused and shows nothing`() throws {
    let folder = try TemporaryFolder()
    let store = try locked("my words", in: folder)
    let whole = try folder.bytes("beforehand/appointment.age")
    let path = folder.store.path + "/appointment.age"
    let expected: Set<String> = [
      SessionFault.wrongPassphrase(.usual).message, SessionFault.foreign(path: path).message,
      SessionFault.damaged(path: path, .sealed).message,
      SessionFault.tooCostly(path: path).message,
    ]
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 1
      try folder.write(changed, "beforehand/appointment.age")
      do {
        _ = try store.open(.usual, passphrase: try passphrase("open"))
        Issue.record("byte \(index) makes no difference")
      } catch let fault as SessionFault {
        #expect(expected.contains(fault.message))
      }
      #expect(try folder.bytes("beforehand/appointment.age") == changed)
    }
  }

  @Test func `a locked session is listed in its order, and removed without the passphrase`() throws
  {
    let folder = try TemporaryFolder()
    let store = try locked("a", in: folder)
    let second = try SessionName("second")
    try save("b", as: second, in: store)
    #expect(try store.list().map(\.words) == ["second", "appointment"])
    try store.open(.usual, passphrase: try passphrase("open")).close()
    let listed = try store.list()
    #expect(listed.map(\.words) == ["appointment", "second"])
    #expect(
      listed.map(\.canBeOpened) == [true, true] && listed[0].content == .failure(.locked(.usual)))
    try store.remove(.usual)
    #expect(try folder.names() == ["second.json", "second.lock"])
  }

  @Test func `a locked session stays locked in another folder`() throws {
    let folder = try TemporaryFolder()
    let store = try locked("a", in: folder)
    let open = try store.open(.usual, passphrase: try passphrase("open"))
    _ = try open.move(to: SessionStore(in: folder.path("stick")), response("my words"), at: noon)
    open.close()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("stick/beforehand"))
    #expect(names.sorted() == ["appointment.age", "appointment.lock"])
  }

  @Test func `a locked file that can't be removed stops a readable save, the other way round none`()
    throws
  {
    for isLocked in [false, true] {
      let folder = try TemporaryFolder()
      let store = try isLocked ? locked("before", in: folder) : store(folder)
      if !isLocked { try save("before", in: store) }
      let open = try store.open(.usual, passphrase: isLocked ? try passphrase("open") : nil)
      let other = folder.path("beforehand/appointment." + (isLocked ? "json" : "age"))
      try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
      open.state.withLock { $0.hasOtherForm = true }
      if isLocked {
        try open.save(response("newer"), at: noon)
      } else {
        #expect(throws: SessionFault.self) { try open.save(response("newer"), at: noon) }
      }
      open.close()
    }
  }

  @Test func `what a failed locking left goes before anything is saved readable again`() throws {
    let folder = try TemporaryFolder()
    let store = try locked("at the lock", in: folder)
    let sealed = try folder.bytes("beforehand/appointment.age")
    try store.remove(.usual)
    try save("before", in: store)
    let open = try store.open(.usual)
    // As when the last step of locking fails: the locked file stands there, the sitting goes on.
    try folder.write(sealed, "beforehand/appointment.age")
    open.state.withLock { $0.hasOtherForm = true }
    try open.save(response("newer"), at: noon)
    open.close()
    #expect(try folder.names() == ["appointment.json", "appointment.lock"])
    #expect(try store.read(.usual).response == response("newer"))
  }
}
