// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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
