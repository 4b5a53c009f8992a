// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds words to avoid in a text, without comparing each word with the whole list.
struct Avoidance {
  /// The entries by their first word, and by its beginning if it has a wildcard.
  private var whole: [String: [Int]] = [:]
  private var beginnings: [String: [Int]] = [:]
  private let avoided: [PlainWords.Avoided]
  private let longestBeginning: Int

  init(_ avoided: [PlainWords.Avoided]) {
    self.avoided = avoided
    var longest = 0
    for (place, entry) in avoided.enumerated() {
      guard let first = entry.words.first else { continue }
      if first.hasSuffix("*") {
        beginnings[String(first.dropLast()), default: []].append(place)
        longest = max(longest, first.count - 1)
      } else {
        whole[first, default: []].append(place)
      }
    }
    longestBeginning = longest
  }

  /// Returns the words to avoid, each entry once, in the order of the text.
  func found(in words: [String]) -> [PackFault.Kind.AvoidedWords] {
    let words = words.map { $0.lowercased().replacing("’", with: "'") }
    var seen: Set<Int> = []
    var found: [PackFault.Kind.AvoidedWords] = []
    for place in words.indices {
      for entry in entries(at: words[place]) where matches(avoided[entry].words, words[place...]) {
        guard seen.insert(entry).inserted else { continue }
        let said = words[place...].prefix(avoided[entry].words.count).joined(separator: " ")
        found.append(.init(words: said, better: avoided[entry].better))
      }
    }
    return found
  }

  private func entries(at word: String) -> [Int] {
    var entries = whole[word] ?? []
    guard longestBeginning > 0 else { return entries }
    var beginning = ""
    for character in word.prefix(longestBeginning) {
      beginning.append(character)
      entries += beginnings[beginning] ?? []
    }
    return entries
  }

  private func matches(_ entry: [String], _ words: ArraySlice<String>) -> Bool {
    guard words.count >= entry.count else { return false }
    return zip(entry, words).allSatisfy { part, word in
      part.hasSuffix("*") ? word.hasPrefix(part.dropLast()) : word == part
    }
  }
}
