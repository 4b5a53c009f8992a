// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in a file of a pack, as editors count it.
public struct SourcePosition: Hashable, Sendable {
  /// The file, named as it is shown.
  public var file: String
  /// The line, from 1; 0 means the file as a whole.
  public var line: Int
  /// The column in Unicode scalars, from 1; 0 means the file as a whole.
  public var column: Int

  /// A place in a file; without a line, the file as a whole.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePosition: CustomStringConvertible {
  /// `file:line:column`, as compilers print it and editors jump to it.
  public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}

extension SourcePosition: Comparable {
  /// By file, then by line and column.
  public static func < (one: SourcePosition, other: SourcePosition) -> Bool {
    (one.file, one.line, one.column) < (other.file, other.line, other.column)
  }
}

/// A value and the place where it was written.
struct Located<Value> {
  var value: Value
  var position: SourcePosition

  init(_ value: Value, _ position: SourcePosition) {
    self.value = value
    self.position = position
  }
}

extension Located: Sendable where Value: Sendable {}
