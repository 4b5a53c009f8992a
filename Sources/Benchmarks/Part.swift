// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// A part of the benchmark that can be run on its own.
enum Part: String, CaseIterable, ExpressibleByArgument {
  case start
  case memory
  case keys
  case enter
  case save
  case large
  case notes
  case paste
  case size
  case instructions
  case others

  /// The part's name in messages.
  var words: String {
    switch self {
    case .start: "the first prompt"
    case .enter: "Enter to the next prompt"
    case .save: "saving"
    case .large: "10,000 items"
    case .paste: "pasting"
    case .others: "other ways to ask"
    case .memory, .keys, .notes, .size, .instructions: rawValue
    }
  }

  /// Measures this part and lists what can't be measured here.
  func measure(in workshop: Workshop) throws -> (found: [Finding], missing: [String]) {
    switch self {
    case .start: (try Starting(workshop: workshop).findings(), [])
    case .memory: (try Memory(workshop: workshop).findings(), [])
    case .keys: (try Keys(workshop: workshop).findings(), [])
    case .enter: (try Entering(workshop: workshop).findings(), [])
    case .save: (try Saving(workshop: workshop).findings(), [])
    case .large: (try LargePack(workshop: workshop).findings(), [])
    case .notes: (try NotesWriting(workshop: workshop).findings(), [])
    case .paste: (try Pasting(workshop: workshop).findings(), [])
    case .size: (try Size(workshop: workshop).findings(), [])
    case .instructions: try Instructions(workshop: workshop).findings()
    case .others: try Others(workshop: workshop).findings()
    }
  }
}
