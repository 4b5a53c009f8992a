// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A node of a YAML document: a tree without aliases, with source positions.
struct SourceNode: Sendable {
  enum Content: Sendable {
    /// A scalar. `isPlain` means without quotes, so that it may be a number or a boolean.
    case scalar(String, isPlain: Bool)
    case list([SourceNode])
    case mapping([Entry])
    /// A node with a fault that has been reported, so it is not checked further.
    case refused
  }

  struct Entry: Sendable {
    var key: Located<String>
    var value: SourceNode
  }

  var content: Content
  var position: SourcePosition
}

extension SourceNode {
  /// The entries of a mapping; empty for anything else.
  var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// The elements of a list; empty for anything else.
  var parts: [SourceNode] {
    if case .list(let parts) = content { parts } else { [] }
  }

  subscript(key: String) -> SourceNode? { entries.first { $0.key.value == key }?.value }

  /// Returns the trimmed text for a key; `nil` if there is none.
  func text(_ key: String) -> Located<String>? {
    guard let node = self[key], let value = node.scalar else { return nil }
    return Located(value, node.position)
  }

  /// The trimmed text of a scalar of any type; `nil` for anything else.
  var scalar: String? {
    if case .scalar(let value, _) = content { value.trimmed } else { nil }
  }

  /// Whether the value for a key is `true`.
  func flag(_ key: String) -> Bool { self[key]?.flag ?? false }

  /// A boolean as in YAML 1.2, without quotes; `nil` for anything else.
  var flag: Bool? {
    guard case .scalar(let value, isPlain: true) = content else { return nil }
    return switch value {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// A whole number without quotes; `nil` for anything else.
  var count: Int? {
    guard case .scalar(let value, isPlain: true) = content else { return nil }
    return Int(value)
  }

  /// The trimmed text of a scalar that is not a number, boolean or null in YAML; `nil` for anything
  /// else.
  var text: String? {
    guard case .scalar(let value, let isPlain) = content else { return nil }
    let isOther = isPlain && (flag != nil || Double(value) != nil || Self.nothing.contains(value))
    return isOther ? nil : value.trimmed
  }

  private static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]
}

/// The text of a file, with access by line and column.
struct SourceText: Sendable {
  let file: String
  let text: String
  private let lines: [[Unicode.Scalar]]

  /// Decodes bytes; `nil` if they aren't UTF-8. Windows line ends and a byte order mark are
  /// accepted. O(bytes).
  init?(_ bytes: [UInt8], file: String) {
    let mark = Array("\u{FEFF}".utf8)
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let decoded = String(validating: content, as: UTF8.self) else { return nil }
    text = decoded.replacing("\r\n", with: "\n")
    self.file = file
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0)
    }
  }

  /// Returns the character at a position; `nil` at the end of a line and beyond the text.
  func scalar(at position: SourcePosition) -> Unicode.Scalar? {
    guard lines.indices.contains(position.line - 1) else { return nil }
    return lines[position.line - 1].dropFirst(position.column - 1).first
  }

  /// Returns the characters that match, with their positions. O(characters).
  func scalars(where isMeant: (Unicode.Scalar) -> Bool) -> [Located<Unicode.Scalar>] {
    lines.enumerated().flatMap { line, scalars in
      scalars.enumerated().filter { isMeant($0.element) }.map { column, scalar in
        Located(scalar, SourcePosition(file: file, line: line + 1, column: column + 1))
      }
    }
  }
}

/// A position in a file of a pack, counted as editors do.
package struct SourcePosition: Hashable, Sendable {
  /// The file's name in messages.
  package var file: String
  /// The line, from 1; 0 means the file as a whole.
  package var line: Int
  /// The column in Unicode scalars, from 1; 0 means the file as a whole.
  package var column: Int

  /// Creates a position. Without a line, it means the file as a whole.
  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePosition: CustomStringConvertible {
  /// The position as `file:line:column`, the format of compilers and editors.
  package var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}

extension SourcePosition: Comparable {
  /// Orders positions by file, then line, then column.
  package static func < (one: SourcePosition, other: SourcePosition) -> Bool {
    (one.file, one.line, one.column) < (other.file, other.line, other.column)
  }
}

/// A value with its source position.
struct Located<Value> {
  var value: Value
  var position: SourcePosition

  init(_ value: Value, _ position: SourcePosition) {
    self.value = value
    self.position = position
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
