// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The short and the full pass, and changing between them.
extension Interview {
  /// Changes to the full pass, and continues with the first item without an answer.
  mutating func grow() {
    settleHere()
    change(to: .full, Words.nowFull)
    goOnward(after: nil)
  }

  mutating func change(to pass: Progress.Pass, _ words: String) {
    choose(pass)
    save()
    say(words)
  }

  /// Sets the pass, and answers the question about it if the questionnaire asks that.
  public mutating func choose(_ pass: Progress.Pass) {
    state.seen.progress.pass = pass
    for section in questionnaire.sections.prefix(1) {
      for item in section.item.item where item.role == .pass {
        guard let option = item.option(pass.rawValue) else { continue }
        state.seen.answers[Place(item.linkId)] = questionnaire.answer(
          .values([option.asValue]), to: item.linkId)
      }
    }
  }
}

/// The estimated time left.
extension Interview {
  /// Returns the estimated minutes for this section and those after it, at the pace of this
  /// sitting; `nil` if they have no open questions.
  ///
  /// Counts every question that the answers so far lead to. Counts questions that a later answer
  /// may enable in part, and more if earlier answers enabled many. O(items × rows).
  package func minutesLeft(from section: Section) -> Int? {
    let seconds = secondsLeft(from: section)
    return seconds > 0 ? max(1, minutes(for: seconds)) : nil
  }

  private func secondsLeft(from section: Section) -> Double {
    questionnaire.secondsLeft(from: section, of: state.seen) {
      !state.isSetAside($0) && !state.isAnswered($0)
    }
  }

  private func minutes(for seconds: Double) -> Int {
    Int((seconds * memory.pace.factor / 60).rounded())
  }

  /// Returns the minutes to show with a section's title, and whether answers have led to more questions
  /// since the last title.
  mutating func minutesToShow(at section: Section) -> (minutes: Int?, isMore: Bool) {
    let seconds = secondsLeft(from: section)
    guard seconds > 0 else { return (nil, false) }
    let now = ShownLength(
      minutes: max(1, minutes(for: seconds)), seconds: seconds, section: section.number,
      pass: state.seen.progress.pass)
    guard let last = memory.shownLength else {
      memory.shownLength = now
      return (now.minutes, false)
    }
    let added = self.minutes(for: max(0, now.seconds - last.seconds))
    let shown = last.next(now, added: added)
    memory.shownLength = shown
    return (shown.minutes, now.isMore(than: last))
  }

  /// Adds the time spent at a prompt to the pace. The pace is saved with the next answer.
  mutating func takeTime(seconds: Double) {
    let asking = dialogues.item
    let isFirstLine = asking?.entry.isUntouched ?? false
    memory.pace.add(seconds: seconds, expected: isFirstLine ? asking?.item.ownSeconds ?? 0 : 0)
    state.seen.progress.pacePercent = Int((memory.pace.factor * 100).rounded())
  }
}

/// The person's pace so far, relative to the estimates.
struct PaceSoFar: Equatable {
  private var taken: Double
  private var expected = Self.weight

  /// Creates the pace at the start of a sitting.
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
  var factor: Double {
    min(max(taken / expected, 0.4), 3)
  }

  /// The weight of the previous sitting's pace, in seconds.
  private static let weight = 150.0
}

/// The estimate that was last shown with a section's title.
struct ShownLength {
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
