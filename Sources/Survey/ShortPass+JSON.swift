// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension ShortPass: JSONContent {
  /// Reads `true`, `false` or a condition.
  public init(from reader: inout JSONReader) throws {
    if reader.isAtObject {
      self = .askedWhen(try Condition(from: &reader))
    } else {
      self = try reader.flag() ? .asked : .skipped
    }
  }

  /// Writes `true`, `false` or the condition.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .skipped: writer.raw("false")
    case .asked: writer.raw("true")
    case .askedWhen(let condition): condition.write(to: &writer)
    }
  }
}
