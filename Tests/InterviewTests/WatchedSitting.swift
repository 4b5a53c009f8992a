// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

@testable import Interview

/// A sitting that does whatever the interview asks for, and notes every quiet word it shows.
struct WatchedSitting {
  private(set) var interview: Interview
  private(set) var leaks: [String] = []
  /// Texts without quiet words, each looked through once.
  private let clean = Texts()
  /// The lines that were typed since a prompt, told with each leak.
  var typed = ""

  init(_ interview: Interview) { self.interview = interview }

  var isOver: Bool { interview.isOver }

  mutating func begin(_ arrival: Interview.Arrival) { take(interview.begin(arrival)) }

  mutating func receive(_ event: Event) { take(interview.receive(event)) }

  mutating func type(_ line: String) {
    typed += " > \(line)"
    receive(.line(.typed(line)))
  }

  private mutating func take(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .save: receive(.saved)
      case .move: receive(.moved(folder: "elsewhere", warning: nil))
      case .lock: receive(.notLocked)
      case .preview: receive(.previewed([preview]))
      case .write(let order): receive(.notesWritten(path: order.path))
      case .show(let screen): for block in screen.blocks { look(at: block) }
      case .ask(let prompt): look(at: prompt)
      case .clearScreen, .end: break
      }
    }
  }

  /// All that notes on the screen could be made of.
  private var preview: Screen {
    let visible = interview.questionnaire.visible(
      interview.responseWithoutQuietWords(for: .myself), to: .myself)
    let words = visible.sections.flatMap(\.nodes).flatMap(\.everyWord)
    return Screen([.lines(words + visible.asidesWithoutItem)])
  }

  private mutating func look(at block: Screen.Block) {
    switch block {
    case .title(let text), .question(let text), .text(let text), .hint(let text), .notice(let text):
      look(at: [text])
    case .list(let texts), .lines(let texts): look(at: texts)
    case .choices(let texts, _): look(at: texts, allowing: asked?.answerOption.map(\.text))
    }
  }

  private mutating func look(at prompt: Prompt) {
    look(at: [prompt.text])
    look(at: prompt.completions, allowing: asked?.answerOption.map(\.text))
    if asked == nil { look(at: [prompt.pretyped]) }
  }

  /// The item that is asked now: its own list and its own words may be on the screen.
  private var asked: Item? {
    if case .item(let item, _, _) = interview.asked { item } else { nil }
  }

  private mutating func look(at texts: [String], allowing own: [String]? = nil) {
    guard own == nil || own?.allSatisfy(texts.contains) == false else { return }
    for text in texts where clean.texts.insert(text).inserted {
      let shown = text.lowercased()
      let found = QuietPack.secrets.filter { shown.contains($0.lowercased()) }.map { secret in
        "\(secret) in \"\(text)\" after\(typed)"
      }
      if !found.isEmpty { clean.texts.remove(text) }
      leaks += found
    }
  }
}

/// Texts that copies of a sitting share.
private final class Texts {
  var texts: Set<String> = []
}

extension VisibleNode {
  fileprivate var everyWord: [String] {
    (answer.map { [name] + $0.values.map(\.words) } ?? []) + [aside ?? ""]
      + (children + rows.flatMap(\.self)).flatMap(\.everyWord)
  }
}
