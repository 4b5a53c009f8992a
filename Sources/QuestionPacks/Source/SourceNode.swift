// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a YAML document that is safe to walk: a tree without aliases, each part with its place.
struct SourceNode: Sendable {
  enum Content: Sendable {
    /// One value; plain when it stands without quotes, so that it could be a number or a yes.
    case scalar(String, isPlain: Bool)
    case list([SourceNode])
    case mapping([Entry])
    /// Its fault is known already; nothing more is to be said about it.
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
  /// The entries of a mapping; none for anything else.
  var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// The parts of a list; none for anything else.
  var parts: [SourceNode] {
    if case .list(let parts) = content { parts } else { [] }
  }

  subscript(key: String) -> SourceNode? { entries.first { $0.key.value == key }?.value }
}

extension SourceNode {
  /// The text under a key, without blank space around it; `nil` when there is no text.
  func text(_ key: String) -> Located<String>? {
    guard let node = self[key], let value = node.scalar else { return nil }
    return Located(value, node.position)
  }

  /// The words of a scalar, whatever they are, without blank space around them.
  var scalar: String? {
    if case .scalar(let value, _) = content { value.trimmed } else { nil }
  }

  /// Whether `true` stands under a key.
  func flag(_ key: String) -> Bool { self[key]?.flag ?? false }

  /// A yes or no, written without quotes as YAML 1.2 has it.
  var flag: Bool? {
    guard case .scalar(let value, isPlain: true) = content else { return nil }
    return switch value {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// A whole number, written without quotes.
  var count: Int? {
    guard case .scalar(let value, isPlain: true) = content else { return nil }
    return Int(value)
  }

  /// The text of a scalar that editors take for text too: not a number, a yes or nothing.
  var text: String? {
    guard case .scalar(let value, let isPlain) = content else { return nil }
    let isOther = isPlain && (flag != nil || Double(value) != nil || Self.nothing.contains(value))
    return isOther ? nil : value.trimmed
  }

  private static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]
}

extension String {
  /// The text without blank space and line ends around it.
  var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
