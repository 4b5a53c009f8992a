// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

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
