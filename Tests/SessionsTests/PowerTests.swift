// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Testing

/// Cuts the power at random moments while a program goes on saving.
///
/// `BEFOREHAND_POWER_CUTS=` sets how often for each file system.
@Suite(
  .serialized,
  .enabled(
    if: ImageCut.missing == nil, "needs root, loop devices, mkfs.ext4 and mkfs.xfs (xfsprogs)"))
struct PowerTests {
  private static let cuts = Effort.times("BEFOREHAND_POWER_CUTS", usual: 8, long: 500)
  /// As many as a bad twin gets to be found out.
  private static let chances = 60

  /// - Returns: the complaints about the first cut that gives any.
  private func complaints(
    _ saver: String, _ fileSystem: FileSystem, _ power: any PowerCut, times: Int
  ) throws -> [String] {
    var dice = Dice(seed: Dice.seed("\(type(of: power)), \(saver), \(fileSystem)"))
    var sitting = try Sitting(saver, power)
    defer { sitting.end() }
    var highest = 0
    for cut in 1...times {
      let verdict = try sitting.verdict(&dice)
      guard verdict.complaints.isEmpty else {
        print(
          "PowerTests: \(type(of: power)), \(saver), \(fileSystem), cut \(cut): \(verdict.complaints)"
        )
        return verdict.complaints
      }
      highest = max(highest, verdict.number)
      guard verdict.number > 200 else { continue }
      sitting.end()
      try sitting.store.remove(.usual)
      sitting = try Sitting(saver, power)
    }
    print(
      "PowerTests: \(type(of: power)), \(saver), \(fileSystem), \(times) cuts, up to \(highest) answers"
    )
    return highest == 0 ? ["nothing was ever saved"] : []
  }

  @Test(arguments: FileSystem.allCases)
  func `after a power cut each acknowledged answer is there, and nothing is torn`(
    fileSystem: FileSystem
  ) throws {
    #expect(try complaints("durable", fileSystem, ImageCut(fileSystem), times: Self.cuts) == [])
  }

  @Test(arguments: ["unsynced", "nameless"], [FileSystem.ext4, .xfs])
  func `a saver that leaves out a force to the disk is found out`(
    saver: String, fileSystem: FileSystem
  ) throws {
    let found = try complaints(saver, fileSystem, ImageCut(fileSystem), times: Self.chances)
    #expect(found.contains { $0.hasPrefix("lost ") })
  }

  @Test(
    .enabled(if: CacheCut.missing == nil, "needs /dev/fuse"), arguments: FileSystem.allCases)
  func `a disk whose cache forgets keeps each acknowledged answer too`(
    fileSystem: FileSystem
  ) throws {
    let power = try CacheCut(fileSystem)
    #expect(try complaints("durable", fileSystem, power, times: Self.cuts) == [])
  }

  @Test(
    .enabled(if: CacheCut.missing == nil, "needs /dev/fuse"),
    arguments: ["unsynced", "nameless"], FileSystem.allCases)
  func `on a disk whose cache forgets, a saver that leaves out a force is found out`(
    saver: String, fileSystem: FileSystem
  ) throws {
    let power = try CacheCut(fileSystem)
    let found = try complaints(saver, fileSystem, power, times: Self.chances)
    #expect(found.contains { $0.hasPrefix("lost ") })
  }
}

/// A program that goes on saving on a disk whose power is cut.
private struct Sitting {
  let store: SessionStore
  private let power: any PowerCut
  private let child: Child

  init(_ saver: String, _ power: any PowerCut) throws {
    self.power = power
    store = SessionStore(path: power.running.path("beforehand"))
    child = try Child(Child.saveLoop, [saver, store.path, "0"])
  }

  /// Cuts the power a few saves later: of a program in full run, when the cut may fall into a
  /// call, or of one that is stopped, when nothing happens between its last word and the cut.
  func verdict(_ dice: inout Dice) throws -> Verdict {
    let wanted = child.lines.count + Int.random(in: 1...8, using: &dice)
    while child.lines.count < wanted, child.isRunning { usleep(200) }
    usleep(.random(in: 0...3000, using: &dice))
    let isStopped = Bool.random(using: &dice)
    if isStopped { stop() }
    let acknowledged = child.lines
    let cut = try power.cut(&dice)
    let tried = child.lines
    if isStopped { kill(child.process, SIGCONT) }
    return try Verdict(
      acknowledged: acknowledged, tried: tried, SessionStore(path: cut.path("beforehand")))
  }

  private func stop() {
    kill(child.process, SIGSTOP)
    var information = siginfo_t()
    while waitid(P_PID, id_t(child.process), &information, WSTOPPED | WNOWAIT) != 0, errno == EINTR
    {}
  }

  func end() {
    kill(child.process, SIGKILL)
    _ = child.end()
  }
}
