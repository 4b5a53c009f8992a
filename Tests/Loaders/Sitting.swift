// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey

/// Sits through an interview: each save and lock works, and notes are written wherever they are wanted.
struct Sitting {
  private(set) var interview: Interview
  /// More than any one line gives cause for.
  private static let effectLimit = 1_000

  init(_ interview: Interview) { self.interview = interview }

  /// Something of everything.
  static let usualLines = [
    "", "1", "/back", "?", "yes", "words", "", "/sections", "1", "1 2", "", "/full", "add", "x", "",
    "list", "change 1", "y", "no", "/review", "1", "", "/private", "1", "/aside note", "/same", "1",
    "/later", "2", "/short", "remove 1", "yes", "^C", "1", "/notes", "1", "", "/urgent", "/finish",
    "1", "1", "/back", "",
  ]
  static let empty = [String](repeating: "", count: 60)
  static let firstChoices = [String](repeating: "1", count: 60)

  /// Arrives, types lines, and leaves by `/quit`.
  /// - Throws: ``Complaint`` when nothing is asked although it isn't over, when one line has
  ///   effects without end, or when it can't be left.
  mutating func run(_ arrival: Interview.Arrival, _ lines: [String]) throws(Complaint) {
    try perform(interview.begin(arrival))
    for line in lines where !interview.isOver {
      try perform(interview.receive(.line(Self.event(line))))
    }
    guard !interview.isOver else { return }
    try perform(interview.receive(.line(.typed("/quit"))))
    try perform(interview.receive(.line(.endOfInput)))
    guard interview.isOver else { throw Complaint("an interview can't be left") }
  }

  private static func event(_ line: String) -> LineEvent {
    switch line {
    case "^C": .interrupted(line: "half")
    case "^D": .endOfInput
    case _ where line.hasPrefix("|"): .typed(String(line.dropFirst()), isPasted: true)
    default: .typed(line)
    }
  }

  private mutating func perform(_ effects: [Effect]) throws(Complaint) {
    guard !interview.isOver || !effects.isEmpty else { return }
    var waiting = effects
    var count = 0
    var isAsking = false
    while !waiting.isEmpty {
      count += 1
      guard count < Self.effectLimit else { throw Complaint("a line has effects without end") }
      switch waiting.removeFirst() {
      case .save: waiting += interview.receive(.saved)
      case .preview: waiting += interview.receive(.previewed([Screen([.lines(["n"])])]))
      case .write(let order): waiting += interview.receive(.notesWritten(path: order.path))
      case .move(let folder): waiting += interview.receive(.moved(folder: folder, warning: nil))
      case .lock: waiting += interview.receive(.locked)
      case .ask: isAsking = true
      case .show, .clearScreen, .end: break
      }
    }
    guard isAsking || interview.isOver else { throw Complaint("an interview asks nothing") }
  }
}
