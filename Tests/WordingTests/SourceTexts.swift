// SPDX-License-Identifier: GPL-3.0-or-later

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
  /// Every name and word in the Swift files of a folder; empty for none.
  static func names(below folder: URL) throws -> Set<Substring> {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let sources = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return try sources.reduce(into: []) { names, file in
      let source = try String(contentsOf: file, encoding: .utf8)
      names.formUnion(source.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
    }
  }
}
