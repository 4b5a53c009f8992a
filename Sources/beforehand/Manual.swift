// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Interview
import Printing

/// The manual: the argument parser's commands and the text from `Words`.
enum Manual {
  typealias Block = Document.Block

  /// The manual as a document with contents, and a heading for each part and each command, so that
  /// screen readers can move between them.
  static var document: Document {
    let sections = sections
    let contents: Block = .contents(
      label: .program(Words.manualContents), titles: sections.map { .program($0.title) })
    let parts = sections.flatMap { [heading(2, $0.title)] + $0.blocks }
    return Document(
      [
        heading(1, "beforehand: \(Words.manualName)"),
        paragraph(Words.manualVersion(Words.release)), contents,
      ] + parts)
  }

  /// The parts of the manual.
  static var sections: [(title: String, blocks: [Block])] {
    let program = CommandDescription.program
    return [
      (Words.manualSynopsis, [paragraph(program.usage)]),
      (Words.manualAbout, paragraphs(Words.manualDescription)),
      (Words.manualCommands, (program.subcommands ?? []).flatMap(command)),
      (Words.manualWhileAnswering, paragraphs(Words.manualAnswering) + whileAnswering),
      (Words.manualKeysTitle, paragraphs(Words.manualKeys) + [lines(Words.manualInputrc)]),
      (Words.manualEnvironmentTitle, Words.manualEnvironment.map(definition)),
      (Words.manualFilesTitle, Words.manualFiles.map(definition)),
      (Words.manualStatusTitle, Words.manualStatuses.map(definition)),
      (Words.manualExamplesTitle, Words.manualExamples.map(definition)),
    ]
  }

  private static func command(_ command: CommandDescription) -> [Block] {
    [
      heading(3, command.commandName), paragraph(command.abstract ?? ""),
      paragraph("beforehand " + command.usage),
    ] + command.ownArguments.map { definition($0.usage, $0.abstract ?? "") }
  }

  private static var whileAnswering: [Block] {
    Command.descriptions.map { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      return definition(parts[0], parts.count > 1 ? parts[1] : "")
    }
  }

  private static func heading(_ level: Int, _ title: String) -> Block {
    .heading(level: level, .program(title))
  }

  private static func paragraph(_ text: String) -> Block { .paragraph(.program(text)) }

  /// Returns paragraphs. In the text, a blank line separates them.
  private static func paragraphs(_ text: String) -> [Block] {
    text.split(separator: "\n\n").map { paragraph(String($0)) }
  }

  private static func lines(_ text: String) -> Block {
    .lines(text.split(separator: "\n").map { .program(String($0)) })
  }

  private static func definition(_ term: String, _ meaning: String) -> Block {
    .answer(label: .program(term), words: .program(meaning))
  }
}

/// The text of the manual besides the commands.
extension Words {
  static let manualInputrc = """
    $if Beforehand
    "\\C-xu": "/urgent"
    set bell-style none
    $endif
    """

  static let manualEnvironment = [
    ("HOME", manualHome),
    ("XDG_DATA_HOME", manualDataHome),
    ("XDG_CONFIG_HOME", manualConfigHome),
    ("NO_COLOR", manualNoColor),
    ("TERM", manualTerm),
    ("INPUTRC", manualInputrcFile),
    ("LANG, LC_ALL, LC_CTYPE", manualLang),
  ]

  static let manualFiles = [
    ("~/.local/share/beforehand/NAME.json", manualSessionFile),
    ("~/.local/share/beforehand/NAME.age", manualLockedFile),
    ("~/.config/beforehand/settings", manualSettingsFile),
    ("appointment-notes.md", manualNotesFile),
    ("my-notes.md", manualMyNotesFile),
    ("appointment-page.md", manualStaffFile),
    ("appointment-letter.md", manualLetterFile),
    ("appointment-sheet.md", manualSheetFile),
  ]

  /// The exit statuses with their meanings.
  static let manualStatuses = [
    ("0", manualStatusDone),
    ("64", manualStatusUsage),
    ("65", manualStatusData),
    ("66", manualStatusNoInput),
    ("73", manualStatusCantCreate),
    ("74", manualStatusIO),
    ("75", manualStatusTryAgain),
    ("77", manualStatusNoPermission),
    ("78", manualStatusConfiguration),
    (manualSignals, manualStatusSignal),
  ]

  static let manualExamples = [
    ("beforehand", manualExampleBegin),
    ("beforehand start --short", manualExampleShort),
    ("beforehand notes - | less", manualExampleNotes),
    ("beforehand < answers.txt", manualExampleFile),
    ("beforehand urgent", manualExampleUrgent),
  ]
}

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
