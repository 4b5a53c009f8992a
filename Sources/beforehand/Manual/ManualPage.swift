// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials

/// The manual page, in the mdoc language.
enum ManualPage {
  /// The whole page.
  static var text: String {
    let lines =
      [
        ".Dd \(Words.manualDate)", ".Dt BEFOREHAND 1", ".Os Beforehand \(Words.release)",
        ".Sh NAME", ".Nm beforehand", ".Nd \(Words.manualName)",
      ] + Manual.program.sections.flatMap(section)
      + [".Sh SEE ALSO", ".Xr age 1 ,", ".Xr readline 3"]
    return lines.map { $0 + "\n" }.joined()
  }

  private static func section(_ section: Manual.Section) -> [String] {
    [".Sh \(section.title.uppercased())"] + section.blocks.flatMap(block)
  }

  private static func block(_ block: Manual.Block) -> [String] {
    switch block {
    case .text(let text): paragraphs(text)
    case .literal(let text): literal(text)
    case .synopsis(let program): [".Nm beforehand"] + program.synopsis
    case .commands(let commands): list(commands, \.entry)
    case .definitions(let definitions): list(definitions, definition)
    }
  }

  private static func definition(_ definition: Manual.Definition) -> [String] {
    let words = [definition.kind.rawValue, escaped(definition.term)].filter { !$0.isEmpty }
    return [".It " + words.joined(separator: " ")] + sentences(definition.meaning)
  }

  /// Returns paragraphs. In the text, a blank line separates them.
  private static func paragraphs(_ text: String) -> [String] {
    let paragraphs = text.split(separator: "\n\n").map { sentences(String($0)) }
    return Array(paragraphs.joined(separator: [".Pp"]))
  }

  private static func literal(_ text: String) -> [String] {
    [".Bd -literal -offset indent"] + text.split(separator: "\n").map { escaped(String($0)) } + [
      ".Ed"
    ]
  }

  static func list<Entry>(_ entries: [Entry], _ lines: (Entry) -> [String]) -> [String] {
    [".Bl -tag -width Ds"] + entries.flatMap(lines) + [".El"]
  }

  /// Returns text with each sentence on its own line, as is usual in mdoc.
  static func sentences(_ text: String) -> [String] {
    let breaks = text.replacing(". ", with: ".\n")
    return breaks.split(separator: "\n").map { escaped(String($0)) }
  }

  /// Escapes text so that none of it is read as an mdoc request or escape sequence.
  static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return [".", "'"].contains { escaped.hasPrefix($0) } ? "\\&" + escaped : escaped
  }
}
