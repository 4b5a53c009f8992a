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
