// SPDX-License-Identifier: GPL-3.0-or-later

/// What a pack says about its own wording: words to avoid, and where its rules don't hold.
struct PlainWords: Sendable {
  /// A word or a few words, and what to say instead.
  struct Avoided: Sendable {
    /// In small letters; a last `*` stands for any ending.
    var words: [String]
    var better: String
  }

  /// A place where a rule about wording doesn't hold, and why.
  struct Exception: Sendable {
    /// The item's linkId, or what it was copied from: `support.{code}.often`.
    var linkId: Located<String>
    var rule: WordingRule
    var reason: String
  }

  var avoided: [Avoided] = []
  var exceptions: [Exception] = []

  /// The most exceptions that a pack may have: with more of them its rules would mean nothing.
  static let exceptionLimit = 5
}

/// What wording is held against.
enum WordingRule: String, CaseIterable, Sendable {
  /// Sentences have 20 words at most.
  case sentence
  /// A question reads at grade 6 or lower.
  case grade
  /// No word of the pack's list of words to avoid.
  case word
  /// An item asks one thing.
  case question
}

extension PlainWords {
  /// Takes what a document says; what has a wrong value has its fault already and is left out.
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

  /// Words by which a text is looked through: small letters, without marks around them.
  static func parts(of words: String) -> [String] {
    words.lowercased().replacing("’", with: "'").split(separator: " ").map(String.init)
  }
}
