// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import PackWalk
import Survey
import Transcript

/// A persona who answers the interview itself, and what was shown to them and typed.
final class PersonaAnswers: Answering {
  private var persona: Persona
  /// Lines to be typed at the next prompts, whatever is asked.
  private var waiting: [String] = []
  /// The conversation so far.
  private(set) var transcript = ""

  /// The empty lines that only end an answer of several lines or a list.
  private(set) var emptyLines = 0

  init(_ persona: Persona) { self.persona = persona }

  func reply(to asked: Asked, shown: [Effect], in interview: Interview) -> Reply {
    let words = shown.flatMap(Transcript.lines)
    let line = line(at: asked, shown: words)
    transcript += words.map { "\($0)\n" }.joined() + (line.isEmpty ? ">\n" : "> \(line)\n")
    if line.isEmpty, asked.canBeEnded { emptyLines += 1 }
    return Reply(line)
  }

  private func line(at asked: Asked, shown words: [String]) -> String {
    if !waiting.isEmpty { return waiting.removeFirst() }
    let text = words.joined(separator: " ")
    if let reply = persona.replies.first(where: { text.contains($0.key) }) { return reply.value }
    switch asked {
    case .item(let item, _, let lines):
      guard lines == 0 else { return "" }
      if let before = persona.before.removeValue(forKey: item.linkId) {
        waiting = Array(before.dropFirst())
        return before[0]
      }
      return next(at: item.linkId)
    case .anotherRow(let group, _): return group.item.first.map { next(at: $0.linkId) } ?? ""
    case .ownQuestion, .whatNow, .nothing: return ""
    }
  }

  private func next(at linkId: String) -> String {
    guard let line = persona.answers[linkId]?.first else { return "" }
    persona.answers[linkId]?.removeFirst()
    return line
  }

  /// The answers that found no question.
  var unasked: [String] { persona.answers.filter { !$0.value.isEmpty }.keys.sorted() }
}

extension Asked {
  /// Whether an empty line only ends an answer of several lines or a list.
  fileprivate var canBeEnded: Bool {
    switch self {
    case .item(_, _, let lines): lines > 0
    case .anotherRow: true
    case .ownQuestion, .whatNow, .nothing: false
    }
  }
}
