// SPDX-License-Identifier: GPL-3.0-or-later

import PseudoTerminal
import Survey

/// Measures how long a key takes to appear, and how many bytes are written for it.
struct Keys {
  private static let keys = 1_000
  /// Wider than all the keys together, because more than the key is written at the edge of a
  /// window.
  private static let columns = 2_000

  let workshop: Workshop

  func findings() throws -> [Finding] {
    let home = try Home(in: workshop)
    try home.keep(Response(), to: SamplePack.questionnaire(100))
    let terminals = [
      try home.terminal(
        workshop.prompt, [workshop.folder.path], prompt: "> ", columns: Self.columns),
      try home.terminal(
        workshop.program, ["resume"], prompt: SamplePack.prompt, columns: Self.columns),
    ]
    var samples: [[Double]] = [[], []]
    let written = terminals.map(\.log.count)
    for number in 0..<Self.keys {
      for (index, terminal) in terminals.enumerated() {
        samples[index].append(try echo(number, at: terminal))
      }
    }
    let bytes = zip(terminals, written).map { Double($0.log.count - $1) / Double(Self.keys) }
    return Self.findings(samples, bytes: bytes)
  }

  private static func findings(_ samples: [[Double]], bytes: [Double]) -> [Finding] {
    let near = Bar.near(share: 0.1, seconds: 1e-4)
    func finding(_ what: String, _ value: ([Double]) -> Double?) -> Finding {
      let values = samples.compactMap(value).map(Quantity.seconds)
      return Finding(what: what, measured: values[1], floor: values[0], bar: near)
    }
    return [
      finding("key → echo, median of \(keys)", \.median),
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
}

/// Measures the time from Enter to the next prompt, with the answer durably saved.
struct Entering {
  let workshop: Workshop

  func findings() throws -> [Finding] {
    let home = try Home(in: workshop)
    try home.keep(Response(), to: SamplePack.questionnaire(max(100, workshop.runs * 2)))
    let floor = try home.terminal(
      workshop.prompt, [try workshop.newFolder().path], prompt: "> ")
    let program = try home.terminal(workshop.program, ["resume"], prompt: SamplePack.prompt)
    let medians = try workshop.medians([
      { try seconds(at: program, "A few words about this one.", SamplePack.prompt) },
      { try seconds(at: floor, String(try home.file.fileSize), "> ") },
    ])
    let size = Quantity.bytes(Double(try home.file.fileSize)).words
    return [
      Finding(
        what: "Enter → next prompt, the answer saved (up to \(size))",
        measured: medians[0], floor: medians[1], bar: .times(1.5))
    ]
  }

  private func seconds(
    at terminal: PseudoTerminal, _ line: String, _ prompt: String
  ) throws -> Double {
    try terminal.send(line)
    try terminal.expect(line)
    return try timed {
      try terminal.send("\r")
      try terminal.expect(prompt)
    }
  }
}

/// Measures how long it takes to paste a long text into one answer.
struct Pasting {
  private static let runs = 5
  private static let bytes = 100_000
  private static let line = "What I would like to say about this, in my own words. "

  let workshop: Workshop

  func findings() throws -> [Finding] {
    let home = try Home(in: workshop)
    try home.keep(Response(), to: SamplePack.questionnaire(100))
    let prompts = ["> ", SamplePack.prompt]
    let terminals = [
      try home.terminal(workshop.prompt, [workshop.folder.path], prompt: "> "),
      try home.terminal(workshop.program, ["resume"], prompt: SamplePack.prompt),
    ]
    let medians = try workshop.medians(
      zip(terminals, prompts).map { terminal, prompt in
        { try timed { try paste(at: terminal, prompt) } }
      }, rounds: Self.runs)
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
