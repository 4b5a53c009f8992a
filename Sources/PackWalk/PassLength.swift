// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Questionnaire {
  /// How long the pack takes each ``Profile``, on a line for each, then the assumptions about pace.
  package var length: String {
    (walks.map { Words.length($0.profile, $0.walk) } + [Words.pace]).joined(separator: "\n")
  }

  /// The length of each section, for each profile.
  package var lengthBySection: String {
    walks.map { profile, walk in
      ([Words.length(profile, walk)] + walk.sectionsInOrder.map(Words.length))
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private var walks: [(profile: Profile, walk: Walk)] {
    Profile.all.map { ($0, Walk(through: self, as: $0)) }
  }
}

/// How long one pass takes.
package struct PassLength: Equatable, Sendable {
  /// The prompts. An answer of several lines counts as one, together with the empty line that ends
  /// it and the question whether there is more.
  package internal(set) var prompts = 0
  /// The lines entered, including empty ones.
  package internal(set) var lines = 0
  package internal(set) var wordsRead = 0
  /// The words typed, as ``Pace`` estimates them.
  package internal(set) var wordsTyped = 0

  package var seconds: Int { Pace.seconds(reading: wordsRead, typing: wordsTyped) }

  /// The approximate duration in minutes, at least 1.
  package var minutes: Int { max(1, (seconds + 30) / 60) }

  static func += (sum: inout PassLength, other: PassLength) {
    sum.prompts += other.prompts
    sum.lines += other.lines
    sum.wordsRead += other.wordsRead
    sum.wordsTyped += other.wordsTyped
  }
}

/// Messages of `question-packs check` about the length of a pack.
extension Words {
  static func length(_ profile: Profile, _ walk: Walk) -> String {
    let whole = walk.whole
    let length = wholeLength(
      pass: profile.pass == .short ? shortPass : fullPass, who: profile.title,
      prompts: prompts(whole.prompts), read: words(whole.wordsRead), typed: whole.wordsTyped,
      minutes: minutes(whole.minutes))
    return walk.isCut ? andMore(length) : length
  }

  static func length(_ section: String, _ length: PassLength) -> String {
    sectionLength(
      section: section, prompts: prompts(length.prompts), read: words(length.wordsRead),
      typed: length.wordsTyped, minutes: minutes(length.minutes))
  }

  /// The assumptions behind the estimates.
  static var pace: String {
    pace(
      read: Pace.wordsReadPerMinute, typed: Pace.wordsTypedPerMinute,
      boolean: Pace.wordsTyped(to: .boolean), choice: Pace.wordsTyped(to: .choice),
      string: Pace.wordsTyped(to: .string), text: Pace.wordsTyped(to: .text))
  }
}
