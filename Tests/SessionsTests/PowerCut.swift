import Foundation
import Glibc
import Sessions

/// A disk whose power can be cut: a file system in an image, of which copies are taken.
///
/// The image stands on an xfs in memory, which copies a file in one step (`FICLONE`) while it is
/// being written to: the copy is what a disk without a cache of its own would hold if the power
/// went at that moment. Mounting the copy replays its journal, as after a cut.
struct PowerCut {
  /// The file systems that people's homes stand on.
  enum FileSystem: String, CaseIterable {
    case ext4
    /// Without what ext4 does for programs that don't force their files to the disk.
    case bareExt4
    case xfs

    var command: [String] { self == .xfs ? ["mkfs.xfs", "-q"] : ["mkfs.ext4", "-q"] }
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

  private let fileSystem: FileSystem
  private let base: Disk
  /// The disk that is written to.
  let running: Disk

  init(_ fileSystem: FileSystem) throws {
    self.fileSystem = fileSystem
    let memory = try Disk.memory("size=512m,mode=0700")
    try memory.format("base", megabytes: 512, ["mkfs.xfs", "-q", "-m", "reflink=1"])
    base = try Disk.image("base", on: memory)
    try base.format("running", megabytes: fileSystem.megabytes, fileSystem.command)
    running = try Disk.image("running", on: base, fileSystem.options)
  }

  /// The disk as it is now, after a power cut, in a copy.
  ///
  /// Each copy is a file of its own: a device that still holds an earlier one would be taken again
  /// for a file that is the same, and shows what it had read of that.
  func cut() throws -> Disk {
    let name = "cut-\(UUID())"
    try Disk.run(["cp", "--reflink=always", base.path("running"), base.path(name)])
    defer { unlink(base.path(name)) }
    return try Disk.image(name, on: base, fileSystem.options)
  }

  /// Why power can't be cut here; `nil` where it can.
  static let missing: String? = {
    do {
      for fileSystem in FileSystem.allCases { _ = try PowerCut(fileSystem).cut() }
      return nil
    } catch {
      let reason = (error as? Disk.Missing)?.reason ?? "\(error)"
      print("PowerTests: skipped, since \(reason)")
      return reason
    }
  }()
}
