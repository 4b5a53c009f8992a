// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions

/// A disk whose power can be cut.
protocol PowerCut {
  /// The disk that is written to.
  var running: Disk { get }
  /// A disk as it is after the power went at this moment. Mounting it replays its journal.
  func cut(_ dice: inout Dice) throws -> Disk
}

/// The file systems that people's homes stand on.
enum FileSystem: String, CaseIterable {
  case ext4
  /// Without what ext4 does for programs that don't force their files to the disk.
  case bareExt4
  case xfs

  var command: [String] { self == .xfs ? ["mkfs.xfs", "-q"] : ["mkfs.ext4", "-q"] }
  var type: String { self == .xfs ? "xfs" : "ext4" }
  /// xfs refuses fewer than 300.
  var megabytes: Int { self == .xfs ? 300 : 32 }
  var options: [String] {
    switch self {
    case .ext4: []
    case .bareExt4: ["data=writeback", "noauto_da_alloc"]
    case .xfs: ["nouuid"]
    }
  }
}

/// A power cut as a copy of an image, of a disk without a cache of its own.
///
/// The image stands on an xfs in memory, which copies a file in one step (`FICLONE`) while it is
/// being written to. A plain copy would take many moments for one.
///
/// Each copy has a name of its own. With one name for all, the mount or loop device of the copy
/// before can still be held when the next is made: the kernel then takes the new file for the old,
/// and ending the old mount marks the new copy's journal as empty. Two cuts that found no session
/// after 136 acknowledged answers came of that, every time it was forced, and never since.
struct ImageCut: PowerCut {
  private let fileSystem: FileSystem
  private let base: Disk
  let running: Disk

  init(_ fileSystem: FileSystem) throws {
    self.fileSystem = fileSystem
    let memory = try Disk.memory("size=512m,mode=0700")
    try memory.format("base", megabytes: 512, ["mkfs.xfs", "-q", "-m", "reflink=1"])
    base = try Disk.image("base", on: memory)
    try base.format("running", megabytes: fileSystem.megabytes, fileSystem.command)
    running = try Disk.image("running", on: base, fileSystem.options)
  }

  func cut(_ dice: inout Dice) throws -> Disk {
    let name = "cut-\(UUID())"
    try Disk.run(["cp", "--reflink=always", base.path("running"), base.path(name)])
    defer { unlink(base.path(name)) }
    return try Disk.image(name, on: base, fileSystem.options)
  }

  /// Why power can't be cut here; `nil` where it can.
  static let missing: String? = {
    do {
      var dice = Dice(seed: 0)
      for fileSystem in FileSystem.allCases { _ = try ImageCut(fileSystem).cut(&dice) }
      return nil
    } catch {
      let reason = (error as? Disk.Missing)?.reason ?? "\(error)"
      print("PowerTests: skipped, since \(reason)")
      return reason
    }
  }()
}

/// A power cut of a disk with a cache that forgets: see ``CachingDisk``.
struct CacheCut: PowerCut {
  private let fileSystem: FileSystem
  private let memory: Disk
  private let disk: CachingDisk
  let running: Disk

  init(_ fileSystem: FileSystem) throws {
    self.fileSystem = fileSystem
    memory = try Disk.memory("size=512m,mode=0700")
    try memory.format("flushed", megabytes: fileSystem.megabytes, fileSystem.command)
    disk = try CachingDisk(memory, flushed: "flushed", size: fileSystem.megabytes << 20)
    let served = try Disk.served(disk, on: memory)
    running = try Disk.image("disk", on: served, type: fileSystem.type, fileSystem.options)
  }

  func cut(_ dice: inout Dice) throws -> Disk {
    let name = "cut-\(UUID())"
    try disk.cut(name, &dice)
    defer { unlink(memory.path(name)) }
    return try Disk.image(name, on: memory, type: fileSystem.type, fileSystem.options)
  }

  /// Why there is no such disk here; `nil` where there is.
  static let missing: String? = {
    do {
      var dice = Dice(seed: 0)
      for fileSystem in FileSystem.allCases { _ = try CacheCut(fileSystem).cut(&dice) }
      return nil
    } catch {
      let reason = (error as? Disk.Missing)?.reason ?? "\(error)"
      print("PowerTests: no disk with a cache, since \(reason)")
      return reason
    }
  }()
}
