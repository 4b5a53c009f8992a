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
    var samples = [Samples(), Samples()]
    let written = terminals.map(\.log.count)
    for number in 0..<Self.keys {
      for (index, terminal) in terminals.enumerated() {
        samples[index].add(try echo(number, at: terminal))
      }
    }
    let bytes = zip(terminals, written).map { Double($0.log.count - $1) / Double(Self.keys) }
    return Self.findings(samples, bytes: bytes)
  }

  private static func findings(_ samples: [Samples], bytes: [Double]) -> [Finding] {
    let near = Bar.near(share: 0.1, seconds: 1e-4)
    func finding(_ what: String, _ value: (Samples) -> Double?) -> Finding {
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
