// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey

/// `NOTES_CASES` sets how many random answers are tried in each form, `NOTES_SEED` which. With
/// `BEFOREHAND_LONG=1` there are 100,000.
enum RandomAnswers {
  static let count = number("NOTES_CASES") ?? (isLong ? 100_000 : 1_000)
  static let seed = number("NOTES_SEED").map(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)
  private static let isLong = ProcessInfo.processInfo.environment["BEFOREHAND_LONG"] == "1"

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  static func some(_ count: Int) -> [String] {
    print("Random answers with NOTES_SEED=\(seed)")
    var nasty = NastyText(seed: seed)
    return (0..<count).map { _ in nasty.next() }
  }

  /// What a reader is to find of an answer: shown safely, line ends as newlines, without blank
  /// lines around.
  static func printed(_ answer: String) -> String {
    let scalars = answer.unicodeScalars.split(separator: "\r", omittingEmptySubsequences: false)
    let pieces = scalars.enumerated().map { offset, piece in
      String(offset > 0 && piece.first == "\n" ? piece.dropFirst() : piece)
    }
    let text = shown(pieces.joined(separator: "\n"))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    let isBlank: (Substring) -> Bool = { $0.allSatisfy { $0 == " " || $0 == "\t" } }
    lines = lines.drop(while: isBlank)
    while let last = lines.last, isBlank(last) { lines = lines.dropLast() }
    return lines.joined(separator: "\n")
  }
}
