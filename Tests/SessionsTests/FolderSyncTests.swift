// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Testing

/// The first save of a sitting forces the folders above it to the disk, whoever made them.
@Suite struct FolderSyncTests {
  /// What a run of saves forced to the disk, by path below the test's folder.
  private func forced(
    _ folder: TemporaryFolder, times: String, by saver: String = "durable"
  ) throws -> [String] {
    let log = folder.path("strace.log")
    let data = folder.path("home/share/beforehand")
    let watched = ["-f", "-qq", "-y", "-e", "trace=fsync", "-o", log]
    _ = try Child.run("strace", watched + [Child.saveLoop, saver, data, times])
    let lines = String(decoding: try folder.bytes("strace.log"), as: UTF8.self).split(
      separator: "\n")
    return lines.compactMap { line in
      let path = line.split(separator: "<").dropFirst().first?.prefix { $0 != ">" } ?? ""
      return path.hasPrefix(folder.path) ? String(path.dropFirst(folder.path.count)) : nil
    }
  }

  @Test func `folders that a killed first run made are forced to the disk by the next`() throws {
    let folder = try TemporaryFolder()
    for path in ["home", "home/share", "home/share/beforehand"] {
      #expect(mkdir(folder.path(path), 0o700) == 0)
    }
    let forced = try forced(folder, times: "2")
    for path in ["", "/home", "/home/share"] {
      #expect(forced.count { $0 == path } == 1, "\(forced)")
    }
    #expect(forced.count { $0 == "/home/share/beforehand" } == 2, "\(forced)")
  }

  @Test func `folders that a first save makes are forced to the disk with it`() throws {
    let folder = try TemporaryFolder()
    let forced = try forced(folder, times: "1")
    #expect(["", "/home", "/home/share"].allSatisfy(forced.contains), "\(forced)")
  }

  @Test func `notes in any other folder force only that one`() throws {
    let folder = try TemporaryFolder()
    _ = try Child.run("mkdir", ["-p", folder.path("home/share/beforehand")])
    let forced = try forced(folder, times: "1", by: "newNotes")
    #expect(forced.filter { !$0.hasSuffix(".tmp") } == ["/home/share/beforehand"])
  }
}
