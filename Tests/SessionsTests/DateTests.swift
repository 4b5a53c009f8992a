// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Sessions

/// Moments as a session's document has them.
@Suite struct DateTests {
  /// Before 1583 Foundation counts in the calendar of that time, which RFC 3339 does not.
  @Test func `moments are written as Foundation writes them, and read back`() {
    var dice = Dice(seed: Dice.seed("moments"))
    for _ in 0..<2_000 {
      let seconds = Double(Int.random(in: -13_190_000_000...252_423_993_599, using: &dice))
      let date = Date(timeIntervalSinceReferenceDate: seconds)
      #expect(date.documentText == date.formatted(.iso8601))
      #expect(Date(documentText: date.documentText) == date)
    }
  }

  @Test func `the first and the last moment that the document can hold are in it`() {
    for wild in [-Double.infinity, -1e300, 1e300, .infinity] {
      let date = Date(timeIntervalSinceReferenceDate: wild).inDocument
      #expect(Date(documentText: date.documentText) == date)
    }
  }

  @Test(arguments: [
    "", "now", "2026-11-24", "2026-11-24T17:31:22", "2026-11-24 17:31:22Z",
    "2026-11-24T17:31:22+01:00", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z",
    "2026-11-24T24:00:01Z", "2026-11-24T17:31:22.5Z", "2026-1-24T17:31:22Z",
    "+026-11-24T17:31:22Z", "99999-11-24T17:31:22Z", "2026-11-24T99999999999:00:00Z",
    "２026-11-24T17:31:22Z", "2026-11-24T17:31:60Z",
  ])
  func `what is no such moment is none`(text: String) {
    #expect(Date(documentText: text) == nil)
  }
}
