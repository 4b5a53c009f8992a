// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Choices among other words, as in "3, my sister cooks".
extension Item {
  /// Splits a line into the options that parts of it name and the other words.
  ///
  /// Returns no choices, and the whole line as words, if no part names an option, if the options
  /// can't be combined, or if the choice is quiet. O(characters × options).
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

  /// Whether another choice can be added to the chosen ones. There may be none yet.
  package func canAdd(to chosen: [Value]) -> Bool {
    repeats && chosen.count < maxOccurs ?? .max
      && !chosen.contains { option(for: $0)?.isExclusive ?? true }
  }

  /// Returns the choices that a part names and the rest of its words. A yes or no at the start of a
  /// part names an option that begins with the same. A number before other words names none, as in
  /// "2 strokes".
  private func choice(atStartOf part: String) -> (values: [Value], rest: String) {
    if case .values(let values)? = try? read(part) { return (values, "") }
    let words = part.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 2 else { return ([], part) }
    let named = optionsBeginning(yesOrNo: words[0])
    guard named.count == 1, let option = named.first else { return ([], part) }
    return ([.option(code: option.code, text: option.text)], words[1])
  }

  /// Splits a text at each "and" if any part names an option; otherwise returns it whole.
  private func parts(of text: String) -> [String] {
    let parts = text.partsBetweenAnd
    let hasChoice = (try? read(text)) == nil && parts.contains { (try? read($0)) != nil }
    return hasChoice ? parts : [text]
  }
}
