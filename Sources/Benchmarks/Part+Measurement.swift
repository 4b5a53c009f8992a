// SPDX-License-Identifier: GPL-3.0-or-later

extension Part {
  /// Measures this part.
  func measure(
    _ workshop: Workshop, runs: Int
  ) throws -> (found: [Finding], missing: [String]) {
    switch self {
    case .start: (try Starting(workshop, runs).findings(), [])
    case .memory: (try Memory(workshop).findings(), [])
    case .keys: (try Keys(workshop).findings(), [])
    case .enter: (try Entering(workshop, runs).findings(), [])
    case .save: (try Saving(workshop, runs).findings(), [])
    case .large: (try LargePack(workshop, runs).findings(), [])
    case .notes: (try NotesWriting(workshop, runs).findings(), [])
    case .paste: (try Pasting(workshop).findings(), [])
    case .size: (try Size(workshop).findings(), [])
    case .instructions: try Instructions(workshop).findings()
    case .others: try Others(workshop, runs).findings()
    }
  }
}
