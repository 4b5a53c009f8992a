// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// The empty paper worksheet of a pack: complete, and usable with a pen alone.
///
/// What is asked for each of many options stands there once. Items that only steer the program
/// are left out.
public struct Worksheet: Sendable {
  typealias Block = Document.Block
  typealias Text = Document.Text

  let draft: Draft
  let items: [String: DraftItem]
  private let pass: Progress.Pass

  /// The worksheet of a pack. O(items).
  /// - Parameter pass: For the short pass, what it asks and nothing else; otherwise everything,
  ///   with a star at what the short pass asks.
  public init(_ pack: QuestionPack, pass: Progress.Pass = .full) {
    draft = pack.draft
    self.pass = pass
    let all = draft.sections.flatMap { $0.item.withItemsBelow }
    items = Dictionary(all.map { ($0.linkId.value, $0) }) { first, _ in first }
  }

  /// The worksheet, in no format yet. Urgent help stands first in short and last in full.
  public var document: Document {
    let start = [WorksheetWords.start] + (pass == .full ? [WorksheetWords.starred] : [])
    let short = draft.urgentHelp.short
    let blocks =
      [.heading(level: 1, .program(draft.summary.title)), .lines(start.map { .program($0) })]
      + urgent(short.groups.isEmpty ? draft.urgentHelp : short)
      + draft.sections.flatMap(section) + urgent(draft.urgentHelp)
    return Document(blocks, language: draft.summary.language)
  }

  private func urgent(_ help: DatedFacts) -> [Block] {
    guard !help.groups.isEmpty else { return [] }
    let groups = help.groups.map { group in
      let lines = group.lines.map { WorksheetWords.onPaper($0.text) }.filter { !$0.isEmpty }
      let list = Block.list(lines.map { .program($0) })
      return Block.together(lines.isEmpty ? [] : [.paragraph(.label(group.heading)), list])
    }
    let footnote = help.footnote.isEmpty ? [] : [Block.paragraph(.program(help.footnote))]
    return [.heading(level: 2, .program(WorksheetWords.urgentHelp))] + groups + footnote
  }

  /// Nothing for a section of which the pass asks nothing.
  private func section(_ section: DraftSection) -> [Block] {
    let body = section.item.item.flatMap { blocks(of: $0, in: section) }
    guard !body.isEmpty else { return [] }
    let number = section.number > 0 ? "\(section.number). " : ""
    let title = number + (section.item.text?.value ?? "")
    let introduction = introduction(of: section.item)
    return [.heading(level: 2, .program(title))]
      + (introduction.isEmpty ? [] : [.lines(introduction)]) + body
  }

  /// Whether the item has a place on this sheet: the pass asks it, or something in it.
  func isWanted(_ item: DraftItem) -> Bool {
    guard !item.isForProgram else { return false }
    guard pass == .short else { return true }
    return item.type == .group && !item.item.isEmpty
      ? item.item.contains(where: isWanted) : item.short.isAskedAtAll
  }

  /// A star at what the short pass asks, where the sheet has more than that.
  func star(_ item: DraftItem) -> String {
    pass == .full && item.short.isAskedAtAll ? " ★" : ""
  }
}

extension DraftItem {
  /// It steers the program, or the notes that the program writes: paper has neither.
  fileprivate var isForProgram: Bool {
    switch role?.value {
    case .pass, .leaveOut, .leaveOutHow, .safetyPrinting: true
    default: self.sharing == .unsaved || WorksheetWords.onPaper(text?.value ?? "").isEmpty
    }
  }

  fileprivate var withItemsBelow: [DraftItem] { [self] + item.flatMap(\.withItemsBelow) }
}
