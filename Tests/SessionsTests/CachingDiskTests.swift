// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Sessions
import Testing

/// The disk whose cache forgets does forget, and only what was not flushed.
@Suite(.enabled(if: Disk.missing == nil, "only root can mount file systems"))
struct CachingDiskTests {
  @Test func `a power cut keeps what was flushed, and any pieces of what came later`() throws {
    var dice = Dice(seed: Dice.seed("caching disk"))
    let memory = try Disk.memory("size=1m,mode=0700")
    try DurableFile.write(
      [UInt8](repeating: 0, count: 16 << 10), to: memory.path("image"), existing: .keep)
    let disk = try CachingDisk(memory, flushed: "image", size: 16 << 10)
    disk.write([UInt8](repeating: 1, count: 16 << 10), at: 0)
    disk.flush()
    disk.write([UInt8](repeating: 2, count: 8 << 10), at: 2 << 10)
    var (kept, lost) = (Set<Int>(), Set<Int>())
    for number in 1...60 {
      try disk.cut("cut-\(number)", &dice)
      let bytes = try DurableFile.read(memory.path("cut-\(number)"), limit: 16 << 10)
      unlink(memory.path("cut-\(number)"))
      #expect(Set(bytes.prefix(2 << 10) + bytes.suffix(6 << 10)) == [1])
      for (start, end) in [(2, 4), (4, 8), (8, 10)] {
        let piece = Set(bytes[(start << 10)..<(end << 10)])
        #expect(piece == [1] || piece == [2])
        if piece == [2] { kept.insert(start) } else { lost.insert(start) }
      }
    }
    #expect(kept == [2, 4, 8] && lost == [2, 4, 8])
    #expect(Set(disk.read(16 << 10, at: 0)) == [1, 2])
  }
}
