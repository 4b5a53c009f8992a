// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal

/// Measures other programs that ask questions in a terminal, for comparison.
struct Others {
  let workshop: Workshop

  func findings() throws -> (found: [Finding], missing: [String]) {
    let home = try Home(in: workshop)
    let all = try OtherProgram.all(in: home)
    let (there, missing) = (all.filter(\.isThere), all.filter { !$0.isThere })
    let floor = OtherProgram(
      name: "floor", program: workshop.prompt, arguments: [home.folder.path], prompt: "> ")
    let medians = try workshop.medians(
      ([floor] + there).map { other in { try other.secondsToPrompt(in: home) } })
    let found = zip(there, medians.dropFirst()).map { other, median in
      Finding(
        what: "exec → first prompt: \(other.name)", measured: median, floor: medians[0])
    }
    return (found, missing.map(\.name))
  }
}
