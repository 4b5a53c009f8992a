// SPDX-License-Identifier: GPL-3.0-or-later

import PseudoTerminal
import Survey

extension Workshop {
  /// The first prompt when there is no session.
  static let firstPrompt = "Choose 1 or 2 (Enter means 1): "
  /// The first prompt when there is one.
  static let carryOnPrompt = "Choose 1 to 3 (Enter means 1, carry on): "
  /// How many answers the session has at most. It stops before the private questions, where something
  /// else is asked first.
  private static let answers = 180

  /// Measures the time from the program's start to its first prompt.
  func starting() throws -> [Finding] {
    let back = try Home(in: self)
    let (answers, next) = try fill(back)
    let floor = [folder.path]
    let medians = try medians([
      { try Home(in: self).secondsToPrompt(self.prompt, floor, prompt: "> ") },
      { try Home(in: self).secondsToPrompt(self.program, prompt: Self.firstPrompt) },
      { try back.secondsToPrompt(self.program, prompt: Self.carryOnPrompt) },
      { try back.secondsToPrompt(self.program, prompt: Self.carryOnPrompt, then: next) },
    ])
    let carriedOn = "exec → first prompt after “carry on”, \(answers) answers"
    return [
      Finding(
        what: "exec → first prompt, no session yet", measured: medians[1], floor: medians[0],
        bar: .times(2.5)),
      Finding(what: "exec → offer to carry on", measured: medians[2], floor: medians[0]),
      Finding(what: carriedOn, measured: medians[3], floor: medians[0], bar: .times(3)),
    ]
  }

  /// Saves a session that stops at a question of the built-in pack.
  /// - Returns: The number of answers, and the prompt at which the session continues.
  private func fill(_ home: Home) throws -> (Int, String) {
    let script = try Script()
    let index =
      script.items.last { script.responses[$0].answers.places.count <= Self.answers } ?? 0
    try home.keep(script.responses[index], to: script.questionnaire, isBuiltIn: true)
    return (script.responses[index].answers.places.count, script.prompts[index])
  }

  private static let keyCount = 1_000
  /// Wider than all the keys together, because more than the key is written at the edge of a
  /// window.
  private static let columns = 2_000

  /// Measures how long a key takes to appear, and how many bytes are written for it.
  func keys() throws -> [Finding] {
    let home = try Home(in: self)
    try home.keep(Response(), to: SamplePack.questionnaire(100))
    let terminals = [
      try home.terminal(prompt, [folder.path], prompt: "> ", columns: Self.columns),
      try home.terminal(program, ["resume"], prompt: SamplePack.prompt, columns: Self.columns),
    ]
    var samples: [[Double]] = [[], []]
    let written = terminals.map(\.log.count)
    for number in 0..<Self.keyCount {
      for (index, terminal) in terminals.enumerated() {
        samples[index].append(try echo(number, at: terminal))
      }
    }
    let bytes = zip(terminals, written).map { Double($0.log.count - $1) / Double(Self.keyCount) }
    return Self.findings(samples, bytes: bytes)
  }

  private static func findings(_ samples: [[Double]], bytes: [Double]) -> [Finding] {
    let near = Bar.near(share: 0.1, seconds: 1e-4)
    func finding(_ what: String, _ value: ([Double]) -> Double?) -> Finding {
      let values = samples.compactMap(value).map(Quantity.seconds)
      return Finding(what: what, measured: values[1], floor: values[0], bar: near)
    }
    return [
      finding("key → echo, median of \(keyCount)", \.median),
      finding("key → echo, 99th percentile") { $0.percentile(99) },
      Finding(
        what: "bytes written for a key", measured: .count(bytes[1]), floor: .count(bytes[0]),
        bar: .exactly(.count(1))),
    ]
  }

  /// Types a key at the end of the line, never the same key twice in a row, and returns the time
  /// until it appears, in seconds.
  private func echo(_ number: Int, at terminal: PseudoTerminal) throws -> Double {
    let key = number % 2 == 0 ? "e" : "a"
    return try timed {
      try terminal.send(key)
      try terminal.expect(key)
    }
  }

  /// Measures the time from Enter to the next prompt, with the answer durably saved.
  func entering() throws -> [Finding] {
    let home = try Home(in: self)
    try home.keep(Response(), to: SamplePack.questionnaire(max(100, runs * 2)))
    let floor = try home.terminal(prompt, [try newFolder().path], prompt: "> ")
    let asking = try home.terminal(program, ["resume"], prompt: SamplePack.prompt)
    let medians = try medians([
      { try self.seconds(at: asking, "A few words about this one.", SamplePack.prompt) },
      { try self.seconds(at: floor, String(try home.file.fileSize), "> ") },
    ])
    let size = Quantity.bytes(Double(try home.file.fileSize)).words
    return [
      Finding(
        what: "Enter → next prompt, the answer saved (up to \(size))",
        measured: medians[0], floor: medians[1], bar: .times(1.5))
    ]
  }

  /// Returns the time from Enter after a line to the next prompt.
  func seconds(at terminal: PseudoTerminal, _ line: String, _ prompt: String) throws -> Double {
    try terminal.send(line)
    try terminal.expect(line)
    return try timed {
      try terminal.send("\r")
      try terminal.expect(prompt)
    }
  }

  private static let pastes = 5
  private static let bytes = 100_000
  private static let line = "What I would like to say about this, in my own words. "

  /// Measures how long it takes to paste a long text into one answer.
  func pasting() throws -> [Finding] {
    let home = try Home(in: self)
    try home.keep(Response(), to: SamplePack.questionnaire(100))
    let prompts = ["> ", SamplePack.prompt]
    let terminals = [
      try home.terminal(prompt, [folder.path], prompt: "> "),
      try home.terminal(program, ["resume"], prompt: SamplePack.prompt),
    ]
    let medians = try medians(
      zip(terminals, prompts).map { terminal, prompt in
        { try timed { try self.paste(at: terminal, prompt) } }
      }, rounds: Self.pastes)
    return [
      Finding(
        what: "100 KB pasted, and Enter → next prompt", measured: medians[1], floor: medians[0],
        bar: .most(.seconds(0.5)))
    ]
  }

  private func paste(at terminal: PseudoTerminal, _ prompt: String) throws {
    let text = String(repeating: Self.line, count: Self.bytes / Self.line.utf8.count)
    try terminal.send("\u{1B}[200~" + text + "\u{1B}[201~\r")
    try terminal.expect(prompt)
  }
}
