// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Choices among other words, as in "3, my sister cooks".
extension Item {
  /// Splits a line into the options that its parts name and the other words.
  ///
  /// If no part names an option or they can't be combined, the whole line is words. So it is at a
  /// quiet choice, where no part is read as an option. O(characters × options).
  package func choices(among text: String) -> (chosen: [Value], words: String) {
    let parts = text.replacing(". ", with: ", ").split { ",;\n".contains($0) }
      .map { String($0).trimmed }.flatMap(parts)
    var chosen: [Value] = []
    var others: [String] = []
    for part in parts where !part.isEmpty {
      let (values, rest) = choice(atStartOf: part)
      chosen += values.filter { !chosen.contains($0) }
      if !rest.isEmpty { others.append(rest) }
    }
    let fits =
      chosen.count == 1
      || chosen.count > 1 && canAdd(to: Array(chosen.dropLast()))
        && canAdd(to: Array(chosen.dropFirst()))
    guard fits, !isQuiet else { return ([], text) }
    return (chosen, others.joined(separator: ", "))
  }

  /// Whether another choice can be added to these.
  package func canAdd(to chosen: [Value]) -> Bool {
    repeats && chosen.count < maxOccurs ?? .max
      && !chosen.contains { option(for: $0)?.isExclusive ?? true }
  }

  /// Returns the choice that a part names, or a number, yes or no at its start, and the rest.
  private func choice(atStartOf part: String) -> (values: [Value], rest: String) {
    if case .values(let values)? = try? read(part) { return (values, "") }
    let words = part.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 2, Int(words[0]) != nil || words[0].asYesOrNo != nil,
      case .values(let values)? = try? read(words[0])
    else { return ([], part) }
    return (values, words[1])
  }

  /// Splits a text at "and" if any part is an option; otherwise returns it whole.
  private func parts(of text: String) -> [String] {
    let parts = text.partsBetweenAnd
    let hasChoice = (try? read(text)) == nil && parts.contains { (try? read($0)) != nil }
    return hasChoice ? parts : [text]
  }
}
