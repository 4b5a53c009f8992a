// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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
