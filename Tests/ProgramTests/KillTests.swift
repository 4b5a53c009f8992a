// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import PseudoTerminal
import SeededGenerator
import Testing

/// A sitting that is killed at random moments: nothing that was accepted is lost.
///
/// `BEFOREHAND_KILLS` sets how often. The seed is printed; `BEFOREHAND_SEED` sets it.
@Suite struct KillTests {
  @Test func `a kill at any moment loses no accepted answer`() throws {
    let environment = ProcessInfo.processInfo.environment
    let kills = environment["BEFOREHAND_KILLS"].flatMap { Int($0) } ?? 60
    var random = Seeded(environment["BEFOREHAND_SEED"].flatMap { UInt64($0) })
    print("KillTests: seed \(random.seed), \(kills) kills")
    var total = 0
    for _ in 0..<kills {
      let home = try Home()
      let accepted = try killed(in: home, after: Int.random(in: 0..<60_000, using: &random))
      try check(accepted, in: home)
      total += accepted.count
    }
    print("KillTests: \(total) accepted answers looked for")
    #expect(total > 0, "every kill came too early to prove anything")
  }

  /// Types answers that can be told apart until the kill.
  /// - Returns: those that were accepted: the next prompt was there before the kill.
  private func killed(in home: Home, after microseconds: Int) throws -> [String] {
    let terminal = try PseudoTerminal()
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), ["start", "--short"], environment: home.environment,
        directory: home.folder.path))
    _ = try terminal.expectPrompt(isPrompt)
    // The kill comes from another process, at a moment that nothing here waits for.
    let killer = Killer(try #require(terminal.child), after: microseconds)
    defer { killer.wait() }
    var accepted: [String] = []
    for answer in [
      "me", "name \(microseconds)", "", "", "", "", "when \(microseconds)", "", "2",
    ] {
      do {
        try terminal.send(answer + "\r")
        _ = try terminal.expectPrompt(isPrompt)
      } catch { break }
      accepted.append(answer)
    }
    killer.wait()
    return accepted.filter { $0.contains(" ") }
  }

  private func check(_ accepted: [String], in home: Home) throws {
    let run = try Run(["review"], in: home, input: ["/quit"])
    guard !accepted.isEmpty else { return }
    #expect(run.status == 0)
    for answer in accepted { #expect(run.errors.contains(answer)) }
    let folder = home.session().deletingLastPathComponent().path
    let strays = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasPrefix(".")
    }
    #expect(strays == [])
  }
}

/// Kills a process from a thread of its own.
private final class Killer: Sendable {
  private let done = DispatchSemaphore(value: 0)

  init(_ process: pid_t, after microseconds: Int) {
    Thread.detachNewThread { [done] in
      usleep(UInt32(microseconds))
      kill(process, SIGKILL)
      done.signal()
    }
  }

  /// Waits until the kill was sent. May be called again.
  func wait() {
    done.wait()
    done.signal()
  }
}

/// Random numbers of a seed that is known, given or not.
struct Seeded: RandomNumberGenerator {
  let seed: UInt64
  private var numbers: SeededGenerator

  init(_ seed: UInt64?) {
    self.seed = seed ?? UInt64.random(in: 0..<1_000_000)
    numbers = SeededGenerator(seed: self.seed)
  }

  mutating func next() -> UInt64 { numbers.next() }
}
