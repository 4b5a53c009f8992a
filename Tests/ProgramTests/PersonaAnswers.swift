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

  init(_ persona: Persona) { self.persona = persona }

  func reply(to asked: Asked, shown: [Effect], in interview: Interview) -> Reply {
    let words = shown.flatMap(Transcript.lines)
    let line = line(at: asked, shown: words)
    transcript += words.map { "\($0)\n" }.joined() + (line.isEmpty ? ">\n" : "> \(line)\n")
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
