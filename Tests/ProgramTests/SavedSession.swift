// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// A session's file, read without the program's own code.
struct SavedSession {
  /// Each answer, as JSON with its names in order, without what earlier programs did not save.
  let answers: Set<String>
  /// The lists of rows.
  let rows: Set<String>
  /// How many answers and rows are for the person alone.
  let privateCount: Int
  /// Every line in the person's own words, and every choice: of answers, asides and drafts.
  let words: Set<String>

  init(_ text: String) throws {
    let file = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let response = try #require(file?["response"] as? [String: Any])
    let list = { (name: String) in response[name] as? [[String: Any]] ?? [] }
    answers = try Self.texts(list("answers").map(Self.asBefore))
    rows = try Self.texts(list("rows"))
    privateCount =
      list("privatePlaces").count + (response["privateRows"] as? [Int] ?? []).count
    let values = list("answers").flatMap { $0["values"] as? [[String: Any]] ?? [] }
    let drafts = list("drafts").flatMap { $0["lines"] as? [String] ?? [] }
    let said =
      values.compactMap { $0["text"] as? String }
      + list("asides").compactMap { $0["aside"] as? String } + drafts
    words = Set(said.flatMap { $0.split(separator: "\n").map(String.init) })
  }

  private static func asBefore(_ answer: [String: Any]) -> [String: Any] {
    var asked = answer["asked"] as? [String: Any] ?? [:]
    for name in ["namesRow", "leadsIn"] { asked[name] = nil }
    var before = answer
    before["asked"] = asked.isEmpty ? nil : asked
    return before
  }

  private static func texts(_ list: [[String: Any]]) throws -> Set<String> {
    try Set(
      list.map {
        String(
          decoding: try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys),
          as: UTF8.self)
      })
  }
}
