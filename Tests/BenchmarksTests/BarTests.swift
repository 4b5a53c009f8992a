// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import benchmarks

@Suite struct BarTests {
  @Test func `a bar that is reached exactly is met`() {
    let bar = Bar.times(2.5)
    #expect(bar.judge(.seconds(5), floor: .seconds(2)) == .met)
    #expect(bar.judge(.seconds(5.01), floor: .seconds(2)) == .missed)
  }

  @Test func `without the floor that it needs a bar is missed`() {
    #expect(Bar.times(2).judge(.seconds(1), floor: nil) == .missed)
    #expect(Bar.times(2).judge(.seconds(1), floor: .seconds(0)) == .missed)
    #expect(Bar.near(share: 0.1, seconds: 1).judge(.seconds(1), floor: nil) == .missed)
  }

  @Test func `near the floor is by share or by seconds, whichever leaves more room`() {
    let bar = Bar.near(share: 0.1, seconds: 1e-4)
    #expect(bar.judge(.seconds(1.9e-4), floor: .seconds(1e-4)) == .met)
    #expect(bar.judge(.seconds(2.1e-4), floor: .seconds(1e-4)) == .missed)
    #expect(bar.judge(.seconds(1.05), floor: .seconds(1)) == .met)
  }

  @Test func `a most and an exact value need no floor`() {
    #expect(Bar.most(.mebibytes(12)).judge(.mebibytes(9), floor: nil) == .met)
    #expect(Bar.exactly(.count(1)).judge(.count(1.001), floor: nil) == .missed)
    #expect(Bar.none.judge(.seconds(9), floor: nil) == .unjudged)
  }

  @Test(arguments: [
    (Bar.times(2.5), "≤ 2.50 ×"), (.most(.seconds(0.05)), "≤ 50.0 ms"),
    (.near(share: 0.1, seconds: 1e-4), "+ 10.0 % or 100 µs"), (.exactly(.count(1)), "1.00"),
    (.none, "–"),
  ])
  func `a bar is said in words`(_ bar: Bar, _ words: String) { #expect(bar.words == words) }

  @Test(arguments: [
    (Quantity.seconds(0.000_412_3), "412 µs"), (.seconds(0.012_34), "12.3 ms"),
    (.seconds(1.5), "1.50 s"), (.bytes(512), "512 bytes"), (.bytes(5_000), "4.88 KiB"),
    (.mebibytes(7.8), "7.80 MiB"), (.instructions(12_340_000), "12.3 million"),
  ])
  func `a quantity has three digits that count`(_ quantity: Quantity, _ words: String) {
    #expect(quantity.words == words)
  }
}
