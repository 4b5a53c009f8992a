// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Interview
import Survey
import Testing
import Transcript

/// Every command and every way to leave an item, as whole conversations.
///
/// A transcript begins with the line that says how the person arrives. After a deliberate change
/// `UPDATE_TRANSCRIPTS=1 swift test --filter TranscriptTests` writes them anew, to be read before
/// they are committed.
@Suite struct TranscriptTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Transcripts")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test(arguments: names)
  func `the conversation goes as it is written down`(name: String) throws {
    let file = Self.folder.appending(path: name)
    let golden = try String(contentsOf: file, encoding: .utf8)
    let played = try Self.play(golden)
    if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1" {
      try played.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(played == golden)
  }

  @Test func `there are transcripts`() {
    #expect(Self.names.count >= 10)
  }

  /// Plays the typed lines of a transcript and returns the whole conversation.
  static func play(_ golden: String) throws -> String {
    var lines = golden.split(separator: "\n").map(String.init)
    let heading = lines.removeFirst()
    var transcript = Transcript(Interview(SmallPack.questionnaire))
    transcript.begin(.new)
    for line in lines where line.hasPrefix("> ") || line == ">" {
      transcript.play(String(line.dropFirst(2)))
    }
    return heading + "\n" + transcript.text
  }
}
