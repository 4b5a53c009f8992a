// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Foundation
import Glibc
import Sessions
import Survey
import Testing

/// What another program puts in a session's place while a window has it open is never replaced.
@Suite struct ReplacedTests {
  private let folder: TemporaryFolder
  private let session: OpenSession
  private var plain: String { folder.store.path + "/appointment.json" }

  init() throws {
    folder = try TemporaryFolder()
    session = try folder.store.create(.usual, pack: pack, at: noon)
    try session.save(response("a"), at: noon)
  }

  /// The bytes of another session of that name, as a backup has them.
  private func another(_ text: String) throws -> [UInt8] {
    let other = try TemporaryFolder()
    try save(text, in: other.store)
    return try other.bytes("beforehand/appointment.json")
  }

  private func expectRefused(_ text: String, at path: String) {
    #expect(throws: SessionFault.replaced(path: path)) {
      try session.save(response(text), at: noon)
    }
  }

  @Test func `a folder that was put back with another session in it is left as it is`() throws {
    let backup = try another("from the backup")
    try FileManager.default.removeItem(atPath: folder.store.path)
    try folder.write(backup, "beforehand/appointment.json")
    expectRefused("b", at: plain)
    expectRefused("c", at: plain)
    #expect(try folder.bytes("beforehand/appointment.json") == backup)
    #expect(try folder.names() == ["appointment.json", "appointment.lock"])
    let elsewhere = SessionStore(path: folder.path("elsewhere/beforehand"))
    _ = try session.move(to: elsewhere, response("d"), at: noon)
    #expect(try elsewhere.read(.usual).response == response("d"))
    #expect(try folder.bytes("beforehand/appointment.json") == backup)
    try session.save(response("e"), at: noon)
    session.close()
  }

  @Test func `once what was put there is moved away, saving goes on`() throws {
    try folder.write(try another("another"), "beforehand/appointment.json")
    expectRefused("b", at: plain)
    rename(plain, folder.path("moved away"))
    try session.save(response("c"), at: noon)
    #expect(try folder.store.read(.usual).response == response("c"))
    session.close()
  }

  @Test func `a file that was changed in place, to the same length, is left as it is`() throws {
    var bytes = try folder.bytes("beforehand/appointment.json")
    bytes[bytes.count / 2] ^= 1
    let descriptor = open(plain, O_WRONLY | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(pwrite(descriptor, bytes, bytes.count, 0) == bytes.count)
    // Another moment, also where the clock of the disk is coarse.
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
    #expect(futimens(descriptor, &times) == 0)
    expectRefused("b", at: plain)
    #expect(try folder.bytes("beforehand/appointment.json") == bytes)
    session.close()
  }

  @Test func `a session that is opened is looked after in the same way`() throws {
    session.close()
    let again = try folder.store.open(.usual)
    try again.save(response("b"), at: noon)
    try folder.write(try another("another"), "beforehand/appointment.json")
    #expect(throws: SessionFault.replaced(path: plain)) {
      try again.save(response("c"), at: noon)
    }
    again.close()
  }

  @Test func `the same bytes in another file are no other session`() throws {
    let bytes = try folder.bytes("beforehand/appointment.json")
    try FileManager.default.removeItem(atPath: folder.store.path)
    try folder.write(bytes, "beforehand/appointment.json")
    try session.save(response("b"), at: noon)
    #expect(try folder.store.read(.usual).response == response("b"))
    session.close()
  }

  @Test func `a locked session that was put there is neither hidden nor removed`() throws {
    try folder.write([1, 2, 3], "beforehand/appointment.age")
    let sealed = folder.store.path + "/appointment.age"
    expectRefused("b", at: sealed)
    #expect(throws: SessionFault.replaced(path: sealed)) {
      try session.unlock(response("b"), at: noon)
    }
    #expect(try folder.bytes("beforehand/appointment.age") == [1, 2, 3])
    session.close()
  }

  @Test func `where the lock's file was removed, only one of two windows goes on saving`() throws {
    unlink(folder.store.path + "/appointment.lock")
    let second = try folder.store.open(.usual)
    #expect(throws: SessionFault.inUse(.usual)) {
      try session.save(response("of the first"), at: noon)
    }
    try second.save(response("of the second"), at: noon)
    second.close()
    expectRefused("of the first", at: plain)
    #expect(try folder.store.read(.usual).response == response("of the second"))
    session.close()
  }

  @Test func `where the lock's file was removed, the next save takes the lock again`() throws {
    unlink(folder.store.path + "/appointment.lock")
    try session.save(response("b"), at: noon)
    #expect(throws: SessionFault.inUse(.usual)) { try folder.store.open(.usual) }
    session.close()
  }
}
