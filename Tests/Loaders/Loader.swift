// SPDX-License-Identifier: GPL-3.0-or-later

/// A way by which bytes from outside come into the program.
package enum Loader: String, CaseIterable, Sendable {
  /// A session's file.
  case session
  /// A session's file that a passphrase locks.
  case sealed
  /// A compiled pack.
  case pack
  /// A FHIR form.
  case form
  /// The YAML of a pack: one file, or several with U+001C between them.
  case yaml
  /// A compiled pack, then U+001C, then lines that are typed in an interview over it.
  case interview

  /// What may become of bytes.
  package enum Outcome: Equatable, Sendable {
    /// They were refused, for this reason.
    case refused(String)
    /// They were read, and all that was done with what they say went well.
    case taken
  }

  /// Reads bytes and does with them what the program would.
  ///
  /// - Throws: ``Complaint`` when what was read does not hold what a reader promises. A trap, or
  ///   work without end, is for whoever calls this to notice.
  package func attempt(_ bytes: [UInt8], by readers: Readers = Readers()) throws(Complaint)
    -> Outcome
  {
    switch self {
    case .session: try Self.attemptSession(bytes, by: readers)
    case .sealed: try Self.attemptSealed(bytes, by: readers)
    case .pack: try Self.attemptPack(bytes, by: readers)
    case .form: try Self.attemptForm(bytes)
    case .yaml: try Self.attemptYAML(bytes)
    case .interview: try Self.attemptInterview(bytes, by: readers)
    }
  }

  /// The parts of bytes between file separators; one at least.
  static func parts(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x1C, omittingEmptySubsequences: false).map(Array.init)
  }
}

/// What was read does not hold what its reader promises.
package struct Complaint: Error, Equatable, Sendable {
  /// What is wrong, in a few words.
  package var words: String

  init(_ words: String) { self.words = words }
}
