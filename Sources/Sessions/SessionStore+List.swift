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
    /// Higher for a session that was opened later.
    public var turn: Int
  }

  /// The words before `.json` in its file's name, not made safe to show yet.
  public var words: String
  /// Its name; `nil` when the file's name is none, so that it can't be opened by one.
  public var name: SessionName?
  /// What is known of it, or why it can't be read.
  public var content: Result<Details, SessionFault>

  /// What is known of it; `nil` when it can't be read.
  public var details: Details? { try? content.get() }
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

  /// `appointment`, or the first of `appointment-2`, `appointment-3`… that is free.
  /// - Throws: as ``list()``.
  public func unusedName() throws(SessionFault) -> SessionName {
    SessionName.unused(among: try list().compactMap(\.name))
  }

  func list(_ folder: Folder) throws(SessionFault) -> [SessionSummary] {
    let files = try folder.names().filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    return files.map { summary(of: $0, in: folder) }.sorted { one, other in
      (one.details?.turn ?? 0) > (other.details?.turn ?? 0)
    }
  }

  private func summary(of file: String, in folder: Folder) -> SessionSummary {
    let words = String(file.dropLast(".json".count))
    do throws(SessionFault) {
      let name = try SessionName(words)
      let content = details(of: name, in: folder)
      return SessionSummary(words: words, name: name, content: content)
    } catch {
      return SessionSummary(words: words, name: nil, content: .failure(error))
    }
  }

  private func details(
    of name: SessionName, in folder: Folder
  ) -> Result<SessionSummary.Details, SessionFault> {
    do throws(SessionFault) {
      let session = try read(name, in: folder)
      return .success(
        SessionSummary.Details(
          started: session.started, saved: session.saved,
          isDone: session.response.progress.isDone, turn: session.turn))
    } catch {
      return .failure(error)
    }
  }
}
