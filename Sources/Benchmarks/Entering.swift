// SPDX-License-Identifier: GPL-3.0-or-later

import PseudoTerminal
import Survey

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
