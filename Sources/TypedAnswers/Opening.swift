// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// A yes, a no or a way of leaving at the start of a longer text.
package enum Opening: Equatable, Sendable {
  /// A yes, with the words after it.
  case yes(String)
  case no
  /// "I don't know", "I'd rather not say" or "I'll say it in person", in one of its wordings.
  case leaving(Leaving)

  /// Reads the start of a text; `nil` for any other start, for a single word, and for texts that say no
  /// more than that, such as "yes please" and "no idea".
  package init?(of text: String) {
    let words = text.words
    guard words.count > 1, text.asYesOrNo == nil else { return nil }
    let begins = { (phrases: Phrases, least: Int) in
      phrases.lengths(in: words[...]).contains { $0 >= least && $0 < words.count }
    }
    if let leaving = Leaving.stated.first(where: { begins($0.phrases, 1) })?.leaving {
      self = .leaving(leaving)
    } else if words[0].isOne(of: Words.typedNoFirst) || begins(Words.typedNobody, 2) {
      self = .no
    } else {
      guard let rest = text.wordsBehindYes else { return nil }
      self = .yes(rest)
    }
  }
}

extension Leaving {
  /// What people say for each way of leaving a question.
  fileprivate static let stated: [(leaving: Leaving, phrases: Phrases)] = [
    (.unknown, Words.typedNotSure), (.declined, Words.typedRatherNotSay),
    (.inPerson, Words.typedSayInPerson),
  ]
}

/// What texts say besides a yes, a no or a way of leaving.
extension String {
  /// The way of leaving a question that the text states in common words, such as "no idea"; `nil`
  /// if it says anything else.
  package var statedLeaving: Leaving? {
    let folded = folded
    return Leaving.stated.first { $0.phrases.contains(folded: folded) }?.leaving
  }

  /// The words after a yes that is the text's opening; `nil` for any other text.
  package var wordsAfterYes: String? {
    if case .yes(let rest)? = Opening(of: self) { rest } else { nil }
  }

  var wordsBehindYes: String? { words(behindOneOf: Words.typedYesFirst) }

  /// The words behind a no, as in "not that"; `nil` for any other text.
  package var wordsBehindNo: String? { words(behindOneOf: Words.typedNo) }

  /// The words behind a no that is a sentence of its own, as in "no. some herbal tea"; `nil` for any
  /// other text.
  package var sentenceBehindNo: String? {
    let first = prefix { !$0.isWhitespace }
    guard let stop = first.last, ".,;!".contains(stop), String(first).yesOrNo == false else {
      return nil
    }
    let rest = String(dropFirst(first.count)).trimmed
    return rest.isEmpty ? nil : rest
  }

  /// The words to keep with a no: without it where it is a sentence of its own, or before "but".
  package var wordsBesideNo: String {
    let words = words
    guard words.count > 1, words[0].isOne(of: Words.typedNoFirst),
      words[0].last.map({ ".,;!".contains($0) }) == true
        || words[1].isOne(of: Words.typedExceptionFirst)
        || words[0].yesOrNo == false && words[1].isOne(of: Words.typedSubject)
    else { return trimmed }
    return words.dropFirst().joined(separator: " ")
  }

  /// The words that a no puts in place of others, as in "no, just put every day" and "no I meant
  /// every day"; `nil` for any other text.
  package var wordsInsteadOfNo: String? {
    let rest =
      if let correction = Correction(in: self), correction.before?.yesOrNo == false {
        correction.after
      } else {
        wordsBehindNo
      }
    return rest?.without(leading: Words.typedBeforeWords)
  }

  func words(behindOneOf firstWords: Phrases) -> String? {
    let first = prefix { $0.isLetter }
    let rest = String(dropFirst(first.count).drop { !$0.isLetter && !$0.isNumber })
    guard String(first).isOne(of: firstWords), !rest.isEmpty, !rest.isOne(of: Words.typedThanks)
    else { return nil }
    return rest
  }
}
