// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Testing

@Suite struct DurableFileTests {
  private let old = Array("old".utf8)
  private let new = Array("new".utf8)

  @Test func `a new file is the person's alone, and nothing else is left`() throws {
    let folder = try TemporaryFolder()
    try DurableFile.write(new, to: folder.path("notes.md"), existing: .keep)
    #expect(try folder.bytes("notes.md") == new)
    #expect(mode(folder.path("notes.md")) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.md"])
  }

  @Test func `a file that is there stays unless its replacing was asked for`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("notes.md")
    try folder.write(old, "notes.md")
    #expect(throws: SessionFault.alreadyThere(path: path)) {
      try DurableFile.write(new, to: path, existing: .keep)
    }
    #expect(try folder.bytes("notes.md") == old)
    try DurableFile.write(new, to: path, existing: .replace)
    #expect(try folder.bytes("notes.md") == new)
    #expect(mode(path) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.md"])
  }

  @Test func `of many writers at once exactly one makes the file`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("notes.md")
    let made = await withTaskGroup(of: Int.self) { group in
      for writer in UInt8(0)..<16 {
        group.addTask {
          (try? DurableFile.write([writer], to: path, existing: .keep)) == nil ? 0 : 1
        }
      }
      return await group.reduce(0, +)
    }
    #expect(made == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.md"])
  }

  @Test func `many writers at once never take each other's half-written file away`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("notes.md")
    let told = await withTaskGroup(of: [String].self) { group in
      for writer in UInt8(0)..<8 {
        group.addTask {
          (0..<25).compactMap { _ in
            do throws(SessionFault) {
              try DurableFile.write([writer], to: path, existing: .replace)
              return nil
            } catch {
              return error.message
            }
          }
        }
      }
      return await group.reduce([], +)
    }
    #expect(told == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.md"])
  }

  @Test func `what a crash left beside the notes is swept up, but not what is being written`()
    throws
  {
    let folder = try TemporaryFolder()
    for name in [".beforehand.left.tmp", ".beforehand.held.tmp", ".beforehand.mine", "other.tmp"] {
      try folder.write(old, name)
    }
    mkdir(folder.path(".beforehand.folder.tmp"), 0o700)
    symlink(folder.path("other.tmp"), folder.path(".beforehand.link.tmp"))
    let descriptor = open(folder.path(".beforehand.held.tmp"), O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    try DurableFile.write(new, to: folder.path("notes.md"), existing: .keep)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        ".beforehand.folder.tmp", ".beforehand.held.tmp", ".beforehand.link.tmp",
        ".beforehand.mine", "notes.md", "other.tmp",
      ])
    #expect(try folder.bytes("other.tmp") == old)
  }

  @Test(arguments: [DurableFile.Existing.keep, .replace])
  func `a link is never followed or replaced`(existing: DurableFile.Existing) throws {
    let folder = try TemporaryFolder()
    try folder.write(old, "target")
    let path = folder.path("notes.md")
    symlink(folder.path("target"), path)
    #expect(throws: SessionFault.self) {
      try DurableFile.write(new, to: path, existing: existing)
    }
    #expect(throws: SessionFault.linkInTheWay(path: path)) {
      try DurableFile.read(path, limit: 100)
    }
    #expect(try folder.bytes("target") == old)
  }

  @Test func `folders and devices are no place for a file`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SessionFault.notAFile(path: "/dev/null")) {
      try DurableFile.write(new, to: "/dev/null", existing: .replace)
    }
    #expect(throws: SessionFault.notAFile(path: folder.path)) {
      try DurableFile.write(new, to: folder.path, existing: .replace)
    }
    #expect(throws: SessionFault.notAFile(path: "/dev")) {
      try DurableFile.write(new, to: "/dev", existing: .replace)
    }
    let nowhere = folder.path("none/notes.md")
    #expect(
      throws: SessionFault.system(
        SystemFault(.openFolder, call: "open", code: ENOENT, path: folder.path("none")))
    ) { try DurableFile.write(new, to: nowhere, existing: .replace) }
    try folder.write(old, "file")
    #expect(throws: SessionFault.notAFolder(path: folder.path("file"))) {
      try DurableFile.write(new, to: folder.path("file/notes.md"), existing: .replace)
    }
  }

  @Test func `reading stops at its limit`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("file")
    try folder.write(old, "file")
    #expect(try DurableFile.read(path, limit: 3) == old)
    #expect(throws: SessionFault.tooBig(path: path, limit: 2)) {
      try DurableFile.read(path, limit: 2)
    }
    try folder.write([], "file")
    #expect(try DurableFile.read(path, limit: 3) == [])
  }

  @Test func `a name with no folder is one in the current folder`() throws {
    #expect(
      throws: SessionFault.system(
        SystemFault(.read, call: "openat", code: ENOENT, path: "./no-such-file.md"))
    ) { try DurableFile.read("no-such-file.md", limit: 1) }
  }
}
