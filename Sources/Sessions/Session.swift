// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Survey

/// A person's saved answers with their metadata, the content of one file.
public struct Session: Equatable, Sendable {
  /// Identifies the questions that were asked, with a hash of their exact wording.
  public struct Pack: Equatable, Sendable {
    /// The pack's id.
    public var id: String
    /// The version that the author gave the pack, such as "1.0.0".
    public var version: String
    /// A hash of the exact wording.
    public var hash: String
  }

  /// The latest version of the document format.
  ///
  /// Version 2 adds numbers, dates and times as answers, and conditions on them. A session without
  /// these is saved as version 1, which older programs can read.
  public static let format = 2

  /// The version of the document format that the response needs. O(answers).
  var format: Int { response.isOfForm ? 2 : 1 }

  /// The session's name: always the file's name, even after the file was renamed.
  public internal(set) var name: SessionName
  /// The questions that were asked.
  public var pack: Pack
  /// When the session was started, to the second.
  public internal(set) var started: Date
  /// When the session was last saved, to the second.
  public internal(set) var saved: Date
  /// The answers so far, with the person's progress.
  public var response: Response
  /// Whether the file is as this program saved it. If not, someone edited it by hand and removed
  /// its checksum.
  public internal(set) var isAsSaved = true

  /// Creates a new session.
  public init(name: SessionName, pack: Pack, response: Response = Response(), started: Date) {
    self.name = name
    self.pack = pack
    self.response = response
    self.started = started.inDocument
    saved = started.inDocument
  }
}

extension Session {
  /// Whether both have the same content. ``isAsSaved`` is ignored.
  public static func == (one: Session, other: Session) -> Bool {
    one.name == other.name && one.pack == other.pack && one.started == other.started
      && one.saved == other.saved && one.response == other.response
  }
}
