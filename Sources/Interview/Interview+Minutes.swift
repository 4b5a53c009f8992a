// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The estimated time left.
extension Interview {
  /// Returns the estimated minutes for the sections from this one on, at the pace of this sitting;
  /// `nil` if they have no open questions.
  ///
  /// Counts every question that the answers so far lead to. Questions that a later answer may open
  /// count in part, and more if earlier answers opened many. O(items × rows).
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
    return max(1, Int((seconds * memory.pace.factor / 60).rounded()))
  }

  /// Adds the time spent at a prompt, and the time expected for it, to the pace, which is saved with
  /// the next answer.
  mutating func takeTime(seconds: Double) {
    let asking = top as? Asking
    let isFirstLine = asking?.isUntouched ?? false
    memory.pace.take(seconds: seconds, expected: isFirstLine ? asking?.item.ownSeconds ?? 0 : 0)
    seen.progress.pacePercent = Int((memory.pace.factor * 100).rounded())
  }
}
