// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Reads the files of a pack into a draft, and finds all faults that concern a single file.
struct DraftReader {
  private(set) var log = FaultLog()
  private var isComplete = true

  /// Returns the draft of these files, in the order of their names. O(bytes).
  mutating func read(_ files: [PackFile], folder: String) -> Draft {
    let files = files.sorted { $0.name < $1.name }
    checkFiles(files, folder: folder)
    let pack = root(.pack, in: files)
    let help = root(.urgentHelp, in: files)
    let expected = root(.whatToExpect, in: files)
    let words = root(.plainWords, in: files)
    // Also reads files without a number, to report their faults.
    let sections = files.filter { $0.kind == .section }.compactMap { file in
      root(file).map { DraftSection(number: file.number ?? 0, item: DraftItem(section: $0)) }
    }
    return Draft(
      summary: summary(pack), urgentHelp: facts(help), whatToExpect: facts(expected),
      ownTexts: [shown(pack?.text("title"), .name)].compactMap(\.self)
        + texts(of: help, as: .help) + texts(of: expected, as: .text),
      plainWords: PlainWords(words), sections: sections, isComplete: isComplete)
  }

  private mutating func checkFiles(_ files: [PackFile], folder: String) {
    let folder = SourcePosition(file: folder)
    let sections = files.filter { $0.kind == .section }
    guard !sections.isEmpty else { return log.add(.emptyFolder, at: folder) }
    if !files.contains(where: { $0.kind == .pack }) {
      log.add(.missingFile(PackSchema.pack.sourceName), at: folder)
    }
    var numbered: [Int: PackFile] = [:]
    for file in sections {
      guard let number = file.number else {
        log.add(.misnamedFile, at: file.whole)
        continue
      }
      if let first = numbered[number] {
        log.add(.sameNumber(number, first: first.name), at: file.whole)
      }
      numbered[number] = numbered[number] ?? file
    }
  }

  private mutating func root(_ kind: PackSchema, in files: [PackFile]) -> SourceNode? {
    files.first { $0.kind == kind }.flatMap { root($0) }
  }

  private mutating func root(_ file: PackFile) -> SourceNode? {
    guard let root = yaml(file) else {
      isComplete = false
      return nil
    }
    var check = ShapeCheck()
    check.check(root, as: file.kind.shape)
    log.take(check.log)
    return root
  }

  private mutating func yaml(_ file: PackFile) -> SourceNode? {
    guard let bytes = file.bytes else {
      log.add(.unreadableFile, at: file.whole)
      return nil
    }
    guard let source = SourceText(bytes, file: file.shownAs) else {
      log.add(.notUTF8, at: file.whole)
      return nil
    }
    var reader = YAMLReader(source)
    defer { log.take(reader.log) }
    return reader.read()
  }

  private func summary(_ node: SourceNode?) -> Questionnaire.Summary {
    let written = node.map { Written<Questionnaire.Summary>($0) } ?? Written()
    var summary = written.record
    if written["url", \.url] == nil {
      summary.url = Questionnaire.Summary.address(ofPack: summary.id)
    }
    return summary
  }

  private func facts(_ node: SourceNode?) -> DatedFacts {
    let groups = (node?["groups"]?.parts ?? []).map { group in
      DatedFacts.Group(
        heading: group.text("heading")?.value ?? "",
        lines: (group["lines"]?.parts ?? []).map { line in
          var fact = Written<DatedFacts.Line>(line).record
          fact.isShort = line.flag("short")
          return fact
        })
    }
    return DatedFacts(groups: groups, footnote: node?.text("footnote")?.value ?? "")
  }

  private func texts(of facts: SourceNode?, as part: ShownText.Part) -> [ShownText] {
    let groups = (facts?["groups"]?.parts ?? []).flatMap { group in
      [shown(group.text("heading"), .name)]
        + (group["lines"]?.parts ?? []).map { shown($0.text("text"), part) }
    }
    return (groups + [shown(facts?.text("footnote"), part)]).compactMap(\.self)
  }

  private func shown(_ text: Located<String>?, _ part: ShownText.Part) -> ShownText? {
    text.map { ShownText(linkId: "", template: "", part: part, text: $0) }
  }
}
