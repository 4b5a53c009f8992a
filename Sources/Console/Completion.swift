// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What Tab can make of a line: only whole choices and commands, never the name of a file.
struct Completion: Equatable {
  /// The line as far as it is sure.
  var line: String
  /// The choices that begin with it, in their own order, each once.
  var matches: [String]

  /// Looks for choices that begin with what was typed, whatever its case. `nil` when none does.
  ///
  /// A choice with control characters is left out: it could steer the terminal, or turn the line
  /// round. O(choices).
  init?(of typed: String, among choices: [String]) {
    let start = typed.lowercased()
    var seen: Set<String> = []
    matches = choices.filter { choice in
      choice.lowercased().hasPrefix(start) && !choice.unicodeScalars.contains(where: isUnsafe)
        && seen.insert(choice).inserted
    }
    guard let first = matches.first else { return nil }
    let common = matches.dropFirst().reduce(first[...], Self.common)
    line = matches.count > 1 && common.count <= typed.count ? typed : String(common)
  }

  private static func common(_ sure: Substring, _ choice: String) -> Substring {
    let pairs = zip(sure, choice).prefix { $0.lowercased() == $1.lowercased() }
    return sure.prefix(Array(pairs).count)
  }
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  isControl(scalar) || isBidiControl(scalar) || isTag(scalar) || scalar == "\t" || scalar == "\n"
}
