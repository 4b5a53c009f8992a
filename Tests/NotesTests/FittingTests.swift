// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Notes

/// How the texts of one part share its space.
@Suite struct FittingTests {
  private func kept(_ labels: [String], room: Int) -> [Int] {
    let long = Piece.Text.person(String(repeating: "low ", count: 200))
    let pieces = labels.map { Piece(label: $0, items: [long], section: "S", weight: 2) }
    return Fitting.lines(pieces, room: room).map { line in
      line.plain.split(separator: " ").count { $0 == "low" }
    }
  }

  @Test func `a longer label takes nothing from its text`() {
    let short = kept(["Worst", "Best"], room: 42)
    let long = kept(["Worst", "The best that I can say of it"], room: 49)
    #expect(short == long && short.allSatisfy { $0 > 15 }, "\(short) \(long)")
  }
}
