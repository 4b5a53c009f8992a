// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// A part of a line that may name a choice.
struct LinePiece {
  enum Joiner { case comma, stop, and, or }

  /// What stands before the piece.
  var joiner = Joiner.stop
  var words: [String] = []
  /// The text of the brackets after the words; `nil` without brackets.
  var remark: String?

  var isEmpty: Bool { words.isEmpty && remark == nil }

  /// The words and the remark; `nil` if there are none.
  var saying: String? {
    let said = words.drop(while: \.isDash).joined(separator: " ")
    let all = [said, (remark ?? "").trimmed].filter { !$0.isEmpty }
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  /// Whether a dash or a word such as "but" separates these words from the number before them. Always
  /// `true` without words.
  var isApart: Bool {
    guard let first = words.first else { return true }
    // "2 - 3 a day" is an amount.
    if first.isDash { return words.count > 1 && words[1].digitNumbers == nil }
    return first.isOne(of: Words.typedExceptionFirst)
  }

  /// Whether a bracket or a dash follows the number.
  var isMarked: Bool {
    remark != nil || words.first?.isDash == true
  }

  /// Whether words behind a number that is denied only go on denying it.
  var isOnlyAboutDenial: Bool {
    saying.map { $0.isOne(of: Words.typedBehindDenied) } ?? true
  }

  /// The numbers with which the piece begins, and the piece without them.
  var numbered: (numbers: [Int], behind: LinePiece) {
    var piece = self
    piece.words = Array(words.drop { $0.isOne(of: Words.typedBeforeNumbers, Words.typedAlso) })
    let numbers = piece.words.lazy.map(\.withoutPunctuationBehind.digitNumbers).prefix { $0 != nil }
      .compactMap(\.self)
    guard !numbers.isEmpty else { return ([], self) }
    piece.words.removeFirst(numbers.count)
    return (numbers.flatMap(\.self), piece)
  }

  /// Returns the piece behind one of the phrases, and behind who says so, as in "Kai says not 3"; `nil` if
  /// it begins with none.
  func words(afterOneOf phrases: Phrases) -> LinePiece? {
    var piece = self
    if words.count > 2, words[0].digitNumbers == nil, words[1].isOne(of: Words.typedSays) {
      piece.words.removeFirst(2)
    }
    guard let count = phrases.lengths(in: piece.words[...]).last else { return nil }
    piece.words.removeFirst(count)
    return piece
  }

  /// Whether a number goes on with a denial: behind an "or", or before a last one that does.
  func goesOn(denialIn rest: ArraySlice<LinePiece>) -> Bool {
    guard joiner == .comma else { return joiner != .stop }
    let run = rest.prefix(Self.longestRun).prefix {
      $0.joiner != .stop && $0.numbered.behind.isEmpty
    }
    return run.contains { $0.joiner == .or || $0.joiner == .and }
  }

  private static let longestRun = 20

  /// The parts between commas, and between each "and" or "or" and a number or denial.
  static func pieces(of text: String) -> [LinePiece] {
    var scanner = PieceScanner()
    for character in text + " " { scanner.take(character) }
    return scanner.pieces.filter { !$0.isEmpty }
  }
}

/// Cuts a line into pieces, character by character.
private struct PieceScanner {
  var pieces = [LinePiece()]
  private var word = ""
  /// How many brackets are open.
  private var depth = 0

  private var last: LinePiece {
    get { pieces[pieces.count - 1] }
    set { pieces[pieces.count - 1] = newValue }
  }

  mutating func take(_ character: Character) {
    switch character {
    case _ where depth > 0: takeInBrackets(character)
    case "(":
      endWord()
      depth = 1
      last.remark = last.remark.map { $0 + ", " } ?? ""
    case ",", ";", "\n":
      endWord()
      pieces.append(LinePiece(joiner: character == "," ? .comma : .stop))
    case _ where character.isWhitespace: endWord()
    default: word.append(character)
    }
  }

  private mutating func takeInBrackets(_ character: Character) {
    depth += character == "(" ? 1 : character == ")" ? -1 : 0
    if depth > 0 { last.remark?.append(character) }
  }

  /// Adds the word to the piece. A number or a denial behind an "and" or "or" begins the next one.
  private mutating func endWord() {
    guard !word.isEmpty else { return }
    let isOr = last.words.last?.isOne(of: Words.typedOr) ?? false
    let isAnd = last.words.last?.isOne(of: Words.typedAnd) ?? false
    let isNumber = word.digitNumbers != nil
    if isAnd || isOr, isNumber || word.isOne(of: Words.typedDenyChoice) {
      last.words.removeLast()
      pieces.append(LinePiece(joiner: isOr ? .or : .and))
    } else if isNumber, last.remark != nil, last.words.last?.digitNumbers != nil {
      pieces.append(LinePiece(joiner: .and))
    }
    last.words.append(word)
    word = ""
  }
}

extension String {
  fileprivate var isDash: Bool { ["-", "\u{2013}", ":"].contains(self) }
}
