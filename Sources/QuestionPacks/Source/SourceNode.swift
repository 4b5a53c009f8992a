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
}

extension SourceNode {
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
