// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials

/// What a list says of one session.
public struct SessionSummary: Equatable, Sendable {
  /// What is known of a session that can be read.
  public struct Details: Equatable, Sendable {
    /// When it was begun.
    public var started: Date
    /// When it was last saved.
    public var saved: Date
    /// The person said that the answers are done.
    public var isDone: Bool
  }

  /// The words before `.json` in its file's name, not made safe to show yet.
  public var words: String
  /// Its name; `nil` when the file's name is none, so that it can't be opened by one.
  public var name: SessionName?
  /// What is known of it, or why it can't be read.
  public var content: Result<Details, SessionFault>

  /// Higher for a session that was opened later; 0 for one that can't be opened.
  var turn = 0

  /// What is known of it; `nil` when it can't be read, or not without its passphrase.
  public var details: Details? { try? content.get() }

  /// It can be opened, if need be with its passphrase.
  public var canBeOpened: Bool {
    switch content {
    case .success, .failure(.locked): true
    case .failure: false
    }
  }
}

extension SessionStore {
  /// All sessions, those opened last first, then those that can't be read, by name.
  ///
  /// The order needs no clock. Empty when there are none or the folder was never made.
  /// O(bytes of all sessions).
  /// - Throws: ``SessionFault`` when the folder can't be used. A session that can't be read is in
  ///   the list with its fault.
  public func list() throws(SessionFault) -> [SessionSummary] {
    guard let (folder, _) = try Folder.sessions(path) else { return [] }
    return try list(folder)
  }

  /// Whether there are no sessions at all, none that can't be read either. O(names in the folder).
  /// - Throws: as ``list()``.
  public func isEmpty() throws(SessionFault) -> Bool {
    guard let (folder, _) = try Folder.sessions(path) else { return true }
    return try words(in: folder).isEmpty
  }

  /// The session, where there is one and no other; it may be one that can't be read.
  /// O(names in the folder).
  /// - Throws: as ``list()``.
  public func only() throws(SessionFault) -> SessionName? {
    guard let (folder, _) = try Folder.sessions(path) else { return nil }
    let words = try words(in: folder)
    return words.count == 1 ? try? SessionName(words[0]) : nil
  }

  /// `appointment`, or the first of `appointment-2`, `appointment-3`… that is free and not refused.
  /// - Throws: as ``list()``.
  public func unusedName(besides refused: [SessionName] = []) throws(SessionFault) -> SessionName {
    guard let (folder, _) = try Folder.sessions(path) else { return .unused(among: refused) }
    return .unused(among: try words(in: folder).compactMap { try? SessionName($0) } + refused)
  }

  func list(_ folder: Folder) throws(SessionFault) -> [SessionSummary] {
    try words(in: folder).map { summary(of: $0, in: folder) }.sorted { $0.turn > $1.turn }
  }

  /// The words before the ending in the name of each session's file, sorted.
  private func words(in folder: Folder) throws(SessionFault) -> [String] {
    let names = try folder.names().filter { !$0.hasPrefix(".") }
    let sealed = names.compactMap { SessionForm.sealed.words(in: $0) }
    // One that is there in both forms is one session. Swift's strings are equal when they look
    // alike, these only when their bytes are.
    let plain = names.compactMap { SessionForm.plain.words(in: $0) }.filter { words in
      !sealed.contains { $0.utf8.elementsEqual(words.utf8) }
    }
    return (sealed + plain).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func summary(of words: String, in folder: Folder) -> SessionSummary {
    do throws(SessionFault) {
      let name = try SessionName(words)
      let content = details(of: name, in: folder)
      var summary = SessionSummary(words: words, name: name, content: content)
      if summary.canBeOpened { summary.turn = folder.turn(of: name) }
      return summary
    } catch {
      return SessionSummary(words: words, name: nil, content: .failure(error))
    }
  }

  private func details(
    of name: SessionName, in folder: Folder
  ) -> Result<SessionSummary.Details, SessionFault> {
    do throws(SessionFault) {
      guard let form = try folder.form(of: name) else { throw .noSuchSession(name) }
      let (session, _) = try read(name, form, nil, in: folder)
      return .success(
        SessionSummary.Details(
          started: session.started, saved: session.saved,
          isDone: session.response.progress.isDone))
    } catch {
      return .failure(error)
    }
  }
}
