// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The request that a line makes at a list of rows.
enum RowRequest: Equatable {
  case close
  case another
  case list
  case change(Int)
  case remove(Int)
  /// Add a row, with these words as its first answer.
  case named(String)
  /// The line is neither yes nor no.
  case unsure
  /// Change or remove a row, without saying which.
  case whichRow

  init(_ line: String) {
    let words = line.lowercased().split(whereSeparator: \.isWhitespace)
    let number = words.last.flatMap { Int($0) }
    switch (words.first, words.count, number) {
    case (nil, _, _): self = .close
    case ("list", 1, _): self = .list
    case (_, 1, let number?), ("change", 2, let number?): self = .change(max(0, number))
    case ("remove", 2, let number?): self = .remove(max(0, number))
    case ("change", ...2, _), ("remove", ...2, _): self = .whichRow
    default: self = Self.wordsOrNo(line)
    }
  }

  private static func wordsOrNo(_ line: String) -> Self {
    if ["add", "another"].contains(line.lettersAlone) { return .another }
    if line.namesNobody { return .close }
    switch line.asYesOrNo {
    case .values([.boolean(true)]): return .another
    case .values: return .close
    case .left: return .unsure
    case nil: return .named(line.trimmed)
    }
  }
}
