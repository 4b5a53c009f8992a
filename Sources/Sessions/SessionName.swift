// SPDX-License-Identifier: GPL-3.0-or-later

/// A session's name, which is also its file's name: exactly the bytes that were typed.
///
/// Two names are the same when their bytes are. Swift's strings are equal when they look alike,
/// and a name must never lead to another session's file.
public struct SessionName: Sendable {
  /// The most characters that a name may have.
  public static let limit = 40
  /// The most bytes, so that a file's name with what is added to it stays below 255.
  static let byteLimit = 200
  /// The name of a first session.
  public static let usual = SessionName(checked: "appointment")

  /// The name as typed.
  public let text: String

  /// A name of letters and digits of any script, spaces, `-` and `_`.
  ///
  /// It begins with a letter or a digit, so that it is never taken for an option or a path.
  /// O(characters).
  /// - Throws: ``SessionFault/badName(_:_:)``.
  public init(_ text: String) throws(SessionFault) {
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

  /// The first name of `appointment`, `appointment-2`, `appointment-3`… that is not among others.
  /// O(others).
  public static func unused(among others: some Sequence<SessionName>) -> SessionName {
    let taken = Set(others)
    guard taken.contains(usual) else { return usual }
    var number = 2
    while taken.contains(numbered(number)) { number += 1 }
    return numbered(number)
  }

  private static func numbered(_ number: Int) -> SessionName {
    SessionName(checked: "\(usual.text)-\(number)")
  }
}

extension SessionName: Hashable, Comparable {
  /// Whether the bytes are the same.
  public static func == (one: SessionName, other: SessionName) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  /// By bytes: the same order in any locale.
  public static func < (one: SessionName, other: SessionName) -> Bool {
    one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}

extension SessionName {
  static let lockSuffix = ".lock"
  var lock: String { text + Self.lockSuffix }
  /// How the names of its temporary files begin. Names have no dots, so it is no other session's.
  var temporary: String { ".\(text)." }
}
