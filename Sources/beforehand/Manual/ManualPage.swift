// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Printing

/// The manual page, in the mdoc language.
enum ManualPage {
  /// The whole page.
  static var text: String {
    let lines =
      [
        ".Dd \(Words.manualDate)", ".Dt BEFOREHAND 1", ".Os Beforehand \(Words.release)",
        ".Sh NAME", ".Nm beforehand", ".Nd \(Words.manualName)",
      ] + Manual.sections.flatMap { [".Sh \($0.title.uppercased())"] + Self.lines(of: $0.blocks) }
      + [".Sh SEE ALSO", ".Xr age 1 ,", ".Xr readline 3"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// Returns blocks one after the other, with a break between two paragraphs.
  private static func lines(of blocks: [Document.Block]) -> [String] {
    var isAfterText = false
    return blocks.flatMap { block in
      let isText = if case .paragraph = block { true } else { false }
      defer { isAfterText = isText }
      return (isText && isAfterText ? [".Pp"] : []) + lines(of: block)
    }
  }

  /// Returns a block of one of the kinds that the manual's parts have.
  private static func lines(of block: Document.Block) -> [String] {
    switch block {
    case .heading(_, let title): [".Ss " + escaped(title.plain)]
    case .paragraph(let text): sentences(text.plain)
    case .lines(let texts):
      [".Bd -literal -offset indent"] + texts.map { escaped($0.plain) } + [".Ed"]
    case .answer(let label, let words):
      [".Bl -tag -width Ds", ".It Sy " + escaped(label.plain)] + sentences(words.plain) + [".El"]
    default: []
    }
  }

  /// Returns text with each sentence on its own line, as is usual in mdoc.
  private static func sentences(_ text: String) -> [String] {
    let breaks = text.replacing(". ", with: ".\n")
    return breaks.split(separator: "\n").map { escaped(String($0)) }
  }

  /// Escapes text so that none of it is read as an mdoc request or escape sequence.
  private static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return [".", "'"].contains { escaped.hasPrefix($0) } ? "\\&" + escaped : escaped
  }
}
