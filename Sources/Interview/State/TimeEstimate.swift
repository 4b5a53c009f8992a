// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The estimated time left, at the person's pace so far.
struct TimeEstimate {
  /// The seconds that the person took.
  private var taken: Double
  /// The seconds that they were expected to take.
  private var expected = Self.weight
  /// The estimate that was last shown with a section's title; `nil` if none was.
  private var shown: ShownLength?

  /// Creates the estimate at the start of a sitting.
  /// - Parameter percent: The pace of the previous sitting; `nil` if it is unknown.
  init(percent: Int? = nil) {
    taken = Self.weight * Double(min(max(percent ?? 100, 40), 300)) / 100
  }

  /// Adds the time spent at a prompt. Counts at most three minutes, since the person was probably
  /// away for longer pauses.
  mutating func add(seconds: Double, expected: Int) {
    taken += min(max(seconds, 0), 180)
    self.expected += Double(expected)
  }

  /// The person's time relative to the estimate, from 0.4 to 3.
  private var factor: Double { min(max(taken / expected, 0.4), 3) }

  var pacePercent: Int { Int((factor * 100).rounded()) }

  /// The weight of the previous sitting's pace, in seconds.
  private static let weight = 150.0

  /// Returns the minutes for this section and those after it; `nil` if they have no open questions.
  func minutes(from section: Section, in state: ResponseState) -> Int? {
    let seconds = seconds(from: section, in: state)
    return seconds > 0 ? max(1, minutes(for: seconds)) : nil
  }

  private func seconds(from section: Section, in state: ResponseState) -> Double {
    state.questionnaire.secondsLeft(from: section, of: state.seen) {
      !state.isSetAside($0) && !state.isAnswered($0)
    }
  }

  private func minutes(for seconds: Double) -> Int { Int((seconds * factor / 60).rounded()) }

  /// Returns the minutes to show with a section's title, and whether answers have led to more questions
  /// since the last title.
  mutating func minutesToShow(
    at section: Section, in state: ResponseState
  ) -> (minutes: Int?, isMore: Bool) {
    let seconds = seconds(from: section, in: state)
    guard seconds > 0 else { return (nil, false) }
    let now = ShownLength(
      minutes: max(1, minutes(for: seconds)), seconds: seconds, section: section.number,
      pass: state.seen.progress.pass)
    let last = shown ?? now
    let next = last.next(now, added: minutes(for: max(0, now.seconds - last.seconds)))
    shown = next
    return (next.minutes, now.isMore(than: last))
  }
}

/// The estimate that was last shown with a section's title.
private struct ShownLength {
  var minutes: Int
  /// The seconds that it was made from, at the usual pace.
  var seconds: Double
  var section: Int
  var pass: Progress.Pass

  /// Whether this comes after another in the same pass, so that only answers can have made it longer.
  func isOnward(from last: Self) -> Bool { last.section <= section && last.pass == pass }

  /// Whether answers have led to many more questions since another, at whatever pace.
  func isMore(than last: Self) -> Bool {
    isOnward(from: last) && seconds - last.seconds >= max(90, last.seconds / 10)
  }

  /// Returns the estimate to show after this one. Leaves out a small rise, and further on in the pass
  /// any rise that only comes of a slower pace: the minutes are only an estimate, and seeing them grow
  /// discourages people.
  /// - Parameter added: The minutes for questions that answers have led to.
  func next(_ now: Self, added: Int) -> Self {
    var shown = now
    if now.isMore(than: self) {
      shown.minutes = min(now.minutes, minutes + added)
    } else if now.isOnward(from: self) {
      (shown.minutes, shown.seconds) = (min(now.minutes, minutes), min(now.seconds, seconds))
    } else if now.minutes - minutes <= max(1, minutes / 10) {
      shown.minutes = min(now.minutes, minutes)
    }
    return shown
  }
}
