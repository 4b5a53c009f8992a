// SPDX-License-Identifier: GPL-3.0-or-later

import Console
import Interview
import Sessions

/// `beforehand` without a command: begins, or offers to carry on.
///
/// Someone else at the screen learns that there are notes, but no name, date or topic.
struct Begin {
  /// The folder given as an option; `nil` for the usual one.
  var folder: String?

  @MainActor
  func perform() throws {
    let runner = try SessionRunner(folder: folder)
    guard try !runner.store.isEmpty() else { return try runner.begin() }
    let choice = try runner.choose(
      .oneOf(Words.beginChoices, asking: Words.thereAreNotes, prompt: Words.chooseBegin))
    switch choice {
    case 0: try carryOn(runner)
    case 1: try runner.begin()
    default: break
    }
  }

  /// Resumes the only session, or asks which one.
  @MainActor
  private func carryOn(_ runner: SessionRunner) throws {
    if let only = try runner.store.only() { return try runner.resume(only) }
    let sessions = try runner.store.list()
    let names = sessions.filter(\.canBeOpened).compactMap(\.name)
    // If none can be opened, reports why the last one can't.
    if names.isEmpty, case .failure(let fault)? = sessions.first?.content { throw fault }
    guard names.count > 1 else { return try runner.resume(names.first) }
    let choice = try runner.choose(
      .oneOf(
        names.map(\.text), asking: Words.whichSession,
        prompt: Words.chooseSession))
    if let choice { try runner.resume(names[choice]) }
  }
}
