// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Survey

/// A person's saved answers with their metadata, the content of one file.
package struct Session: Equatable, Sendable {
  /// Identifies the questions that were asked, with a hash of their exact wording.
  package struct Pack: Equatable, Sendable {
    package var id: String
    /// The version that the author gave the pack, such as "1.0.0".
    package var version: String
    package var hash: String
  }

  /// The latest version of the document format.
  ///
  /// Version 2 adds numbers, dates and times as answers, and conditions on them. A session without
  /// these is saved as version 1, which older programs can read.
  package static let format = 2

  /// The version of the document format that the response needs. O(answers).
  var format: Int { response.isOfForm ? 2 : 1 }

  /// The session's name: always the file's name, even after the file was renamed.
  package internal(set) var name: SessionName
  package var pack: Pack
  /// When the session was started, to the second.
  package internal(set) var started: Date
  /// When the session was last saved, to the second.
  package internal(set) var saved: Date
  /// The answers so far, with the person's progress.
  package var response: Response
  /// Whether the file is as this program saved it. If not, someone edited it by hand and removed
  /// its checksum.
  package internal(set) var isAsSaved = true

  package init(name: SessionName, pack: Pack, response: Response = Response(), started: Date) {
    self.name = name
    self.pack = pack
    self.response = response
    self.started = started.inDocument
    saved = started.inDocument
  }
}

extension Session {
  /// Whether both have the same content. ``isAsSaved`` is ignored.
  package static func == (one: Session, other: Session) -> Bool {
    one.name == other.name && one.pack == other.pack && one.started == other.started
      && one.saved == other.saved && one.response == other.response
  }
}
