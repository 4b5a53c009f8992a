// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text without white space at its start and end.
  public var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// The text for comparing typed words with offered ones: only letters and digits, in lower case,
  /// so that apostrophes, spaces and hyphens make no difference.
  package var folded: String { String(lowercased().filter { $0.isLetter || $0.isNumber }) }
}
