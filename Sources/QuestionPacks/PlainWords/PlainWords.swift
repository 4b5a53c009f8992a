// SPDX-License-Identifier: GPL-3.0-or-later

/// A pack's own rules for wording: words to avoid, and exceptions.
struct PlainWords: Sendable {
  /// A word or phrase to avoid, and what to say instead.
  struct Avoided: Sendable {
    /// The words in lower case. A final `*` stands for any ending.
    var words: [String]
    var better: String
  }

  /// An item to which a rule about wording doesn't apply, and why.
  struct Exception: Sendable {
    /// The item's linkId, or the template it was copied from: `support.{code}.often`.
    var linkId: Located<String>
    var rule: WordingRule
    var reason: String
  }

  var avoided: [Avoided] = []
  var exceptions: [Exception] = []

  /// The maximum number of exceptions in a pack. More would make the rules pointless.
  static let exceptionLimit = 5
}

/// A rule about wording.
enum WordingRule: String, CaseIterable, Sendable {
  /// A sentence has at most 20 words.
  case sentence
  /// A question is at most grade 6.
  case grade
  /// A text doesn't contain the words that the pack avoids.
  case word
  /// An item asks only one thing.
  case question
}

extension PlainWords {
  /// Reads a document. Leaves out invalid values, whose faults have already been reported.
  init(_ node: SourceNode?) {
    avoided = (node?["avoid"]?.parts ?? []).compactMap { part in
      guard let words = part.text("words")?.value, let better = part.text("better")?.value else {
        return nil
      }
      return Avoided(words: Self.parts(of: words), better: better)
    }
    exceptions = (node?["exceptions"]?.parts ?? []).compactMap { part in
      guard let linkId = part.text("linkId"), let reason = part.text("reason")?.value,
        let rule = part.text("rule").flatMap({ WordingRule(rawValue: $0.value) })
      else { return nil }
      return Exception(linkId: linkId, rule: rule, reason: reason)
    }
  }

  /// Returns the words of a phrase for comparison, in lower case and with straight apostrophes.
  static func parts(of words: String) -> [String] {
    words.lowercased().replacing("’", with: "'").split(separator: " ").map(String.init)
  }
}

/// Finds words to avoid in a text, without comparing each word with the whole list.
struct Avoidance {
  private let avoided: [PlainWords.Avoided]
  /// The entries by their first word, with its `*` if it has one.
  private let starts: [String: [Int]]
  private let longestStart: Int

  init(_ avoided: [PlainWords.Avoided]) {
    self.avoided = avoided
    starts = Dictionary(grouping: avoided.indices) { avoided[$0].words.first ?? "" }
    longestStart = starts.keys.map(\.count).max() ?? 0
  }

  /// Returns the words to avoid, each entry once, in the order of the text.
  func found(in words: [String]) -> [PlainWords.Avoided] {
    let words = words.map { $0.lowercased().replacing("’", with: "'") }
    var seen: Set<Int> = []
    var found: [PlainWords.Avoided] = []
    for place in words.indices {
      for entry in entries(at: words[place]) where matches(avoided[entry].words, words[place...]) {
        guard seen.insert(entry).inserted else { continue }
        let said = Array(words[place...].prefix(avoided[entry].words.count))
        found.append(.init(words: said, better: avoided[entry].better))
      }
    }
    return found
  }

  private func entries(at word: String) -> [Int] {
    let beginnings = word.prefix(longestStart)
    let stars = beginnings.indices.map { beginnings[...$0] + "*" }
    return ([word] + stars.map(String.init)).flatMap { starts[$0] ?? [] }
  }

  private func matches(_ entry: [String], _ words: ArraySlice<String>) -> Bool {
    guard words.count >= entry.count else { return false }
    return zip(entry, words).allSatisfy { part, word in
      part.hasSuffix("*") ? word.hasPrefix(part.dropLast()) : word == part
    }
  }
}
