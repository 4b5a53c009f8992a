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

  func perform() throws -> Int32 {
    let runner = try SessionRunner(folder: place.folder)
    return try runner.withSession(name) { session in
      guard let passphrase = try runner.newPassphrase() else {
        if let status = try runner.statusIfEnded() { return .ended(status) }
        return .said(Words.notLocked)
      }
      let saved = session.opened
      try session.lock(with: passphrase, saved.response, at: saved.saved)
      return .said(Words.lockedNow(session.name.shown))
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

  func perform() throws -> Int32 {
    let runner = try SessionRunner(folder: place.folder)
    return try runner.withSession(name) { session in
      guard session.isLocked else { return .said(Words.wasNotLocked(session.name.shown)) }
      let saved = session.opened
      try session.unlock(saved.response, at: saved.saved)
      return .said(Words.unlockedNow(session.name.shown))
    }
  }
}

/// The outcome of an action on a session.
private enum Done {
  /// The action succeeded or failed, as these words say.
  case said(String)
  /// A signal ended the action.
  case ended(Int32)
}

extension SessionRunner {
  /// Opens the named session or the last one, runs an action and shows its message.
  fileprivate func withSession(
    _ name: String?, _ act: (OpenSession) throws -> Done
  ) throws -> Int32 {
    let name = try name.map { text throws(SessionFault) in try SessionName(text) } ?? lastName()
    switch try opening(
      name,
      { passphrase throws(SessionFault) in
        try store.open(name, passphrase: passphrase)
      })
    {
    case .left(let exitStatus): return exitStatus
    case .opened(let session):
      defer { session.close() }
      switch try act(session) {
      case .ended(let exitStatus): return exitStatus
      case .said(let words): try display.show(Screen([.notice(words)]))
      }
      return 0
    }
  }
}
