// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Interview
import Sessions

/// `beforehand lock`: locks a session with a passphrase, or changes the passphrase.
struct Lock: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: Words.helpLock, discussion: Words.helpLockMore)

  @Argument(help: ArgumentHelp(Words.helpLastNotes))
  var name: String?

  @OptionGroup var place: FolderOption

  func perform() throws {
    let runner = try SessionRunner(folder: place.folder)
    try runner.withSession(name) { session in
      guard let passphrase = try runner.newPassphrase() else {
        try runner.endIfAsked()
        return Words.notLocked
      }
      let saved = session.opened
      try session.lock(with: passphrase, saved.response, at: saved.saved)
      return Words.lockedNow(session.name.shown)
    }
  }
}

/// `beforehand unlock`: removes the passphrase from a session.
struct Unlock: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: Words.helpUnlock, discussion: Words.helpUnlockMore)

  @Argument(help: ArgumentHelp(Words.helpLastNotes))
  var name: String?

  @OptionGroup var place: FolderOption

  func perform() throws {
    let runner = try SessionRunner(folder: place.folder)
    try runner.withSession(name) { session in
      guard session.isLocked else { return Words.wasNotLocked(session.name.shown) }
      let saved = session.opened
      try session.unlock(saved.response, at: saved.saved)
      return Words.unlockedNow(session.name.shown)
    }
  }
}

extension SessionRunner {
  /// Opens the named session or the last one, runs an action and shows the message it returns.
  fileprivate func withSession(
    _ name: String?, _ act: (OpenSession) throws -> String
  ) throws {
    let session = try opened(try name.map { try SessionName($0) })
    defer { session.close() }
    try display.show(Screen([.notice(try act(session))]))
  }
}
