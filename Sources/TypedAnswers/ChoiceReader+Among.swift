// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// A line as it names choices, as in "3, my sister cooks".
package struct ChoiceLine {
  /// The choices that it names, without duplicates.
  package var chosen: [Value] = []
  /// Its other words.
  package var words: String
  /// The choices that it says are not meant, as 5 in "1, not 5".
  package var denied: [Value] = []
  /// Whether numbers name all that is chosen, and the words only say more about these choices.
  package var isNumbered = false
}

/// Choices among other words.
extension ChoiceReader {
  /// Splits a line into the options that parts of it name and the other words.
  ///
  /// Returns no choices, and the whole line as words, if no part names an option, or if the
  /// options can't be combined. O(characters × options).
  /// - Parameter cutsParts: Whether a part may begin with an option and go on in other words.
  package func among(_ text: String, cutsParts: Bool = true) -> ChoiceLine {
    if let numbered = numberedChoices(in: text) { return numbered }
    var chosen: [Value] = []
    var others: [String] = []
    for part in parts(of: text) where !part.isEmpty {
      let (values, rest) = choice(in: part, orAtItsStart: cutsParts)
      chosen += values.filter { !chosen.contains($0) }
      if !rest.isEmpty { others.append(rest) }
    }
    guard chosen.count == 1 || chosen.count > 1 && item.canCombine(chosen) else {
      return ChoiceLine(words: text)
    }
    let words = others.filter { !repeats($0, chosen) }.rejoined(from: text)
    return ChoiceLine(chosen: chosen, words: words)
  }

  /// Returns words without the parts that only repeat one of these choices. Empty if all of them do.
  package func rest(of words: String, beside chosen: [Value]) -> String {
    words.partsBetweenCommas.filter { !repeats($0, chosen) }.rejoined(from: words)
  }

  /// Whether a part only repeats one of the choices, as in "2, softer lights". `false` at a quiet list,
  /// where the choice can't be shown to be checked.
  private func repeats(_ part: String, _ chosen: [Value]) -> Bool {
    item.repeats && !item.isQuiet
      && chosen.contains { item.option(for: $0)?.saysAsMuch(as: part) ?? false }
  }

  /// Returns the choices that a part names and the rest of its words. A part can begin with an
  /// option's whole words, or with the yes or no that an option begins with. A number before other
  /// words than those of its option names none, as in "2 strokes".
  private func choice(in part: String, orAtItsStart cuts: Bool) -> (values: [Value], rest: String) {
    if case .values(let values)? = try? read(part) { return (values, "") }
    if let (numbers, words) = numbered(in: part),
      case let named = numbers.map({ options[$0 - 1].asValue }), repeats(words, named)
    {
      return (named, "")
    }
    guard cuts, let (option, rest) = optionStarting(part.withoutLeadingAndAlso) else {
      return ([], part)
    }
    return ([option.asValue], rest)
  }

  /// Returns the option with whose whole words, or yes or no, a part begins, and the other words;
  /// `nil` if there is none or no other word.
  func optionStarting(_ part: String) -> (option: AnswerOption, rest: String)? {
    let words = part.words
    guard words.count > 1 else { return nil }
    let longest = options.lazy.map { $0.text.count { $0.isWhitespace } + 1 }.max() ?? 0
    for count in (1..<words.count).prefix(longest).reversed() {
      let start = words[..<count].joined(separator: " ")
      if let option = names.option(beginning: start) {
        return (option, words[count...].joined(separator: " "))
      }
    }
    return nil
  }

  /// Whether a text begins with the whole words of an option that has an "and" of its own, as in
  /// "money n forms, since may".
  private func namesOptionWithAnd(_ text: String) -> Bool {
    let parts = text.partsBetweenAnd
    let plain = parts.joined(separator: " \(TypedWord.and) ")
    return parts.count > 1
      && options.contains {
        $0.text.partsBetweenAnd.count > 1 && plain.begins(with: $0.text)
      }
  }

  /// Splits a text into the parts that may each name an option.
  func parts(of text: String) -> [String] {
    text.partsBetweenCommas.map(\.withoutLeadingAnd).flatMap(partsBetweenOptions)
  }

  /// Splits a text at each "and" if any part names an option, or between an option's whole name and
  /// numbers behind it, as in "washing 3 9"; otherwise returns it whole.
  private func partsBetweenOptions(of text: String) -> [String] {
    guard (try? read(text)) == nil, !namesOptionWithAnd(text) else { return [text] }
    let parts = text.partsBetweenAnd
    if parts.contains(where: { (try? read($0)) != nil }) { return parts }
    let words = text.words
    let name = words.prefix { Int($0) == nil }.joined(separator: " ")
    let numbers = words.drop { Int($0) == nil }.joined(separator: " ")
    let isNamed = options.contains { name.isOne(of: Phrases([$0.text, $0.phrase])) }
    guard item.repeats, !item.isQuiet, isNamed, (try? read(numbers)) != nil else { return [text] }
    return [name, numbers]
  }
}

extension Item {
  /// Whether several choices can be chosen together.
  package func canCombine(_ chosen: [Value]) -> Bool {
    canAdd(to: Array(chosen.dropLast())) && canAdd(to: Array(chosen.dropFirst()))
  }

  /// Whether another choice can be added to the chosen ones. There may be none yet.
  package func canAdd(to chosen: [Value]) -> Bool {
    repeats && chosen.count < maxOccurs ?? .max
      && !chosen.contains { option(for: $0)?.isExclusive ?? true }
  }
}

/// The order in which a text means choices, since some lists are in order of importance.
extension ChoiceReader {
  /// Returns the options that a text names or comes near to in any of its parts, without duplicates.
  package func meant(in text: String) -> [AnswerOption] {
    let nearby = NearOptions(item)
    let meant = parts(of: text).flatMap { part in
      (try? options(in: part))
        ?? [optionStarting(part)?.option ?? nearby.option(near: part)].compactMap(\.self)
    }
    return meant.withoutDuplicates
  }

  /// Returns choices in the order in which a text names or comes near to them. Those that it doesn't
  /// come last.
  ///
  /// In a text of more than 2,000 bytes, they stay as they are.
  package func ordered(_ chosen: [Value], asIn text: String) -> [Value] {
    guard text.utf8.count <= 2_000 else { return chosen }
    return (meant(in: text).map(\.asValue) + chosen).filter(chosen.contains).withoutDuplicates
  }

  /// Returns choices with the one for these other words of a text where the text has them.
  package func placing(
    _ own: Value, for words: String, among chosen: [Value], asIn text: String
  ) -> [Value] {
    let parts = text.partsBetweenCommas
    let first = words.partsBetweenCommas.first?.withoutLeadingAnd ?? text
    let before = parts.prefix { !$0.withoutLeadingAnd.hasPrefix(first) }
    let meant = meant(in: before.joined(separator: ", ")).map(\.asValue)
    let earlier = before.count == parts.count ? chosen : chosen.filter(meant.contains)
    return earlier + [own] + chosen.filter { !earlier.contains($0) }
  }
}
