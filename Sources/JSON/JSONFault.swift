// SPDX-License-Identifier: GPL-3.0-or-later

/// Why bytes can't be read as JSON, and where.
public struct JSONFault: Error, Equatable, Sendable {
  /// The kind of a fault.
  public enum Kind: Equatable, Sendable {
    /// The bytes end before the value does.
    case endsEarly
    /// An unexpected byte.
    case unexpected
    /// There are further bytes after the value.
    case goesOn
    /// Values are nested too deeply.
    case tooDeep
    /// An object has two members with the same name, so the intended value is ambiguous.
    case nameTwice
    /// An object has too many members.
    case tooManyMembers
    /// Text that is not valid Unicode: half a surrogate pair, or bytes that are not UTF-8.
    case notUnicode
  }

  /// The kind of this fault.
  public var kind: Kind
  /// The offset of the byte at which the fault was found, from 0.
  public var offset: Int
}
