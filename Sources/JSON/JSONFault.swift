// SPDX-License-Identifier: GPL-3.0-or-later

/// Why bytes are not JSON that is read here, and where.
public struct JSONFault: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Kind: Equatable, Sendable {
    /// The bytes end before the value does.
    case endsEarly
    /// What stands there can't stand there.
    case unexpected
    /// There is more behind the value.
    case goesOn
    /// Values stand in one another deeper than is read.
    case tooDeep
    /// An object has one name twice, so which value is meant can't be known.
    case nameTwice
    /// An object has more members than are read.
    case tooManyMembers
    /// Text that is no Unicode: half a surrogate pair, or bytes that are no UTF-8.
    case notUnicode
  }

  /// What is wrong.
  public var kind: Kind
  /// The offset of the byte at which it was noticed, from 0.
  public var offset: Int
}
