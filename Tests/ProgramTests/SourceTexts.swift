import Foundation

/// The texts in Swift source: each string literal, with a word in the place of what is put in.
struct SourceTexts {
  private(set) var texts: [String] = []
  private var rest: Substring

  /// Reads a file's source. Comments are passed over.
  init(_ source: String) {
    rest = source[...]
    while let next = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if next == "\"" {
        texts.append(literal())
      } else {
        rest.removeFirst()
      }
    }
  }

  private mutating func literal() -> String {
    let isLong = rest.hasPrefix("\"\"\"")
    let quote = isLong ? "\"\"\"" : "\""
    rest.removeFirst(quote.count)
    var text = ""
    while let next = rest.first, !rest.hasPrefix(quote) {
      rest.removeFirst()
      if next == "\\" { text += escaped() } else { text.append(next) }
    }
    rest = rest.dropFirst(quote.count)
    return text
  }

  /// What stands for the sign behind a backslash: nothing for a line that goes on.
  private mutating func escaped() -> String {
    guard let sign = rest.popFirst() else { return "" }
    if sign == "(" {
      skipInterpolation()
      return "words"
    }
    return sign.isNewline ? "" : sign == "n" ? "\n" : String(sign)
  }

  private mutating func skipInterpolation() {
    var depth = 1
    while depth > 0, let next = rest.first {
      if next == "\"" {
        _ = literal()
      } else {
        depth += next == "(" ? 1 : next == ")" ? -1 : 0
        rest.removeFirst()
      }
    }
  }
}

extension SourceTexts {
  /// Every text that a module says, from the files whose names begin with `Words`.
  static func said(by module: String) throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/" + module)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasPrefix("Words") }.sorted().flatMap { name in
      let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return SourceTexts(source).texts
    }
  }

  /// The sentences of a text: up to a full stop, a question mark, a colon at a line's end or the
  /// end of a paragraph.
  static func sentences(of text: String) -> [String] {
    text.replacing(#/([.?!])(\s|$)/#) { "\($0.1)\n" }.split(separator: "\n").map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
