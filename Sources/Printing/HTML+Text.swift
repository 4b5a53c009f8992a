// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Document.Text {
  /// The text with its line ends as breaks. Labels are strong; a line that may be read from right
  /// to left is isolated, so that it turns nothing around it.
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

  /// It has letters that are read from right to left, or controls that turn others.
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

/// Words in which HTML finds no sign, in text and in an attribute between double quotes.
func escaped(_ words: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in words.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    default: result.append(scalar)
    }
  }
  return String(result)
}
