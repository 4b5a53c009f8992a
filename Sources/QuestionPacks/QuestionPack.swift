// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A valid pack of questions, read from YAML.
package struct QuestionPack: Sendable {
  /// The questions after expansion, with plain items only.
  package let questionnaire: Questionnaire
  /// The pack as its author wrote it, for the paper worksheet.
  let draft: Draft
  /// Warnings about the pack, in the order of its files and lines.
  package let warnings: [PackFault]
  /// How easy the pack's texts are to read.
  package let reading: ReadingReport

  /// Reads a pack from its files, in any order. Faults call their folder `folder`.
  ///
  /// O(bytes and items after expansion).
  /// - Throws: ``PackFaults`` with all faults.
  package init(_ files: [PackFile], folder: String) throws(PackFaults) {
    var reader = DraftReader()
    let draft = reader.read(files, folder: folder)
    var expansion = Expansion(draft)
    let sections = expansion.expanded()
    var log = reader.log
    log.add { TemplateRule.check(draft, &$0) }
    log.add(expansion.log.faults)
    let isWhole = draft.isComplete && expansion.log.faults.isEmpty
    let plan = Plan(sections, isComplete: isWhole)
    for rule in planRules { log.add(foundBy: rule(plan)) }
    let wording = WordingCheck(
      ShownText.all(in: plan, of: draft), by: draft.plainWords, language: draft.summary.language)
    log.add(wherePlain: wording.faults + wording.exceptionFaults(in: plan))
    guard log.faults.allSatisfy(\.isWarning) else { throw PackFaults(log.faults) }
    warnings = PackFaults.inOrder(log.faults)
    reading = wording.report
    self.draft = draft
    questionnaire = Questionnaire(
      summary: draft.summary,
      sections: sections.map { Section(Item($0.item), number: $0.number) },
      urgentHelp: draft.urgentHelp, whatToExpect: draft.whatToExpect)
  }

  /// Reads the pack in a folder.
  /// - Throws: ``PackFaults`` with all faults.
  package init(_ folder: PackFolder) throws(PackFaults) {
    try self.init(try folder.files(), folder: folder.shownAs)
  }
}

extension Item {
  /// Creates a plain item from a valid draft.
  init(_ draft: DraftItem) {
    self = draft.written.record
    answerOption = draft.options.map(\.written.record)
    item = draft.item.map(Item.init)
  }
}

extension Questionnaire {
  /// The number of sections, and that of items after expansion, on one line for authors. O(items).
  package var size: String {
    let items = sections.flatMap(\.item.item).flatMap(\.withAllWithin)
    return "\(count(sections.count, "section")), \(count(items.count, "item"))"
  }
}
