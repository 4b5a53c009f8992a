// SPDX-License-Identifier: GPL-3.0-or-later

import Console
import Interview
import Sessions

/// `beforehand` without a command.
extension SessionRunner {
  /// Begins, or offers to carry on.
  ///
  /// Someone else at the screen learns that there are notes, but no name, date or topic.
  func beginOrCarryOn() throws {
    guard try !store.isEmpty() else { return try begin() }
    let choice = try choose(
      ShellQuestion(
        words: Words.thereAreNotes, prompt: Words.chooseBegin,
        choices: [Words.carryOn, Words.startAnother, Words.leave]))
    switch choice {
    case 0: try carryOn()
    case 1: try begin()
    default: break
    }
  }

  /// Resumes the only session, or asks which one.
  private func carryOn() throws {
    if let only = try store.only() { return try resume(only) }
    let sessions = try store.list()
    let names = sessions.filter(\.canBeOpened).compactMap(\.name)
    // If none can be opened, reports why the last one can't.
    if names.isEmpty, case .failure(let fault)? = sessions.first?.content { throw fault }
    guard names.count > 1 else { return try resume(names.first) }
    let choice = try choose(
      ShellQuestion(
        words: Words.whichSession, prompt: Words.chooseSession, choices: names.map(\.text)))
    if let choice { try resume(names[choice]) }
  }
}
