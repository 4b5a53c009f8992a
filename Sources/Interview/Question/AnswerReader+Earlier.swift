// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Lines that change the choices given before.
extension AnswerReader {
  /// Returns the meaning of a line that adds to the choices given before, as "a quiet place as well"
  /// does; `nil` for any other line, and without earlier choices.
  func meaning(ofAddition text: String) throws(ReadingFault) -> Meaning? {
    guard !earlier.isEmpty, let added = text.addition else { return nil }
    let line = choices.among(added, cutsParts: false)
    let all = try adding(line.chosen)
    if line.words.isEmpty { return .values(all) }
    let mixed = MixedLine(item.isQuiet ? added : text, at: asking, in: state)
    if let menu = mixed?.adding(line.words, to: all, in: state) { return .unclear(menu) }
    if item.isQuiet { return nil }
    let (near, others) = choices.near(to: line.words, beside: all)
    guard !near.isEmpty else { throw .noSuchChoice(line.words) }
    return .unclear(means(all + near.map(\.asValue), in: text, without: others))
  }

  private var earlier: [Value] { state.seen.answers[asking.place]?.values ?? [] }

  /// Returns choices behind the earlier ones. These are never lost: what can't be added is refused, except
  /// at a quiet list, where a refusal would tell what was chosen before.
  private func adding(_ chosen: [Value]) throws(ReadingFault) -> [Value] {
    let all = earlier + chosen.filter { !earlier.contains($0) }
    if item.isQuiet { return item.canCombine(all) ? all : chosen }
    if let alone = all.lazy.compactMap({ item.option(for: $0) }).first(where: \.isExclusive) {
      throw .standsAlone(alone.text)
    }
    if let limit = item.maxOccurs, all.count > limit { throw .tooMany(limit: limit) }
    return all
  }

  /// Returns the meaning of a line that takes choices out of those given before, as "remove 2" does;
  /// `nil` for any other line, and where nothing would be left.
  func meaning(ofRemoval text: String) -> Meaning? {
    guard !item.isQuiet, !earlier.isEmpty else { return nil }
    let line = choices.among(text, cutsParts: false)
    let named = text.words(after: Words.typedTakeOff).map { choices.among($0, cutsParts: false) }
    let out =
      line.isNumbered && line.chosen.isEmpty
      ? line.denied : named?.words.isEmpty == true ? named?.chosen : nil
    let left = earlier.filter { out?.contains($0) != true }
    return !left.isEmpty && left.count < earlier.count ? .values(left) : nil
  }
}
