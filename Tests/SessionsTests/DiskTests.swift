// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Survey
import Testing

@testable import save_loop

/// A sitting on a disk that goes wrong in the middle: each failure is told in words, nothing that
/// was saved is lost, and once the disk is well again the next save takes all with it.
@Suite(.serialized, .enabled(if: Disk.missing == nil, "only root can mount file systems"))
struct DiskTests {
  /// A sitting with some saves behind it, long enough for a save to be written in part.
  private struct Sitting {
    let store: SessionStore
    private let session: OpenSession
    private var number = 40
    private var saved = 40

    init(on disk: Disk) throws {
      store = SessionStore(path: disk.path("beforehand"))
      session = try store.create(.usual, pack: pack, at: noon)
      try session.save(growingResponse(number), at: noon)
    }

    mutating func expect(failure reason: String, hint: String, isReadable: Bool = true) throws {
      for _ in 1...3 {
        number += 1
        do throws(SessionFault) {
          try session.save(growingResponse(number), at: noon)
          Issue.record("save \(number) kept silent")
        } catch {
          #expect(
            error.message == "\(store.path)/appointment.json couldn't be saved, because \(reason)")
          #expect(error.hint == hint)
        }
        guard isReadable else { continue }
        #expect(try store.read(.usual).response == growingResponse(saved))
      }
    }

    mutating func expectSuccess() throws {
      number += 1
      saved = number
      try session.save(growingResponse(number), at: noon)
      #expect(try store.read(.usual).response == growingResponse(number))
      #expect(try Verdict.strays(in: store) == [])
    }

    func close() { session.close() }
  }

  private static let room = "remove files you don't need"

  /// Writes files until there is no space for another.
  private func fill(_ disk: Disk, bytes: Int) -> [String] {
    var names: [String] = []
    while names.count < 1000 {
      let path = disk.path("filler-\(names.count)")
      let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { return names }
      names.append(path)
      defer { close(descriptor) }
      let content = [UInt8](repeating: 0, count: bytes)
      guard write(descriptor, content, bytes) == bytes else { return names }
    }
    return names
  }

  @Test(arguments: [("size=64k", 4096), ("size=10m,nr_inodes=10", 0)])
  func `a full disk is told, and once there is room all is saved`(
    options: String, bytes: Int
  ) throws {
    let disk = try Disk.memory(options)
    var sitting = try Sitting(on: disk)
    let fillers = fill(disk, bytes: bytes)
    // Room for a part of a save, so that a write comes back with less than it was given.
    if bytes > 0, let last = fillers.last { unlink(last) }
    try sitting.expect(failure: "there is no space left on the disk", hint: Self.room)
    for filler in fillers { unlink(filler) }
    try sitting.expectSuccess()
    sitting.close()
  }

  @Test(arguments: [("durable", true), ("deaf", false)])
  func `a saver that loses the old session on a full disk is found out`(
    saver: String, isGood: Bool
  ) throws {
    let disk = try Disk.memory("size=64k")
    let store = SessionStore(path: disk.path("beforehand"))
    let before = try Child.run(Child.saveLoop, ["durable", store.path, "40"])
    #expect(before.lines.last == "saved 40")
    _ = fill(disk, bytes: 4096)
    let run = try Child.run(Child.saveLoop, [saver, store.path, "3"])
    let verdict = try Verdict(acknowledged: run.lines, tried: run.lines, store, before: 40)
    #expect(verdict.complaints.isEmpty == isGood, "\(verdict.complaints)")
  }

  @Test func `where no session can begin, the reason is told`() throws {
    let disk = try Disk.memory("size=64k,nr_inodes=2")
    let store = SessionStore(path: disk.path("a/beforehand"))
    do throws(SessionFault) {
      _ = try store.create(.usual, pack: pack, at: noon)
      Issue.record("a folder was made of nothing")
    } catch {
      let reason = "there is no space left on the disk"
      #expect(error.message == "\(store.path) couldn't be made, because \(reason)")
    }
  }

  @Test func `notes that don't fit on the disk leave the old ones whole`() throws {
    let disk = try Disk.memory("size=64k")
    let path = disk.path("notes.md")
    try DurableFile.write(wholeText(1), to: path, existing: .keep)
    let fillers = fill(disk, bytes: 4096)
    do throws(SessionFault) {
      try DurableFile.write(wholeText(2), to: path, existing: .replace)
      Issue.record("kept silent")
    } catch {
      #expect(
        error.message == "\(path) couldn't be saved, because there is no space left on the disk")
      #expect(error.hint == Self.room)
    }
    #expect(try DurableFile.read(path, limit: 1 << 20) == wholeText(1))
    for filler in fillers { unlink(filler) }
    try DurableFile.write(wholeText(2), to: path, existing: .replace)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["notes.md"])
  }

  /// What happens to a disk, in the words of ext4's own switches.
  enum Trouble: CaseIterable {
    /// It finds an error of its own and goes read-only.
    case readOnly
    /// It is gone, as when a cable comes off.
    case gone

    var reason: String {
      self == .readOnly ? "the disk is read-only" : "the disk reported a fault"
    }
    var hint: String {
      self == .readOnly
        ? "choose a folder on another disk"
        : "use another disk, and keep a copy of your files there"
    }
  }

  @Test(.enabled(if: ImageCut.missing == nil, "needs mkfs.ext4"), arguments: Trouble.allCases)
  func `a disk that fails in the middle is told, and all that was saved is there after it`(
    trouble: Trouble
  ) throws {
    let memory = try Disk.memory("size=64m,mode=0700")
    try memory.format("image", megabytes: 32, ["mkfs.ext4", "-q"])
    let saved = try failing(trouble, try Disk.image("image", on: memory, ["errors=remount-ro"]))
    let disk = try Disk.image("image", on: memory)
    let again = SessionStore(path: disk.path("beforehand"))
    let open = try again.open(.usual)
    #expect(open.opened.response == saved)
    try open.save(growingResponse(50), at: noon)
    #expect(try again.read(.usual).response == growingResponse(50))
    #expect(try Verdict.strays(in: again) == [])
    open.close()
  }

  /// - Returns: what was saved before the trouble began.
  private func failing(_ trouble: Trouble, _ disk: Disk) throws -> Response {
    var sitting = try Sitting(on: disk)
    let before = try sitting.store.read(.usual).response
    switch trouble {
    case .readOnly: try disk.triggerError()
    case .gone: try disk.shutDown()
    }
    try sitting.expect(
      failure: trouble.reason, hint: trouble.hint, isReadable: trouble == .readOnly)
    sitting.close()
    return before
  }
}
