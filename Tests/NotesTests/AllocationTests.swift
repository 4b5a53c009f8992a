// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Notes

/// How the words of page one are shared out.
@Suite struct AllocationTests {
  private func rooms(_ claims: [(Int, Int, Int)], of total: Int) -> [Int] {
    Allocation.rooms(
      for: claims.map { .init(least: $0.0, usual: $0.1, wanted: $0.2) }, of: total)
  }

  @Test func `each gets its least before any gets more`() {
    #expect(rooms([(10, 90, 90), (10, 20, 30)], of: 25) == [15, 10])
  }

  @Test func `each gets what is usual before any gets all`() {
    #expect(rooms([(10, 20, 90), (10, 20, 30)], of: 50) == [30, 20])
  }

  @Test func `none gets more than it wants, and what is left is left`() {
    #expect(rooms([(10, 20, 4), (10, 20, 15)], of: 50) == [4, 15])
    #expect(rooms([(10, 20, 0)], of: 50) == [0])
  }

  @Test func `nothing is given that is not there`() {
    #expect(rooms([(10, 20, 30), (10, 20, 30)], of: 12) == [10, 2])
  }

  @Test func `page one has room for the least of all its parts, each named once`() {
    #expect(Set(PageOne.shares.map(\.key)).count == PageOne.Part.allCases.count)
    #expect(PageOne.shares.count == PageOne.Part.allCases.count)
    #expect(PageOne.shares.reduce(0) { $0 + $1.value.least } <= PageOne.mostWords)
  }
}
