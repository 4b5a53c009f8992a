import FoundationEssentials
import Interview

/// The manual page, in the mdoc language: the commands as the argument parser knows them, and what
/// `Words` says around them.
enum ManualPage {
  /// The whole page.
  static var text: String {
    let program = CommandDescription.program
    let lines =
      [
        ".Dd \(Words.manualDate)", ".Dt BEFOREHAND 1", ".Os Beforehand \(Words.release)",
        ".Sh NAME", ".Nm beforehand",
        ".Nd \(Words.manualName)", ".Sh SYNOPSIS", ".Nm beforehand",
      ] + program.synopsis
      + section("DESCRIPTION", paragraphs(Words.manualDescription))
      + section("COMMANDS", list(program.subcommands ?? [], \.entry))
      + section("WHILE ANSWERING", paragraphs(Words.manualAnswering) + answering)
      + section("KEYS", paragraphs(Words.manualKeys) + literal(Words.manualInputrc))
      + section("ENVIRONMENT", pairs(Words.manualEnvironment, as: "Ev"))
      + section("FILES", pairs(Words.manualFiles, as: "Pa"))
      + section("EXIT STATUS", pairs(Words.manualStatuses, as: ""))
      + section("EXAMPLES", pairs(Words.manualExamples, as: "Li"))
      + section("SEE ALSO", [".Xr age 1 ,", ".Xr readline 3"])
    return lines.map { $0 + "\n" }.joined()
  }

  private static var answering: [String] {
    let pairs = Interview.everyCommand.map { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
    return self.pairs(pairs, as: "")
  }

  private static func section(_ title: String, _ lines: [String]) -> [String] {
    [".Sh \(title)"] + lines
  }

  /// Paragraphs stand apart by a blank line.
  private static func paragraphs(_ text: String) -> [String] {
    let paragraphs = text.split(separator: "\n\n").map { sentences(String($0)) }
    return Array(paragraphs.joined(separator: [".Pp"]))
  }

  private static func literal(_ text: String) -> [String] {
    [".Bd -literal -offset indent"] + text.split(separator: "\n").map { escaped(String($0)) } + [
      ".Ed"
    ]
  }

  private static func pairs(_ pairs: [(String, String)], as macro: String) -> [String] {
    list(pairs) { word, meaning in
      [".It \(macro)\(macro.isEmpty ? "" : " ")\(escaped(word))"] + sentences(meaning)
    }
  }

  static func list<Entry>(_ entries: [Entry], _ lines: (Entry) -> [String]) -> [String] {
    [".Bl -tag -width Ds"] + entries.flatMap(lines) + [".El"]
  }

  /// Running text, each sentence on a line of its own, as mdoc wants it.
  static func sentences(_ text: String) -> [String] {
    let breaks = text.replacing(". ", with: ".\n")
    return breaks.split(separator: "\n").map { escaped(String($0)) }
  }

  /// Text of which nothing is taken for a request or an escape sequence.
  static func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return [".", "'"].contains { escaped.hasPrefix($0) } ? "\\&" + escaped : escaped
  }
}
