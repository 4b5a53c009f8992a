// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Survey
import Testing

/// Whatever stands where a session belongs, looking at it changes nothing of it, not even its
/// times, and takes no time to speak of.
@Suite struct ForeignFileTests {
  private let folder: TemporaryFolder
  private let small: [UInt8]
  private let file = "beforehand/appointment.json"
  private var path: String { folder.path(file) }

  init() throws {
    folder = try TemporaryFolder()
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(response("x"), at: noon)
    open.close()
    small = try folder.bytes(file)
  }

  /// What is wrong with how a file is looked at; empty when it is refused and stays as it was.
  private func complaints(_ look: (SessionStore) throws -> Void) -> [String] {
    var complaints: [String] = []
    let before = Trace(path)
    let begun = threadSeconds()
    if (try? look(folder.store)) != nil { complaints.append("taken") }
    if Trace(path) != before { complaints.append("changed") }
    if threadSeconds() - begun > 2 { complaints.append("slow") }
    return complaints
  }

  private func expectRefused(_ what: String) {
    let opened = complaints { try $0.open(.usual).close() }
    let read = complaints { _ = try $0.read(.usual) }
    let begun = complaints { try $0.create(.usual, pack: pack, at: noon).close() }
    let listed = complaints { store in
      if let fault = try store.list().first?.content { _ = try fault.get() }
    }
    #expect(opened + read + begun + listed == [], "\(what)")
  }

  @Test func `bytes that are no text are refused and stay`() throws {
    let strange: [[UInt8]] = [
      [0xFF], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
    ]
    let typed = try #require(small.firstRange(of: Array("\"x\"".utf8))).lowerBound + 1
    let key = try #require(small.firstRange(of: Array("\"name\"".utf8))).lowerBound + 1
    for bytes in strange {
      for place in [0, key, typed, small.count] {
        try folder.write(small[..<place] + bytes + small[place...], file)
        expectRefused("\(bytes) at \(place)")
        let name = SessionName.usual
        #expect(throws: SessionFault.self) {
          try Session(small[..<place] + bytes + small[place...], name: name, path: path)
        }
      }
    }
  }

  @Test(arguments: [0, 1, 4_096, 1 << 20, Session.byteLimit])
  func `zeros are refused and stay`(count: Int) throws {
    try folder.write([UInt8](repeating: 0, count: count), file)
    expectRefused("\(count) zeros")
  }

  @Test(arguments: [100 << 20, 1 << 40])
  func `a file of any size is refused by its size alone`(size: Int) throws {
    #expect(truncate(path, size) == 0)
    expectRefused("\(size) bytes")
    #expect(throws: SessionFault.tooBig(path: path, limit: Session.byteLimit)) {
      try folder.store.read(.usual)
    }
  }

  @Test func `a folder, a pipe, a socket or a device in its place is refused and stays`() throws {
    let makers: [(String) -> Int32] = [
      { mkdir($0, 0o700) }, { mkfifo($0, 0o600) }, makeSocket, { symlink("/dev/zero", $0) },
      { symlink($0, $0) },
    ]
    for (number, make) in makers.enumerated() {
      try FileManager.default.removeItem(atPath: path)
      #expect(make(path) == 0)
      expectRefused("maker \(number)")
    }
  }

  private func makeSocket(_ path: String) -> Int32 { mknod(path, S_IFSOCK | 0o600, 0) }

  @Test func `with any single bit changed it is refused, or reads as before`() throws {
    let before = try folder.store.read(.usual)
    var unnoticed = 0
    for bit in 0..<small.count * 8 {
      var bytes = small
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      guard let session = try? Session(bytes, name: .usual, path: path) else { continue }
      unnoticed += 1
      #expect(session == before, "bit \(bit % 8) of byte \(bit / 8)")
    }
    // Each bit of the sum's key makes it another key, but the eighth, which makes it no text.
    #expect(unnoticed <= 3 * 8)
  }

  @Test func `a looker that touches the file, or takes anything, is found out`() throws {
    try folder.write([0xFF], file)
    let path = path
    let touching = complaints { store in
      utimes(path, nil)
      try store.open(.usual).close()
    }
    #expect(touching == ["changed"])
    #expect(complaints { _ in } == ["taken"])
  }
}

/// What would tell that a file was written, replaced or touched.
private struct Trace: Equatable {
  private var numbers: [Int]

  init(_ path: String) {
    var status = stat()
    let found = lstat(path, &status)
    numbers = [
      Int(found), Int(status.st_ino), Int(status.st_mode), status.st_size,
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }
}

/// The processor's time that this thread has taken, whatever else runs beside it.
func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
