import ArgumentParser
import Console
import Interview
import Sessions

/// `beforehand lock`: locks a session with a passphrase, or with another one.
struct Lock: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "lock", abstract: "Put a passphrase on notes, or change it.")

  @Argument(help: "The name of the notes; the last ones otherwise.")
  var name: String?

  @OptionGroup var place: FolderOption

  func perform() throws -> Int32 {
    let table = try Table(folder: place.folder)
    return try table.withSession(name) { session in
      guard let passphrase = try table.newPassphrase() else { return Words.notLocked }
      let saved = session.session
      try session.lock(with: passphrase, saved.response, at: saved.saved)
      return Words.lockedNow(session.name)
    }
  }
}

/// `beforehand unlock`: takes the passphrase off a session.
struct Unlock: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Take the passphrase off notes.")

  @Argument(help: "The name of the notes; the last ones otherwise.")
  var name: String?

  @OptionGroup var place: FolderOption

  func perform() throws -> Int32 {
    let table = try Table(folder: place.folder)
    return try table.withSession(name) { session in
      guard session.isLocked else { return Words.wasNotLocked(session.name) }
      let saved = session.session
      try session.unlock(saved.response, at: saved.saved)
      return Words.unlockedNow(session.name)
    }
  }
}

extension Table {
  /// Opens a session, or the last one, does something to it and shows the words that come of it.
  fileprivate func withSession(
    _ name: String?, _ act: (OpenSession) throws -> String
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
      try display.show(Screen([.notice(try act(session))]))
      return 0
    }
  }
}
