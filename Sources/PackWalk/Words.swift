// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What `question-packs check` says about how long a pack takes.
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

  /// What the lengths take for granted.
  static var pace: String {
    pace(
      read: Pace.wordsReadPerMinute, typed: Pace.wordsTypedPerMinute,
      boolean: Pace.wordsTyped(to: .boolean), choice: Pace.wordsTyped(to: .choice),
      string: Pace.wordsTyped(to: .string), text: Pace.wordsTyped(to: .text))
  }
}
