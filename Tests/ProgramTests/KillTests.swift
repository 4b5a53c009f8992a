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
      let line = Int.random(in: Self.lines.indices, using: &random)
      let accepted = try killed(
        in: home, at: line, after: Int.random(in: 0..<10_000, using: &random))
      try check(accepted, in: home)
      total += accepted.count
    }
    print("KillTests: \(total) accepted answers looked for")
    #expect(total > 0, "every kill came too early to prove anything")
  }

  private static let lines = [
    "me", "first name", "", "", "", "", "second name", "", "2",
  ]

  /// Types answers until the kill, which comes some time after one of them was entered, so that a
  /// slow machine answers as many before it as a quick one.
  /// - Returns: those that were accepted: the next prompt was there before the kill.
  private func killed(in home: Home, at line: Int, after microseconds: Int) throws -> [String] {
    let terminal = try PseudoTerminal()
    try terminal.start(
      PseudoTerminal.Program(
        builtProgram(named: "beforehand"), ["start", "--short"], environment: home.environment,
        directory: home.folder.path))
    _ = try terminal.expectPrompt(isPrompt)
    let child = try #require(terminal.child)
    var killer: Killer?
    var accepted: [String] = []
    for (index, answer) in Self.lines.enumerated() {
      do {
        try terminal.send(answer + "\r")
        // The kill comes from another thread, at a moment that nothing here waits for.
        if index == line { killer = Killer(child, after: microseconds) }
        _ = try terminal.expectPrompt(isPrompt)
      } catch { break }
      accepted.append(answer)
    }
    killer?.wait()
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
