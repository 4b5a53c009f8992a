// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import QuestionPacks
import Testing

@Suite struct `The schemas for editors` {
  static let questions = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Questions")

  @Test(arguments: PackSchema.allCases)
  func `those in the folder are those that the check goes by`(schema: PackSchema) throws {
    let url = Self.questions.appending(path: schema.fileName)
    let committed = try String(contentsOf: url, encoding: .utf8)
    #expect(
      schema.text == committed,
      "write it anew: question-packs schema \(schema.rawValue) > Questions/\(schema.fileName)")
  }

  @Test(arguments: PackSchema.allCases)
  func `each is JSON that names its draft`(schema: PackSchema) throws {
    let object = try JSONSerialization.jsonObject(with: Data(schema.text.utf8))
    let root = try #require(object as? [String: Any])
    #expect(root["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
  }
}
