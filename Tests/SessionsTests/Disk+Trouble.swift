// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

extension Disk {
  /// Why no file system can be mounted here; `nil` where one can.
  static let missing: String? = {
    do {
      _ = try Disk.memory("size=64k")
      return nil
    } catch {
      let reason = (error as? Missing)?.reason ?? "\(error)"
      print("DiskTests: skipped, since \(reason)")
      return reason
    }
  }()

  /// Makes an ext4 find an error in itself
  /// (<https://docs.kernel.org/admin-guide/ext4.html>, `trigger_fs_error`).
  func triggerError() throws {
    let device = "$(basename \"$(findmnt --noheadings --output SOURCE '\(path)')\")"
    try Self.run(["sh", "-c", "echo test > /sys/fs/ext4/\(device)/trigger_fs_error"])
  }

  /// Makes a file system stop at once, without writing anything more: `FS_IOC_SHUTDOWN` in Linux's
  /// `fs.h`, with `FS_SHUTDOWN_FLAGS_NOLOGFLUSH`.
  func shutDown() throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Missing(reason: "\(path) is gone") }
    defer { close(descriptor) }
    var withoutLog: UInt32 = 2
    guard ioctl(descriptor, 0x8004_587D, &withoutLog) == 0 else {
      throw Missing(reason: "can't shut \(path) down: \(errno)")
    }
  }
}
