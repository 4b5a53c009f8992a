// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey
import Testing

/// Packs that are answered, changed and gone on with: whatever changes, no answer is lost, none
/// stands under another question, and what was kept from others stays so.
@Suite struct ChangedPackTests {
  /// `BEFOREHAND_CHANGES` sets how many are tried, `CHANGED_SEED` which is the first.
  private static let seeds: Range<UInt64> = {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["CHANGED_SEED"].flatMap(UInt64.init) ?? .random(in: 0..<1_000_000)
    return seed..<(seed + (environment["BEFOREHAND_CHANGES"].flatMap { UInt64($0) } ?? 30))
  }()
  /// In these every fault of what is bad on purpose can be found; others might lack one by chance.
  private static let telling: Range<UInt64> = 0..<60

  @Test func `whatever changes, notes tell each answer under its question and to no one else`() {
    print("Changed packs from CHANGED_SEED=\(Self.seeds.lowerBound)")
    let faults = Self.faults(in: Self.seeds) { changed, _ in changed.faults(of: ChangedCase.notes) }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(5))")
  }

  @Test func `whatever is gone on with, nothing is lost, misplaced or told to more people`() {
    let faults = Self.faults(in: Self.seeds) { changed, pack in
      changed.faults(of: QuietSitting(changed.new, changed.response), &pack)
    }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(5))")
  }

  @Test func `notes that look for answers by their linkIds alone are found out`() {
    let faults = Self.faults(in: Self.telling) { changed, _ in
      changed.faults(of: ChangedCase.byLinkIds)
    }
    print("By linkIds alone: \(faults.count) faults in \(Self.telling.count) packs")
    #expect(faults.contains { $0.contains("stands under") })
    #expect(faults.contains { $0.contains("is told to") })
    #expect(faults.contains { $0.contains("is missing") })
  }

  @Test func `screens that do not tell of other words are found out`() {
    let faults = Self.faults(in: Self.telling) { changed, pack in
      let silent = QuietSitting(changed.new, changed.response, hearsOtherWords: false)
      return changed.faults(of: silent, &pack)
    }
    print("Without a word of it: \(faults.count) faults in \(Self.telling.count) packs")
    #expect(faults.contains { $0.contains("stands under") })
    #expect(faults.contains { $0.contains("was put under") })
  }

  /// What is found in packs that are changed at random, each with its seed.
  private static func faults(
    in seeds: Range<UInt64>, _ find: (ChangedCase, inout ChangingPack) -> [String]
  ) -> [String] {
    seeds.flatMap { seed in
      var pack = ChangingPack(seed: seed, hasQuietLists: true)
      let (old, response) = (pack.questionnaire, pack.answer())
      pack.change()
      let changed = ChangedCase(old: old, new: pack.questionnaire, response)
      return find(changed, &pack).map { "\($0): seed \(seed)" }
    }
  }
}

extension ChangedCase {
  /// What is wrong in a sitting of someone who goes here and there.
  fileprivate func faults(of sitting: QuietSitting, _ random: inout ChangingPack) -> [String] {
    faults(of: sitting, lines: 60) { number, sitting in
      if sitting.listed > 0 {
        return random.chance(3) ? nil : String(random.pick(Array(1...sitting.listed)) ?? 1)
      }
      if random.chance(8) { return random.pick(["^C", "/review", "/sections", "/full"]) }
      let lines = ["", "x\(number)", "1", "yes", "/review", "/sections", "/full", "/same"]
      return sitting.isOpen && number % 2 == 1 ? random.pick(lines) : nil
    }
  }
}
