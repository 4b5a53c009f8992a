// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// One line of text as it is printed, of pieces by one hand each.
struct Line {
  /// Words on one line, with nothing in them that could steer a terminal or hide other words.
  struct Piece: Equatable {
    enum Hand { case program, label, person, blank }

    var words: String
    var hand: Hand
  }

  private(set) var pieces: [Piece] = []

  /// There is nothing in it at all.
  var isEmpty: Bool { pieces.isEmpty }
  /// There is nothing in it to be seen.
  var isBlank: Bool {
    pieces.allSatisfy { piece in
      piece.words.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
  }
  /// The words alone.
  var plain: String { pieces.map(\.words).joined() }

  fileprivate mutating func add(_ words: Substring, by hand: Piece.Hand) {
    if !words.isEmpty { pieces.append(Piece(words: String(words), hand: hand)) }
  }
}

extension Document.Text {
  /// The text line by line, without the blank lines around it. O(characters).
  var lines: [Line] {
    var lines = [Line()]
    for run in runs {
      guard !run.isPlainLine else {
        lines[lines.count - 1].add(run.words[...], by: run.hand)
        continue
      }
      let pieces = shown(run.printed.withPlainLineEnds).utf8
        .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (offset, piece) in pieces.enumerated() {
        if offset > 0 { lines.append(Line()) }
        lines[lines.count - 1].add(Substring(piece), by: run.hand)
      }
    }
    let start = lines.firstIndex { !$0.isBlank } ?? lines.count
    let end = lines.lastIndex { !$0.isBlank } ?? start - 1
    return Array(lines[start..<(end + 1)])
  }
}

extension Document.Text.Run {
  fileprivate var hand: Line.Piece.Hand {
    switch self {
    case .program: .program
    case .label: .label
    case .person: .person
    case .blank: .blank
    }
  }

  /// It has words, in ASCII and on one line, which are printed as they are.
  fileprivate var isPlainLine: Bool {
    self != .blank && words.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// The words, or a line to write on.
  fileprivate var printed: String { self == .blank ? String(repeating: "_", count: 20) : words }
}

extension String {
  /// The same text with each kind of line end as a newline.
  fileprivate var withPlainLineEnds: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in unicodeScalars {
      if scalar == "\r" {
        result.append("\n")
      } else if scalar != "\n" || before != "\r" {
        result.append(scalar)
      }
      before = scalar
    }
    return String(result)
  }
}

extension [Document.Block] {
  /// The same blocks one by one, out of what holds them together on a page.
  public var separate: Self {
    var separate: Self = []
    for block in self {
      if case .together(let blocks) = block {
        separate += blocks.separate
      } else {
        separate.append(block)
      }
    }
    return separate
  }
}
