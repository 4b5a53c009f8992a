// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Survey

/// One person's saved answers with what is known about them: the content of one file.
public struct Session: Equatable, Sendable {
  /// The questions that were asked: their exact wording is named by the hash.
  public struct Pack: Equatable, Sendable {
    /// Names the pack among others.
    public var id: String
    /// The pack's version.
    public var version: String
    /// Names the exact wording.
    public var hash: String

    /// A pack's names.
    public init(id: String, version: String, hash: String) {
      self.id = id
      self.version = version
      self.hash = hash
    }

    /// The names of a questionnaire.
    public init(_ questionnaire: Questionnaire) {
      self.init(
        id: questionnaire.summary.id, version: questionnaire.summary.version,
        hash: questionnaire.hash)
    }
  }

  /// The newest version of the document's shape that this program reads and writes.
  ///
  /// Version 2 has numbers, dates and times as answers, and conditions on them. A session without
  /// any is written as version 1, which older programs read.
  public static let format = 2

  /// The version of the document's shape that holds all of the response. O(answers).
  var format: Int { response.isOfForm ? 2 : 1 }

  /// The session's name: its file's, even when the file was renamed.
  public internal(set) var name: SessionName
  /// The questions that were asked.
  public var pack: Pack
  /// When it was begun, to the second.
  public internal(set) var started: Date
  /// When it was last saved, to the second.
  public internal(set) var saved: Date
  /// What was said so far.
  public var response: Response
  /// Its file was as a save left it. Not so where someone changed it by hand and took its sum out:
  /// then anything may stand in it.
  public internal(set) var isAsSaved = true

  /// A session that begins.
  public init(name: SessionName, pack: Pack, response: Response = Response(), started: Date) {
    self.name = name
    self.pack = pack
    self.response = response
    self.started = started.inDocument
    saved = started.inDocument
  }
}

extension Session {
  /// Equal when they say the same, however their files came about.
  public static func == (one: Session, other: Session) -> Bool {
    one.name == other.name && one.pack == other.pack && one.started == other.started
      && one.saved == other.saved && one.response == other.response
  }
}
