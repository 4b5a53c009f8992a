// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc

/// Serves one file, `disk`, through Linux's FUSE: what is read, written and flushed there is done by
/// a test (<https://www.kernel.org/doc/html/latest/filesystems/fuse.html>, `linux/fuse.h`).
enum FileServer {
  /// What the file does.
  protocol Content: Sendable {
    var size: Int { get }
    func read(_ count: Int, at offset: Int) -> [UInt8]
    func write(_ bytes: [UInt8], at offset: Int)
    func flush()
  }

  private static let file: UInt64 = 2
  private static let largestWrite = 128 << 10

  /// Mounts it on a folder that is there, until it is unmounted. Only root can.
  static func start(_ content: some Content, on folder: String) throws {
    let descriptor = open("/dev/fuse", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw Disk.Missing(reason: "there is no /dev/fuse") }
    let options = "fd=\(descriptor),rootmode=40000,user_id=0,group_id=0"
    guard mount("disk", folder, "fuse", UInt(MS_NOSUID | MS_NODEV), options) == 0
    else {
      let code = errno
      close(descriptor)
      throw Disk.Missing(reason: "can't mount through FUSE: \(code)")
    }
    Thread.detachNewThread { serve(descriptor, content) }
  }

  private static func serve(_ descriptor: Int32, _ content: any Content) {
    var buffer = [UInt8](repeating: 0, count: largestWrite + 4096)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == ENOENT || errno == EAGAIN { continue }
      // Unmounted.
      guard count > 0 else { break }
      let request = Request(buffer[..<count])
      guard let reply = answer(request, content) else { continue }
      var bytes = Bytes()
      bytes.add(words: UInt32(16 + reply.bytes.count), UInt32(bitPattern: -reply.error))
      bytes.add(longs: request.unique)
      bytes.content += reply.bytes
      _ = Glibc.write(descriptor, bytes.content, bytes.content.count)
    }
    close(descriptor)
  }

  private typealias Reply = (error: Int32, bytes: [UInt8])

  /// - Returns: `nil` for what gets no reply.
  private static func answer(_ request: Request, _ content: any Content) -> Reply? {
    switch request.operation {
    case .forget, .forgetMany, .interrupt: return nil
    case .start: return (0, greeting)
    case .lookUp: return request.isForDisk ? (0, entry(content.size)) : (ENOENT, [])
    case .attributes, .setAttributes: return (0, attributes(of: request.node, content.size))
    case .open, .openFolder: return (0, [UInt8](repeating: 0, count: 16))
    case .read: return (0, content.read(request.count, at: request.offset))
    case .write:
      content.write(request.written, at: request.offset)
      var bytes = Bytes()
      bytes.add(words: UInt32(request.count), 0)
      return (0, bytes.content)
    case .sync:
      content.flush()
      return (0, [])
    case .close, .release, .releaseFolder, .destroy: return (0, [])
    case nil: return (ENOSYS, [])
    }
  }

  /// Version 7.31, writes of many pages.
  private static var greeting: [UInt8] {
    var bytes = Bytes()
    let manyPages: UInt32 = 1 << 5 | 1 << 22
    bytes.add(words: 7, 31, 0, manyPages, 0, UInt32(largestWrite), 1, UInt32(largestWrite >> 12))
    return bytes.content + [UInt8](repeating: 0, count: 32)
  }

  private static func entry(_ size: Int) -> [UInt8] {
    var bytes = Bytes()
    bytes.add(longs: file, 0, 1, 1, 0)
    return bytes.content + status(of: file, size)
  }

  private static func attributes(of node: UInt64, _ size: Int) -> [UInt8] {
    var bytes = Bytes()
    bytes.add(longs: 1, 0)
    return bytes.content + status(of: node, size)
  }

  private static func status(of node: UInt64, _ size: Int) -> [UInt8] {
    let isFile = node == file
    var bytes = Bytes()
    bytes.add(longs: node, UInt64(isFile ? size : 0), UInt64(isFile ? size / 512 : 0), 0, 0, 0)
    bytes.add(words: 0, 0, 0, isFile ? S_IFREG | 0o600 : S_IFDIR | 0o700, 1, 0, 0, 0, 4096, 0)
    return bytes.content
  }
}

/// What the kernel asks for.
private struct Request {
  enum Operation: UInt32 {
    case lookUp = 1
    case forget = 2
    case attributes = 3
    case setAttributes = 4
    case open = 14
    case read = 15
    case write = 16
    case release = 18
    case sync = 20
    case close = 25
    case start = 26
    case openFolder = 27
    case releaseFolder = 29
    case interrupt = 36
    case destroy = 38
    case forgetMany = 42
  }

  private static let header = 40
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var operation: Operation? { Operation(rawValue: number(at: 4)) }
  var unique: UInt64 { number(at: 8) }
  var node: UInt64 { number(at: 16) }
  var isForDisk: Bool { bytes.dropFirst(Self.header).starts(with: "disk\0".utf8) }
  /// Of a read or write.
  var offset: Int { Int(number(at: Self.header + 8) as UInt64) }
  var count: Int { Int(number(at: Self.header + 16) as UInt32) }
  var written: [UInt8] { Array(bytes.dropFirst(2 * Self.header).prefix(count)) }

  private func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
    bytes.withUnsafeBytes { bytes in
      guard offset + MemoryLayout<Number>.size <= bytes.count else { return 0 }
      return bytes.loadUnaligned(fromByteOffset: offset, as: Number.self)
    }
  }
}

/// Numbers as they lie in memory.
private struct Bytes {
  var content: [UInt8] = []

  mutating func add(words numbers: UInt32...) {
    for number in numbers { withUnsafeBytes(of: number) { content += $0 } }
  }

  mutating func add(longs numbers: UInt64...) {
    for number in numbers { withUnsafeBytes(of: number) { content += $0 } }
  }
}
