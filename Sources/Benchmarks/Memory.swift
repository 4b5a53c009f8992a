// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal

/// Measures the program's peak memory.
struct Memory {
  let workshop: Workshop

  func findings() throws -> [Finding] {
    let floor = try Home(in: workshop).terminal(
      workshop.prompt, [workshop.folder.path], prompt: "> ")
    let script = try Script()
    let terminal = try Home(in: workshop).terminal(
      workshop.program, prompt: Starting.firstPrompt)
    let first = try peak(of: terminal)
    for (line, prompt) in zip(script.lines, script.prompts.dropFirst()) {
      try terminal.send(line + "\r")
      try terminal.expect(prompt)
    }
    return [
      Finding(
        what: "peak memory at the first prompt", measured: first, floor: try peak(of: floor),
        bar: .most(.mebibytes(12), aim: .mebibytes(8))),
      Finding(
        what: "peak memory after a full pass of \(script.lines.count) lines",
        measured: try peak(of: terminal), floor: try peak(of: floor), bar: .most(.mebibytes(14))),
    ]
  }

  private func peak(of terminal: PseudoTerminal) throws -> Quantity {
    guard let process = terminal.child else { throw Failure.noProcess }
    let peak = Computer.value(of: "VmHWM", in: "/proc/\(process)/status", parting: ":")
    guard let kibibytes = peak?.split(separator: " ").first.flatMap({ Double($0) }) else {
      throw Failure.unread("VmHWM")
    }
    return .bytes(kibibytes * 1024)
  }
}
