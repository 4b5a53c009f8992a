import Foundation
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
  private var state: UInt64

  init() {
    state = seed
    print("Random files with AGE_SEED=\(seed)")
  }

  /// SplitMix64 (<https://prng.di.unimi.it/splitmix64.c>).
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in .random(in: .min ... .max, using: &self) }
  }
}
