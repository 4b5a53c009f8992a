// SPDX-License-Identifier: GPL-3.0-or-later

/// A position in a file of a pack, counted as editors do.
public struct SourcePosition: Hashable, Sendable {
  /// The file's name in messages.
  public var file: String
  /// The line, from 1; 0 means the file as a whole.
  public var line: Int
  /// The column in Unicode scalars, from 1; 0 means the file as a whole.
  public var column: Int

  /// Creates a position. Without a line, it means the file as a whole.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePosition: CustomStringConvertible {
  /// The position as `file:line:column`, the format of compilers and editors.
  public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}

extension SourcePosition: Comparable {
  /// Orders positions by file, then line, then column.
  public static func < (one: SourcePosition, other: SourcePosition) -> Bool {
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
