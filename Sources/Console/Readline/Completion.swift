// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Tab completions for a line: only whole choices and commands, never file names.
struct Completion: Equatable {
  /// The typed text, completed as far as all matches agree.
  var line: String
  /// The choices that begin with the typed text, in their original order, without duplicates.
  var matches: [String]

  /// Finds the choices that begin with the typed text, ignoring case; `nil` if there are none.
  ///
  /// Leaves out choices with control characters, which could control the terminal or reverse the
  /// line. O(choices).
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
