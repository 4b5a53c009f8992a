// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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
