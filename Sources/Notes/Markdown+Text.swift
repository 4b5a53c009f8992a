import Survey

extension Markdown {
  /// Text with its line ends as hard breaks and its blank lines between paragraphs. Blank lines
  /// around it are left out; each further one within is a break by itself.
  static func paragraphs(_ text: Text) -> String {
    var lines = lines(of: text)
    lines = Array(lines.drop(while: \.isBlank))
    while lines.last?.isBlank ?? false { lines.removeLast() }
    var written = ""
    for (offset, line) in lines.enumerated() {
      let isLast = offset == lines.count - 1
      if line.isEmpty {
        let isFirstOfGap = offset > 0 && !lines[offset - 1].isEmpty
        written += isFirstOfGap ? "\n" : "\\\n"
      } else {
        let endsParagraph = isLast || lines[offset + 1].isEmpty
        written += line.markdown + (endsParagraph ? isLast ? "" : "\n" : line.hardBreak)
      }
    }
    return written
  }

  /// Text on one line, each line end a space.
  static func inLine(_ text: Text) -> String { joined(text, by: " ") }

  /// Text in a cell, its line ends as breaks.
  static func cell(_ text: Text) -> String { joined(text, by: "<br>") }

  private static func joined(_ text: Text, by separator: String) -> String {
    var lines = Array(lines(of: text).drop(while: \.isBlank))
    while lines.last?.isBlank ?? false { lines.removeLast() }
    return lines.map(\.markdown).joined(separator: separator)
  }

  private static func lines(of text: Text) -> [MarkdownLine] {
    var lines = [MarkdownLine()]
    for run in text.runs {
      let pieces = shown(run.words.withPlainLineEnds)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (offset, piece) in pieces.enumerated() {
        if offset > 0 { lines.append(MarkdownLine()) }
        lines[lines.count - 1].add(String(piece), isLabel: run.isLabel)
      }
    }
    return lines
  }
}

/// One line of text, of pieces plain or bold.
struct MarkdownLine {
  private var pieces: [(words: String, isLabel: Bool)] = []

  /// There is nothing in it at all.
  var isEmpty: Bool { pieces.isEmpty }
  /// There is nothing in it to be seen.
  var isBlank: Bool { plain.allSatisfy { $0 == " " || $0 == "\t" } }
  private var plain: String { pieces.map(\.words).joined() }

  mutating func add(_ words: String, isLabel: Bool) {
    if !words.isEmpty { pieces.append((words, isLabel)) }
  }

  /// The end of a line that another follows: two spaces, or a backslash where they would take
  /// the line's own with them.
  var hardBreak: String { plain.last == " " || plain.last == "\t" ? "\\\n" : "  \n" }

  /// The line, escaped.
  var markdown: String {
    let scalars = Array(plain.unicodeScalars)
    var written = ""
    var start = 0
    for piece in pieces {
      let end = start + piece.words.unicodeScalars.count
      let escaped = MarkdownEscaping(scalars).escaped(start..<end)
      written += piece.isLabel ? "**\(escaped)**" : escaped
      start = end
    }
    return written
  }
}

extension NotesDocument.Text.Run {
  fileprivate var isLabel: Bool { if case .label = self { true } else { false } }
}

extension String {
  /// The same text with each kind of line end as a newline.
  fileprivate var withPlainLineEnds: String {
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
