// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Console

struct DraftClockTests {
  @Test func `without a key there is nothing to wait for`() {
    let clock = DraftClock(line: "before")
    #expect(clock.timeout(at: 5) == -1)
    #expect(!clock.isOverdue(at: 1_000_000))
  }

  @Test func `two seconds after the first key a draft is due, however fast keys come`() {
    var clock = DraftClock()
    for moment in stride(from: 100, to: 1_900, by: 50) {
      clock.noteKey(at: moment)
      #expect(!clock.isOverdue(at: moment))
      #expect(clock.timeout(at: moment) <= 1_500)
    }
    #expect(clock.isOverdue(at: 2_000))
    #expect(clock.timeout(at: 2_000) == 0)
  }

  @Test func `a line is handed out once, and again when it changed`() {
    var clock = DraftClock(line: "a")
    #expect(clock.take("a") == nil)
    #expect(clock.take("ab") == "ab")
    #expect(clock.take("ab") == nil)
    #expect(clock.take("") == "")
    #expect(clock.timeout(at: 9) == -1)
  }

  @Test func `a key that changed nothing is waited for no longer than others`() {
    var clock = DraftClock(line: "a")
    clock.noteKey(at: 100)
    #expect(clock.take("a") == nil)
    #expect(clock.timeout(at: 5_000) == -1)
    #expect(!clock.isOverdue(at: 5_000))
  }
}
