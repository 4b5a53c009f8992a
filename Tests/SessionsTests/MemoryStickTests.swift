// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Sessions
import Testing

@testable import save_loop

/// The file systems of memory sticks, as far as this system can mount them.
@Suite(.serialized, .enabled(if: Disk.missing == nil, "only root can mount file systems"))
struct MemoryStickTests {
  /// Where files have no second names, and rights are everyone's.
  private func stick(_ type: String, _ command: String) throws -> Disk {
    let memory = try Disk.memory("size=64m,mode=0700")
    try memory.format("image", megabytes: 32, [command])
    return try Disk.image("image", on: memory, type: type)
  }

  @Test(arguments: [
    ("vfat", "mkfs.vfat"), ("exfat", "mkfs.exfat"), ("exfat-fuse", "mkfs.exfat"),
  ])
  func `on a memory stick notes and sessions are written whole, and who can read them is known`(
    type: String, command: String
  ) throws {
    let stick: Disk
    do {
      stick = try self.stick(type, command)
    } catch let missing as Disk.Missing {
      print("MemoryStickTests: \(type) skipped, since \(missing.reason)")
      return
    }
    let path = stick.path("notes.md")
    try DurableFile.write(wholeText(1), to: path, existing: .keep)
    #expect(throws: SessionFault.alreadyThere(path: path)) {
      try DurableFile.write(wholeText(2), to: path, existing: .keep)
    }
    #expect(try DurableFile.read(path, limit: 1 << 20) == wholeText(1))
    try DurableFile.write(wholeText(2), to: path, existing: .replace)
    #expect(try DurableFile.read(path, limit: 1 << 20) == wholeText(2))
    #expect(try FileManager.default.contentsOfDirectory(atPath: stick.path) == ["notes.md"])
    let store = SessionStore(path: stick.path("beforehand"))
    let open = try store.create(.usual, pack: pack, at: noon)
    try open.save(growingResponse(3), at: noon)
    open.close()
    let isOpen = mode(store.path) & 0o077 != 0
    #expect(open.privacy == (isOpen ? .open : .own))
    #expect(try store.read(.usual).response == growingResponse(3))
  }
}
