// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Testing

/// Kills a program that goes on saving, at random moments. `BEFOREHAND_KILLS=` sets how often.
@Suite(.serialized) struct KillTests {
  private static let kills = Effort.times("BEFOREHAND_KILLS", usual: 60, long: 2000)

  /// Kills one sitting after another on the same folder.
  /// - Returns: the complaints, up to the first sitting that gives any.
  private func kill(
    _ saver: String, _ folder: TemporaryFolder, times: Int, _ dice: inout Dice
  ) throws -> [String] {
    var number = 0
    var highest = 0
    var seen = 0
    for _ in 0..<times {
      let child = try Child(Child.saveLoop, [saver, folder.store.path, "0"])
      let wanted = Int.random(in: 1...12, using: &dice)
      while child.lines.count <= wanted, child.isRunning { usleep(200) }
      usleep(.random(in: 0...40_000, using: &dice))
      Glibc.kill(child.process, SIGKILL)
      let run = child.end()
      guard run.status == nil else { return ["ended by itself: \(run.lines.last ?? "")"] }
      let verdict = try Verdict(run.lines, folder, before: number)
      guard verdict.complaints.isEmpty else { return verdict.complaints }
      highest = max(highest, verdict.number)
      seen += 1
      number = verdict.number
      guard number > 100 else { continue }
      try folder.store.remove(.usual)
      number = 0
    }
    print("KillTests: \(saver), \(seen) kills, up to \(highest) answers")
    return highest == 0 ? ["nothing was ever saved"] : []
  }

  @Test func `killed at random moments, nothing acknowledged is lost and nothing is torn`() throws {
    var dice = Dice(seed: Dice.seed("killed at random moments"))
    let folder = try TemporaryFolder()
    #expect(try kill("durable", folder, times: Self.kills, &dice) == [])
  }

  @Test func `a saver that writes over the old file is found out`() throws {
    var dice = Dice(seed: Dice.seed("writes over the old file"))
    let folder = try TemporaryFolder()
    // Its file is torn for a part of each save: how soon a kill falls there hangs on the disk, so
    // it is killed until it is found out. The durable one outlives as many kills when asked to.
    #expect(try kill("truncating", folder, times: 2_000, &dice) != [])
  }
}
