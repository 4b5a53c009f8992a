// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// One printed line of text, made of pieces from one source each.
struct Line {
  typealias Piece = Document.Text.Run

  /// Words without characters that could control a terminal or hide other words.
  private(set) var pieces: [Piece] = []

  /// Whether the line has no pieces.
  var isEmpty: Bool { pieces.isEmpty }
  /// Whether the line contains nothing but spaces and tabs.
  var isBlank: Bool {
    pieces.allSatisfy { piece in
      piece.words.utf8.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }
  }
  /// The words, without their source.
  var plain: String { pieces.map(\.words).joined() }

  fileprivate mutating func add(_ words: Substring, by hand: Piece.Hand) {
    if !words.isEmpty { pieces.append(Piece(words: String(words), hand: hand)) }
  }
}

extension Document.Text {
  /// The text as lines, without blank lines at the start or end. O(characters).
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
  /// Whether the words are ASCII on a single line, which needs no processing.
  fileprivate var isPlainLine: Bool {
    hand != .blank && words.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// The words, or underscores to write on.
  fileprivate var printed: String { hand == .blank ? String(repeating: "_", count: 20) : words }
}

extension [Document.Block] {
  /// The blocks one by one, without the grouping for pages.
  package var separate: Self {
    flatMap { if case .together(let blocks) = $0 { blocks.separate } else { [$0] } }
  }
}

extension Document.Text {
  /// The text as HTML, with line breaks and bold labels. A line that may contain right-to-left text
  /// is isolated, so that it doesn't affect the text around it.
  var html: String {
    lines.map { $0.pieces.map(\.html).joined() }.joined(separator: "<br>")
  }
}

extension Line.Piece {
  fileprivate var html: String {
    switch hand {
    case .program: escaped(words)
    case .label: "<strong>\(escaped(words))</strong>"
    case .person: mayTurn ? "<bdi>\(escaped(words))</bdi>" : escaped(words)
    case .blank: "<span class=\"blank\" aria-hidden=\"true\"></span>"
    }
  }

  /// Whether the words contain right-to-left letters or bidirectional controls.
  private var mayTurn: Bool {
    words.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
        0x1E800...0x1EFFF:
        true
      default: isBidiControl(scalar)
      }
    }
  }
}

/// Escapes words for HTML text and for attributes in double quotes.
func escaped(_ words: String) -> String {
  words.unicodeScalars.reduce(into: "") { result, scalar in
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(scalar)
    }
  }
}
