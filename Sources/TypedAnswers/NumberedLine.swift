// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Wording

/// A line that says more about choices than their numbers, as in "1-3, 5 (at night), not 7".
package struct NumberedLine {
  /// The choices that the line names by their numbers, without duplicates, in its order.
  package private(set) var chosen: [AnswerOption] = []
  /// The choices that it says are not meant.
  package private(set) var denied: [AnswerOption] = []
  /// What is said about the choice before it; `nil` for words that follow none.
  package private(set) var remarks: [(option: AnswerOption?, words: String)] = []

  private let options: [AnswerOption]
  /// Whether a number alone belongs to a denial before it, as in "not 1, 3 or 4".
  private var isDenying = false
  /// Whether a denial, a bracket or a dash shows that the numbers are meant as choices.
  private var isMarked = false

  /// Reads a line; `nil` for one without a denial, a bracket or a dash behind a number, for one of more than
  /// 600 bytes, and where a number can't be told from the words around it, as in "2 strokes", "2 - 3 a
  /// day" and "3 or 4". Each word that says something is in a remark.
  /// - Parameter isNested: Whether this is a remark of another line.
  init?(_ text: String, options: [AnswerOption], isNested: Bool = false) {
    // Most lines at a list are numbers alone.
    guard text.utf8.count <= 600, text.contains(where: \.isNumber), text.contains(where: \.isLetter)
    else { return nil }
    self.options = options
    var pieces = LinePiece.pieces(of: text)[...]
    while let piece = pieces.popFirst() {
      guard take(piece, before: pieces, isNested) else { return nil }
    }
    chosen.removeAll(where: denied.contains)
    guard isMarked || !denied.isEmpty else { return nil }
  }

  /// Takes a piece. Returns `false` if it can't be told what its number means.
  private mutating func take(
    _ piece: LinePiece, before rest: ArraySlice<LinePiece>, _ isNested: Bool
  ) -> Bool {
    if let denied = piece.words(afterOneOf: Words.typedDenyChoice) { return deny(denied) }
    let (numbers, behind) = piece.numbered
    guard let found = find(numbers) else { return false }
    guard let last = found.last else { return remark(behind) }
    if let denial = behind.words(afterOneOf: Words.typedDenyChoice), deny(denial) {
      chosen = (chosen + found).withoutDuplicates
      return true
    }
    let isDenied =
      behind.words(afterOneOf: Words.typedDeniedBehind)?.isOnlyAboutDenial
      ?? (isDenying && behind.isEmpty && piece.goesOn(denialIn: rest))
    if isDenied {
      denied += found
      return true
    }
    return choose(found, behind, isOr: piece.joiner == .or)
      && (behind.saying.map { remark($0, about: last, isNested) } ?? true)
  }

  /// Takes numbers behind a "not".
  private mutating func deny(_ piece: LinePiece) -> Bool {
    let (numbers, behind) = piece.numbered
    guard let found = find(numbers), !found.isEmpty, behind.isOnlyAboutDenial else { return false }
    denied += found
    isDenying = true
    return true
  }

  /// Takes words that name no number.
  private mutating func remark(_ piece: LinePiece) -> Bool {
    isDenying = false
    guard let words = piece.saying, words.yesOrNo == nil else { return false }
    remarks.append((nil, words))
    return true
  }

  private mutating func choose(
    _ found: [AnswerOption], _ behind: LinePiece, isOr: Bool
  ) -> Bool {
    isDenying = false
    chosen = (chosen + found).withoutDuplicates
    isMarked = isMarked || behind.isMarked
    return !isOr && behind.isApart
  }

  /// Takes a remark. In brackets, it can be that others are not meant.
  private mutating func remark(
    _ words: String, about option: AnswerOption, _ isNested: Bool
  ) -> Bool {
    let line = isNested ? nil : NumberedLine(words, options: options, isNested: true)
    guard let line, line.chosen.isEmpty, line.remarks.isEmpty else {
      remarks.append((option, words))
      return true
    }
    denied += line.denied
    return true
  }

  /// Returns the choices with these numbers; `nil` if there is none for one of them.
  private func find(_ numbers: [Int]) -> [AnswerOption]? {
    guard numbers.allSatisfy({ options.indices.contains($0 &- 1) }) else { return nil }
    return numbers.map { options[$0 - 1] }
  }
}
