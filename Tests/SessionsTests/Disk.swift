// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions

/// A small file system of a test's own, mounted for as long as this is kept.
///
/// Only root can have one, and only where loop devices work and the tools are there. What a test
/// run that was killed left mounted is taken away by the next.
final class Disk: Sendable {
  /// Why there is none here, in words for whoever runs the tests.
  struct Missing: Error { var reason: String }

  /// Where it is mounted.
  let path: String
  /// The one that its image stands on, which is to go after it.
  private let base: Disk?

  private init(path: String, base: Disk?) {
    self.path = path
    self.base = base
  }

  deinit {
    Self.unmount(path)
    rmdir(path)
  }

  /// A file system in memory.
  static func memory(_ options: String) throws -> Disk {
    try mounted(base: nil) { try run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", $0]) }
  }

  /// A file called `disk` that the tests serve themselves.
  static func served(_ content: some FileServer.Content, on base: Disk) throws -> Disk {
    try mounted(base: base) { try FileServer.start(content, on: $0) }
  }

  /// What stands in an image, through a loop device that goes with it.
  static func image(
    _ name: String, on base: Disk, type: String = "auto", _ options: [String] = []
  ) throws -> Disk {
    let all = (["loop"] + options).joined(separator: ",")
    return try mounted(base: base) {
      try run(["mount", "-t", type, "-o", all, base.path(name), $0])
    }
  }

  func path(_ name: String) -> String { path + "/" + name }

  /// Makes a file of so many megabytes, with holes instead of content, and a file system in it.
  func format(_ name: String, megabytes: Int, _ command: [String]) throws {
    let image = path(name)
    let descriptor = open(image, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Missing(reason: "can't make \(image): \(errno)") }
    defer { close(descriptor) }
    guard ftruncate(descriptor, megabytes << 20) == 0 else {
      throw Missing(reason: "no room for \(image): \(errno)")
    }
    try Self.run(command + [image])
  }

  private static func mounted(
    base: Disk?, _ mount: (_ path: String) throws -> Void
  ) throws -> Disk {
    guard geteuid() == 0 else { throw Missing(reason: "only root can mount a file system") }
    sweep()
    let path = "\(prefix)\(getpid())-\(UUID().uuidString)"
    guard mkdir(path, 0o755) == 0 else { throw Missing(reason: "can't make \(path): \(errno)") }
    do {
      try mount(path)
    } catch {
      rmdir(path)
      throw error
    }
    return Disk(path: path, base: base)
  }

  /// Runs a tool of the system that may be missing or not be allowed here.
  static func run(_ command: [String]) throws {
    let quiet = ["-c", "PATH=$PATH:/usr/sbin:/sbin; exec \"$@\" >/dev/null 2>&1", "sh"]
    let run = try Child.run("/bin/sh", quiet + command)
    guard run.status == 0 else {
      throw Missing(reason: "'\(command.joined(separator: " "))' doesn't work here")
    }
  }

  private static func unmount(_ path: String) {
    // A program that was killed a moment ago may still hold it; then it goes when that is gone.
    guard umount2(path, 0) != 0, errno != EINVAL else { return }
    umount2(path, Int32(MNT_DETACH))
  }
}

extension Disk {
  private static let prefix =
    FileManager.default.temporaryDirectory.path + "/beforehand-disk-"

  /// Takes away what test runs that are gone left mounted, the last one first, and its folders.
  private static func sweep() {
    let mounts = (try? String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)) ?? ""
    let mounted = mounts.split(separator: "\n").compactMap {
      $0.split(separator: " ").dropFirst().first.map(String.init)
    }
    for path in mounted.reversed() where isLeft(path) { unmount(path) }
    let above = FileManager.default.temporaryDirectory.path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: above)) ?? []
    for path in names.map({ above + "/" + $0 }) where isLeft(path) { rmdir(path) }
  }

  /// The test run whose number is in its name is gone.
  private static func isLeft(_ path: String) -> Bool {
    guard path.hasPrefix(prefix),
      let owner = pid_t(path.dropFirst(prefix.count).prefix { $0.isNumber })
    else { return false }
    return kill(owner, 0) != 0 && errno == ESRCH
  }
}
