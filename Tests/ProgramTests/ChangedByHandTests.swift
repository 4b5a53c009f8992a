// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A session that someone changed in an editor, and took the sum out of.
@Suite struct ChangedByHandTests {
  @Test func `what is no answer to its question is kept aside, and the question asked again`()
    throws
  {
    let home = try Home()
    _ = try Run([], in: home, input: CommandTests.begun)
    let saved = try String(contentsOf: home.session(), encoding: .utf8)
    let changed = saved.replacingOccurrences(
      of: #"[{"option":"me","text":"Yes"}]"#, with: #"[{"text":"whoever"}]"#)
    #expect(changed != saved)
    let sum = try #require(changed.range(of: ",\n  \"sum\""))
    try Data((changed[..<sum.lowerBound] + "\n}\n").utf8).write(to: home.session())
    _ = try Run(["resume"], in: home, input: ["/quit"])
    let after = try String(contentsOf: home.session(), encoding: .utf8)
    let earlier = try #require(after.range(of: "\"earlier\" : ["))
    #expect(after[earlier.upperBound...].contains("whoever"))
    #expect(!after[..<earlier.lowerBound].contains("whoever"))
  }
}
