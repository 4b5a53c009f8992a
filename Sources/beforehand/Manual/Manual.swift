// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Printing

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

extension Manual {
  /// The manual as a document with contents, and a heading for each part and each command, so that
  /// screen readers can move between them.
  var document: Document {
    let title: Document.Block = .heading(level: 1, .program("beforehand: \(Words.manualName)"))
    let release: Document.Block = .paragraph(.program(Words.manualVersion(Words.release)))
    let contents: Document.Block = .contents(
      label: .program(Words.manualContents), titles: sections.map { .program($0.title) })
    return Document([title, release, contents] + sections.flatMap(\.printed))
  }
}

extension Manual.Section {
  fileprivate var printed: [Document.Block] {
    [.heading(level: 2, .program(title))] + blocks.flatMap(\.printed)
  }
}

extension Manual.Block {
  fileprivate var printed: [Document.Block] {
    switch self {
    case .text(let text): text.split(separator: "\n\n").map { .paragraph(.program(String($0))) }
    case .literal(let text):
      [.lines(text.split(separator: "\n").map { .program(String($0)) })]
    case .synopsis(let program): [.paragraph(.program(program.usage))]
    case .commands(let commands): commands.flatMap(\.printed)
    case .definitions(let definitions):
      definitions.map { .answer(label: .program($0.term), words: .program($0.meaning)) }
    }
  }
}

extension CommandDescription {
  fileprivate var printed: [Document.Block] {
    let options = ownArguments.map { argument in
      Document.Block.answer(
        label: .program(argument.usage), words: .program(argument.abstract ?? ""))
    }
    return [
      .heading(level: 3, .program(commandName)), .paragraph(.program(abstract ?? "")),
      .paragraph(.program("beforehand " + usage)),
    ] + options
  }
}
