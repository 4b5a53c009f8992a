// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Interview
import Survey

/// An interview as a script: what is typed begins with `> `, the rest is what the interview does.
///
/// `> ^C text`, `> ^D`, `> ^\ text` and `> ^T text` are the keys and signals, `> |a|b` is pasted
/// with a newline for each bar, `> !saveFailed words` and the like are events
/// from outside, `> !return` is another sitting.
public struct Transcript {
  /// All that was typed and shown so far.
  public private(set) var text = ""
  /// The interview as it stands.
  public private(set) var interview: Interview
  /// The drafts that the last save kept.
  private var drafts: [Draft] = []
  /// What stands on the line.
  private var line = ""
  /// Each save is told to have failed, by `!saveFailed`, and none to have worked.
  private var failsToSave = false

  /// A script of an interview that has not begun.
  public init(_ interview: Interview) { self.interview = interview }

  /// A first sitting over a questionnaire, with these lines typed.
  public init(over questionnaire: Questionnaire, _ lines: [String]) {
    self.init(Interview(questionnaire))
    begin(.new)
    for line in lines { play(line) }
  }

  /// Begins the sitting.
  public mutating func begin(_ arrival: Interview.Arrival) { write(interview.begin(arrival)) }

  /// Types a line, or presses a key.
  public mutating func play(_ line: String) {
    text += line.isEmpty ? ">\n" : "> \(line)\n"
    if line == "!return" { return comeBack() }
    if line == "!noRoom" || line == "!room" {
      failsToSave = line == "!noRoom"
      return
    }
    write(interview.receive(Self.event(line)))
  }

  /// Enters what stands on the line.
  public mutating func pressEnter() { play(line) }

  /// Another sitting, with what the last one saved and kept.
  private mutating func comeBack() {
    interview = Interview(interview.questionnaire, interview.response)
    write(interview.begin(.back(lastWritten: "Monday", questionsChanged: false)))
  }

  /// What a line of a script stands for.
  public static func event(_ line: String) -> Event {
    let rest = { (count: Int) in
      String(line.dropFirst(count)).trimmingCharacters(in: .whitespaces)
    }
    switch line {
    case _ where line.hasPrefix("^C"): return .line(.interrupted(line: rest(2)))
    case _ where line.hasPrefix("^D"): return .line(.endOfInput)
    case _ where line.hasPrefix("^\\"): return .line(.leave(line: rest(2)))
    case _ where line.hasPrefix("^T"): return .line(.terminated(line: rest(2), signal: SIGTERM))
    case _ where line.hasPrefix("|"):
      let pasted = String(line.dropFirst()).replacing("|", with: "\n")
      return .line(.typed(pasted, isPasted: true))
    case _ where line.hasPrefix("!saveFailed"): return .saveFailed(rest(11))
    case "!locked": return .locked
    case "!notLocked": return .notLocked
    case _ where line.hasPrefix("!lockFailed"): return .lockFailed(rest(11))
    case _ where line.hasPrefix("!moved"): return .moved(folder: rest(6), warning: nil)
    case _ where line.hasPrefix("!notMoved"): return .moveFailed(rest(9))
    case _ where line.hasPrefix("!pages"):
      return .previewed(rest(6).split(separator: "|").map { Screen([.lines([String($0)])]) })
    case _ where line.hasPrefix("!written"): return .notesWritten(path: rest(8))
    case _ where line.hasPrefix("!inTheWay"): return .notesInTheWay(path: rest(9))
    case _ where line.hasPrefix("!failed"): return .notesFailed(rest(7))
    default: return .line(.typed(line))
    }
  }

  private mutating func write(_ effects: [Effect]) {
    for effect in effects {
      text += Self.lines(effect).map { "\($0)\n" }.joined()
      if case .ask(let prompt) = effect { line = prompt.pretyped }
      if effect == .save { writeDrafts() }
      if effect == .save, !failsToSave { write(interview.receive(.saved)) }
    }
  }

  /// The drafts that are saved, where they are others than before.
  private mutating func writeDrafts() {
    let saved = interview.response.drafts
    guard saved != drafts else { return }
    drafts = saved
    let lines = saved.map { "(draft \($0.place.linkId) \($0.lines) \($0.line))" }
    text += (lines.isEmpty ? ["(no drafts)"] : lines).map { "\($0)\n" }.joined()
  }

  /// How an effect is written down.
  public static func lines(_ effect: Effect) -> [String] {
    switch effect {
    case .save: ["(save)"]
    case .lock: ["(lock)"]
    case .move(let folder): ["(move \(folder))"]
    case .show(let screen): screen.blocks.flatMap(lines)
    case .ask(let prompt):
      ["[\(prompt.text.replacing("\n", with: "|"))\(prompt.pretyped.replacing("\n", with: "|"))]"]
    case .preview(let paper): ["(preview \(name(of: paper)))"]
    case .write(let order):
      [
        "(write \(Self.name(of: order.paper)) \(order.path) \(order.mayReplace)"
          + "\(order.isLargePrint ? " in large print" : ""))"
      ]
    case .clearScreen: ["(clear)"]
    case .end: ["(end)"]
    }
  }

  /// The audience of notes, or the name of what else is written.
  private static func name(of paper: Paper) -> String {
    if case .notes(let audience) = paper { "\(audience)" } else { "\(paper)" }
  }

  private static func lines(_ block: Screen.Block) -> [String] {
    switch block {
    case .title(let text): ["# \(text)"]
    case .question(let text): ["? \(text)"]
    case .text(let text), .notice(let text): text.split(separator: "\n").map { "  \($0)" }
    case .hint(let text): ["  (\(text))"]
    case .choices(let choices, let first):
      choices.enumerated().map { "  \(first + $0)) \($1)" }
    case .list(let entries): entries.map { "  - \($0)" }
    case .lines(let texts): texts.map { "  \($0)" }
    }
  }
}
