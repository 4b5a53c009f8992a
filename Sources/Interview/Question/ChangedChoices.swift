// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// A line at a list of choices that may add to those given before, or take some of them out.
struct ChangedChoices {
  private let text: String
  private let reader: AnswerReader
  private let earlier: [Value]

  /// - Returns: `nil` if no choices were given before.
  init?(_ text: String, _ reader: AnswerReader) {
    guard let earlier = reader.state.seen.answers[reader.asking.place]?.values, !earlier.isEmpty
    else { return nil }
    (self.text, self.reader, self.earlier) = (text, reader, earlier)
  }

  private var item: Item { reader.item }
  private var choices: ChoiceReader { reader.choices }

  /// Returns what the line means; `nil` if it changes no choices.
  func meaning() throws(ReadingFault) -> Meaning? { try addition() ?? removal }

  /// Returns the meaning of a line that adds to the choices, as "a quiet place as well" does; `nil` for
  /// any other line.
  private func addition() throws(ReadingFault) -> Meaning? {
    guard let added = text.addition else { return nil }
    let line = choices.among(added, cutsParts: false)
    let all = try adding(line.chosen)
    if line.words.isEmpty { return .values(all) }
    let mixed = MixedLine(item.isQuiet ? added : text, at: reader.asking, in: reader.state)
    if let menu = mixed?.adding(line.words, to: all, in: reader.state) { return .unclear(menu) }
    if item.isQuiet { return nil }
    let near = NearMatches(of: line.words, at: choices, beside: all)
    guard !near.options.isEmpty else { throw .noSuchChoice(line.words) }
    let named = all + near.options.map(\.asValue)
    return .unclear(reader.means(named, in: text, without: near.words))
  }

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

  /// The meaning of a line that takes some of the choices out, as "remove 2" does; `nil` for any other
  /// line, and where nothing would be left.
  private var removal: Meaning? {
    guard !item.isQuiet else { return nil }
    let line = choices.among(text, cutsParts: false)
    let within = text.words(after: Words.typedTakeChoice)?.words(before: Words.typedTakeLast)
    let named = (within ?? text.words(after: Words.typedTakeOff))
      .map { choices.among($0, cutsParts: false) }
    let out =
      line.isNumbered && line.chosen.isEmpty
      ? line.denied : named?.words.isEmpty == true ? named?.chosen : nil
    let left = earlier.filter { out?.contains($0) != true }
    return !left.isEmpty && left.count < earlier.count ? .values(left) : nil
  }
}
