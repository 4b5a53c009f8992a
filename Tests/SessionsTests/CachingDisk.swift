// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Synchronization

/// A disk with a cache that forgets: what a power cut leaves is every write before the last flush
/// that finished, and any of the later ones, in pieces of 4 KiB.
///
/// It is a file that the tests serve themselves, with a loop device on it. Unlike a copy of an image
/// it shows a program that forces a file to the disk and never the folder with its name.
final class CachingDisk: FileServer.Content {
  private struct Write {
    var bytes: ArraySlice<UInt8>
    var offset: Int
  }
  private struct Cache {
    /// Since the last flush, in order.
    var writes: [Write] = []
  }

  let size: Int
  private static let piece = 4096
  private let memory: Disk
  /// The disk as it is while there is power.
  private let now: Int32
  /// The disk as it was flushed last.
  private let flushed: Int32
  private let cache = Mutex(Cache())

  /// An image in memory, by name, which is full of what was last flushed.
  init(_ memory: Disk, flushed name: String, size: Int) throws {
    (self.memory, self.size) = (memory, size)
    flushed = Glibc.open(memory.path(name), O_RDWR | O_CLOEXEC)
    try Disk.run(["cp", "--sparse=always", memory.path(name), memory.path("now")])
    now = Glibc.open(memory.path("now"), O_RDWR | O_CLOEXEC)
    guard flushed >= 0, now >= 0 else { throw Disk.Missing(reason: "can't open \(name): \(errno)") }
  }

  deinit {
    close(now)
    close(flushed)
  }

  func read(_ count: Int, at offset: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
    _ = pread(now, &bytes, bytes.count, off_t(offset))
    return bytes
  }

  func write(_ bytes: [UInt8], at offset: Int) {
    cache.withLock { cache in
      _ = pwrite(now, bytes, bytes.count, off_t(offset))
      cache.writes.append(Write(bytes: bytes[...], offset: offset))
    }
  }

  func flush() {
    cache.withLock { cache in
      for write in cache.writes { Self.put(write, in: flushed) }
      cache.writes = []
    }
  }

  /// Makes an image of what a power cut leaves at this moment.
  func cut(_ image: String, _ dice: inout Dice) throws {
    let path = memory.path(image)
    let writes = try cache.withLock { cache in
      try Disk.run(["cp", "--sparse=always", "/proc/\(getpid())/fd/\(flushed)", path])
      return cache.writes
    }
    let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Disk.Missing(reason: "can't open \(path): \(errno)") }
    defer { close(descriptor) }
    let percentKept = [0, 10, 50, 90].randomElement(using: &dice) ?? 0
    for write in writes.flatMap(Self.pieces)
    where Int.random(in: 0..<100, using: &dice) < percentKept {
      Self.put(write, in: descriptor)
    }
  }

  /// A write as the disk may do it: what stands in each block by itself.
  private static func pieces(_ write: Write) -> [Write] {
    var pieces: [Write] = []
    var (rest, offset) = (write.bytes, write.offset)
    while !rest.isEmpty {
      let count = min(rest.count, piece - offset % piece)
      pieces.append(Write(bytes: rest.prefix(count), offset: offset))
      (rest, offset) = (rest.dropFirst(count), offset + count)
    }
    return pieces
  }

  private static func put(_ write: Write, in descriptor: Int32) {
    _ = write.bytes.withUnsafeBytes {
      pwrite(descriptor, $0.baseAddress, $0.count, off_t(write.offset))
    }
  }
}
