// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import benchmarks

@Suite struct ScriptTests {
  @Test func `the script comes to the end of a full pass`() throws {
    let script = try Script()
    #expect(script.items.count >= 200, "\(script.items.count) of \(script.lines.count) lines")
    #expect(script.lines.count < 1_000)
  }
}
