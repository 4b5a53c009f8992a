// SPDX-License-Identifier: GPL-3.0-or-later

import Wording

/// A part of a line that may name a choice.
struct LinePiece {
  enum Joiner { case comma, stop, and, or }

  /// What stands before the piece.
  var joiner = Joiner.stop
  var words: [String] = []
  /// What stands in brackets behind the words.
  var remark: String?

  var isEmpty: Bool { words.isEmpty && remark == nil }

  /// The words and the remark; `nil` if there are none.
  var saying: String? {
    let said = words.drop(while: \.isDash).joined(separator: " ")
    let all = [said, remark ?? ""].filter { !$0.isEmpty }
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  /// Whether words behind a number are told from it by a bracket, a dash, or a word such as "but".
  var isApart: Bool {
    words.first.map { $0.isDash || $0.isOne(of: Words.typedExceptionFirst) } ?? true
  }

  /// Whether a bracket or a dash follows the number.
  var isMarked: Bool {
    remark != nil || words.first?.isDash == true
  }

  /// Whether words behind a number that is denied only go on denying it.
  var isOnlyAboutDenial: Bool {
    words.isEmpty || words.joined(separator: " ").isOne(of: Words.typedBehindDenied)
  }

  /// The numbers with which the piece begins, and the piece without them.
  var numbered: (numbers: [Int], behind: LinePiece) {
    var piece = self
    piece.words = Array(words.drop { $0.isOne(of: Words.typedBeforeNumbers, Words.typedAlso) })
    let numbers = piece.words.prefix { $0.digitNumbers != nil }
    guard !numbers.isEmpty else { return ([], self) }
    piece.words.removeFirst(numbers.count)
    return (numbers.flatMap { $0.digitNumbers ?? [] }, piece)
  }

  /// Returns the piece behind one of the phrases; `nil` if it begins with none.
  /// - Parameter orEmpty: Whether nothing needs to follow.
  func words(afterOneOf phrases: Phrases, orEmpty: Bool = false) -> LinePiece? {
    var piece = self
    if words.count > 2, words[1].isOne(of: Words.typedSays) { piece.words.removeFirst(2) }
    guard let count = phrases.lengths(in: piece.words[...]).last,
      orEmpty || count < piece.words.count
    else { return nil }
    piece.words.removeFirst(count)
    return piece
  }

  /// Whether a number goes on with a denial: behind an "or", or before a last one that does.
  func goesOn(denialIn rest: ArraySlice<LinePiece>) -> Bool {
    guard joiner == .comma else { return joiner != .stop }
    let run = rest.prefix { $0.joiner != .stop && $0.numbered.behind.isEmpty }
    return run.contains { $0.joiner == .or || $0.joiner == .and }
  }

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
    if isAnd || isOr, word.digitNumbers != nil || word.isOne(of: Words.typedDenyChoice) {
      last.words.removeLast()
      pieces.append(LinePiece(joiner: isOr ? .or : .and))
    }
    last.words.append(word)
    word = ""
  }
}

extension String {
  fileprivate var isDash: Bool { ["-", "\u{2013}", ":"].contains(self) }
}
