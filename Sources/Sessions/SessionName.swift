// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Glibc

/// A session's name, which is also its file's name: exactly the bytes typed.
///
/// Names are equal only if their bytes are. Swift strings can be equal under Unicode equivalence,
/// and a name must never open another session's file.
package struct SessionName: Sendable {
  /// The maximum length in characters.
  package static let limit = 40
  /// The maximum length in bytes. Files' names with prefixes and suffixes are then shorter than
  /// 255.
  static let byteLimit = 200
  /// The default name of a first session.
  package static let usual = SessionName(checked: "appointment")

  /// The name as typed.
  package let text: String

  /// Creates a name of letters and digits of any script, spaces, `-` and `_`.
  ///
  /// A name begins with a letter or a digit, so that it can't be mistaken for an option or a path.
  /// O(characters).
  /// - Throws: ``SessionFault/badName(_:_:)``.
  package init(_ text: String) throws(SessionFault) {
    if let problem = Self.problem(with: text) { throw .badName(text, problem) }
    self.text = text
  }

  private init(checked text: String) { self.text = text }

  private static func problem(with text: String) -> SessionFault.NameProblem? {
    guard let first = text.unicodeScalars.first else { return .empty }
    guard text.count <= limit, text.utf8.count <= byteLimit else { return .tooLong(limit: limit) }
    if let stranger = text.unicodeScalars.first(where: { !mayStand($0) }) {
      return .character(stranger)
    }
    guard begins(first) else { return .start }
    return text.unicodeScalars.last == " " ? .end : nil
  }

  private static func begins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    default: false
    }
  }

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: begins(scalar) || [" ", "-", "_"].contains(scalar)
    }
  }

  /// Returns `appointment` for 1, `appointment-2` for 2 and so on.
  static func unnamed(_ number: Int) -> SessionName {
    number == 1 ? usual : SessionName(checked: "\(usual.text)-\(number)")
  }
}

extension SessionName: Hashable {
  /// Whether the bytes are the same.
  package static func == (one: SessionName, other: SessionName) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension SessionName {
  static let lockSuffix = ".lock"
  var lock: String { text + Self.lockSuffix }
  /// The prefix of the session's temporary files. Unique to the session, since names contain no
  /// dots.
  var temporary: String { ".\(text)." }
}

/// The form of a session on the disk.
enum SessionForm: CaseIterable {
  /// A readable document.
  case plain
  /// Locked: sealed in the age format with a passphrase.
  case sealed

  /// The file extension, with its dot.
  var suffix: String {
    switch self {
    case .plain: ".json"
    case .sealed: ".age"
    }
  }

  /// Returns the part of a file's name before the extension; `nil` for another extension.
  func words(in file: String) -> String? {
    file.hasSuffix(suffix) ? String(file.dropLast(suffix.count)) : nil
  }

  var other: SessionForm { self == .plain ? .sealed : .plain }
}

extension SessionName {
  func file(_ form: SessionForm) -> String { text + form.suffix }
}

extension Folder {
  /// Returns the form in which a session exists; `nil` if it doesn't.
  ///
  /// Both forms exist if the computer stopped while the session was being locked or unlocked. They
  /// then have the same contents. The locked form is used, since the person has just chosen its
  /// passphrase or still knows it.
  func form(of name: SessionName) throws(SessionFault) -> SessionForm? {
    if try status(of: name.file(.sealed)) != nil { return .sealed }
    return try status(of: name.file(.plain)) != nil ? .plain : nil
  }
}

extension WorkFactor {
  /// Creates a seal; `nil` without a passphrase.
  func seal(
    _ passphrase: Passphrase?, _ name: SessionName
  ) throws(SessionFault) -> Seal? {
    guard let passphrase else { return nil }
    do throws(AgeFault) {
      return try Seal(passphrase, workFactor: self)
    } catch {
      throw SessionFault(error, name, path: name.file(.sealed))
    }
  }
}

extension SessionFault {
  /// Converts a fault in opening a sealed session.
  init(_ fault: AgeFault, _ name: SessionName, path: String) {
    self =
      switch fault {
      case .wrongPassphrase, .emptyPassphrase: .wrongPassphrase(name)
      case .notAge, .notPassphrase: .foreign(path: path)
      case .tooCostly: .tooCostly(path: path)
      case .damaged: .damaged(path: path, .sealed)
      case .noMemory: .system(SystemFault(.unlock, call: "mmap", code: ENOMEM, path: path))
      }
  }
}
