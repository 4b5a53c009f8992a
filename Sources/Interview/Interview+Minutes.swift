// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// How long the rest takes.
extension Interview {
  /// Roughly how many minutes the sections from this one on still take, at the pace of this sitting;
  /// `nil` when nothing is open in them.
  ///
  /// Every question that the answers so far lead to is counted. A question that a later answer may
  /// open is counted in part: more, if earlier answers opened many. O(items, times rows).
  package func minutesLeft(from section: Section) -> Int? {
    var left = LengthLeft()
    var asked = AskedSoFar()
    for other in questionnaire.sections where !seen.progress.postponed.contains(other.linkId) {
      let length = questionnaire.lengthLeft(in: other, of: seen) {
        !isSetAside($0) && !isAnswered($0)
      }
      asked += length.asked
      if other.number >= section.number { left += length.left }
    }
    let seconds = left.seconds(after: asked)
    guard seconds > 0 else { return nil }
    return max(1, Int((seconds * pace.factor / 60).rounded()))
  }

  /// Adds the time spent at a prompt to the pace, beside the time that was expected for it.
  mutating func takeTime(seconds: Double) {
    let asking = top as? Asking
    let isFirstLine = asking?.isUntouched ?? false
    pace.take(seconds: seconds, expected: isFirstLine ? asking?.item.ownSeconds ?? 0 : 0)
  }
}
