// SPDX-License-Identifier: GPL-3.0-or-later

import Interview

/// The manual, independent of any format: the argument parser's commands and the text from `Words`.
struct Manual {
  struct Section {
    var title: String
    var blocks: [Block]
  }

  enum Block {
    /// Running text. A blank line separates paragraphs.
    case text(String)
    /// Lines printed unchanged.
    case literal(String)
    case synopsis(CommandDescription)
    case commands([CommandDescription])
    case definitions([Definition])
  }

  /// A term that is typed or set, with its meaning.
  struct Definition {
    /// The kind of a term, which determines its markup on the manual page.
    enum Kind: String {
      case plain = ""
      case variable = "Ev"
      case path = "Pa"
      case typed = "Li"
    }

    var kind: Kind
    var term: String
    var meaning: String
  }

  var sections: [Section]

  /// The manual of this program.
  static var program: Manual {
    let program = CommandDescription.program
    return Manual(sections: [
      Section(title: Words.manualSynopsis, blocks: [.synopsis(program)]),
      Section(title: Words.manualAbout, blocks: [.text(Words.manualDescription)]),
      Section(title: Words.manualCommands, blocks: [.commands(program.subcommands ?? [])]),
      Section(title: Words.manualWhileAnswering, blocks: answering),
      Section(
        title: Words.manualKeysTitle,
        blocks: [.text(Words.manualKeys), .literal(Words.manualInputrc)]),
      list(Words.manualEnvironmentTitle, Words.manualEnvironment, .variable),
      list(Words.manualFilesTitle, Words.manualFiles, .path),
      list(Words.manualStatusTitle, Words.manualStatuses, .plain),
      list(Words.manualExamplesTitle, Words.manualExamples, .typed),
    ])
  }

  private static var answering: [Block] {
    let commands = Interview.everyCommand.map { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      return Definition(kind: .plain, term: parts[0], meaning: parts.count > 1 ? parts[1] : "")
    }
    return [.text(Words.manualAnswering), .definitions(commands)]
  }

  private static func list(
    _ title: String, _ pairs: [(String, String)], _ kind: Definition.Kind
  ) -> Section {
    let definitions = pairs.map { Definition(kind: kind, term: $0, meaning: $1) }
    return Section(title: title, blocks: [.definitions(definitions)])
  }
}
