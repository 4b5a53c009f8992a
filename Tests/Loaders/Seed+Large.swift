// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Documents that are too large to begin with, for tests.
extension Seed {
  /// A compiled pack with one section of thousands of items, each with these keys.
  package static func largePack(_ keys: (Int) -> String) throws -> [UInt8] {
    let items = (0..<10_000).map { #"{"linkId":"q\#($0)",\#(keys($0))}"# }
    return Array(try pack([section(items.joined(separator: ","))]).utf8)
  }

  /// A session with so many rows in each of so many lists, the first list that of the sample, and
  /// an answer in each row.
  package static func largeSession(rows: Int, lists: Int) throws -> [UInt8] {
    let ids = 1...rows * lists
    let listed = (0..<lists).map { list in
      let own = ids.dropFirst(list * rows).prefix(rows).map(String.init).joined(separator: ",")
      return #"{"linkId":"med.rows\#(list == 0 ? "" : "\(list)")","ids":[\#(own)]}"#
    }
    let answers = ids.map {
      #"{"linkId":"med.name","rows":[\#($0)],"question":"?","section":"med","#
        + #""values":[{"text":"x"}]}"#
    }
    let small = byHand(try savedSession(Response()))
    let answered = try edit(
      small, #""answers" : ["#, #""answers" : [\#(answers.joined(separator: ","))"#)
    return Array(
      try edit(answered, #""rows" : ["#, #""rows" : [\#(listed.joined(separator: ","))"#).utf8)
  }
}
