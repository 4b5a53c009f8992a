// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import SeededGenerator
import Testing

@testable import Age

func passphrase(_ text: String) throws -> Passphrase { try passphrase(Array(text.utf8)) }

func passphrase(_ bytes: [UInt8]) throws -> Passphrase {
  try bytes.withUnsafeBytes { try Passphrase(copying: $0) }
}

/// So little work that thousands of files can be opened.
func cheap() throws -> WorkFactor { try #require(WorkFactor(logN: 1)) }

/// Bytes that differ from place to place, so that any that move are noticed.
func pattern(_ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 251) }
}

/// A number from the environment.
func number(_ name: String) -> Int? {
  ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
}

/// Numbers that come out the same for the same seed: `AGE_SEED`, printed.
struct Dice: RandomNumberGenerator {
  let seed = number("AGE_SEED").map(UInt64.init) ?? .random(in: 0..<1_000_000)
  private var numbers: SeededGenerator

  init() {
    numbers = SeededGenerator(seed: seed)
    print("Random files with AGE_SEED=\(seed)")
  }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in .random(in: .min ... .max, using: &self) }
  }
}
