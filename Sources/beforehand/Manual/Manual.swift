// SPDX-License-Identifier: GPL-3.0-or-later

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
    Interview.everyCommand.map { line in
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
