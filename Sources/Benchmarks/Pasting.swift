// SPDX-License-Identifier: GPL-3.0-or-later

import PseudoTerminal
import Survey

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
