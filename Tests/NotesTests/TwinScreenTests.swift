// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// **Non-interference on the screen:** while someone helps, each screen is that of a twin, in which
/// everything kept back was left with Enter; and so are the notes to bring of what is then typed.
///
/// The person may have opened a part for themselves on the way, and whoever types may leave and come
/// back. Where another part is opened or closed, a new sitting begins: what was shown by then is
/// known, so a twin of all that was said takes over. The property ends once the person says that
/// they type themselves.
///
/// `TWIN_SCREENS` sets how many sittings are tried, `TWIN_SEED` which is the first.
@Suite struct TwinScreenTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["TWIN_SCREENS"].flatMap { UInt64($0) } ?? 20
  private static let seeds: Range<UInt64> = {
    let seed = environment["TWIN_SEED"].flatMap(UInt64.init) ?? .random(in: 0..<1_000_000)
    return seed..<(seed + count)
  }()

  @Test func `whatever is typed, each screen is that of the twin`() {
    print("Screens of twins from TWIN_SEED=\(Self.seeds.lowerBound)")
    let telling = Self.seeds.compactMap { seed in HelpedSample(seed: seed).difference { $0 } }
    #expect(telling.isEmpty, "\(telling.count) of \(Self.seeds.count): \(telling.first ?? "")")
  }

  @Test func `nor does a screen tell in the pack that comes with the program`() throws {
    let pack = try NonInterferenceTests.builtInPack()
    let telling = Self.seeds.prefix(max(2, Self.seeds.count / 20)).compactMap { seed in
      HelpedSample(pack, seed: seed).difference { $0 }
    }
    #expect(telling.isEmpty, "\(telling.count): \(telling.first ?? "")")
  }

  @Test func `a twin without what the person opened is caught`() {
    #expect(
      (UInt64(0)..<100).contains { seed in
        HelpedSample(seed: seed).difference(keepsOpened: false) { $0 } != nil
      })
  }

  @Test(arguments: Forgetting.all) func `a screen that forgets one way of keeping back is caught`(
    _ forgetting: Forgetting
  ) {
    let caught = (UInt64(0)..<300).first {
      HelpedSample(seed: $0).difference(through: forgetting.act) != nil
    }
    print("forgets \(forgetting.name): caught at case \(caught.map { "\($0 + 1)" } ?? "none")")
    #expect(caught != nil)
  }
}
