// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// The empty paper worksheet of a pack: complete, and usable with only a pen.
///
/// Questions that are repeated for each of many options are printed once. Items that only control
/// the program are left out.
package struct Worksheet: Sendable {
  typealias Block = Document.Block
  typealias Text = Document.Text

  let draft: Draft
  let items: [String: DraftItem]
  let pass: Progress.Pass
  var part = Part.forAnyone
  /// The number of the section that is being written.
  private(set) var number = 0
  private(set) var isInRow = false

  /// Creates the worksheet of a pack. O(items).
  /// - Parameter pass: For the short pass, only its questions; otherwise everything, with a star at
  ///   the questions of the short pass.
  package init(_ pack: QuestionPack, pass: Progress.Pass = .full) {
    draft = pack.draft
    self.pass = pass
    let all = draft.sections.flatMap { $0.item.withAllWithin }
    items = Dictionary(all.map { ($0.linkId.value, $0) }) { first, _ in first }
  }

  /// The worksheet, independent of any format. The short form of urgent help comes first, the full
  /// one last.
  package var document: Document {
    let start = [WorksheetWords.start] + (pass == .full ? [WorksheetWords.starred] : [])
    let blocks =
      [.heading(level: 1, .program(draft.summary.title)), identity]
      + [.lines(start.map { .program($0) })] + urgent(draft.urgentHelp.shortOrAll)
      + draft.sections.flatMap(section) + urgent(draft.urgentHelp) + pageForStaff
    return Document(blocks, language: draft.summary.language)
  }

  /// The lines for the person's name and date of birth.
  private var identity: Block {
    .lines(WorksheetWords.identity.map { .label($0) + .program(" ") + .blank })
  }

  private func urgent(_ help: DatedFacts) -> [Block] {
    help.blocks(under: WorksheetWords.urgentHelp, wording: WorksheetWords.onPaper)
  }

  /// The questions and options that only staff may see, on pages of their own; empty if there are
  /// none. They come last, so that the worksheet is complete without them.
  private var pageForStaff: [Block] {
    var sheet = self
    sheet.part = .forStaff
    let body = draft.sections.flatMap(sheet.section)
    guard !body.isEmpty else { return [] }
    let about = WorksheetWords.aboutPageForStaff.map { Text.program($0) }
    return [.pageBreak, .heading(level: 1, .program(WorksheetWords.forStaff)), identity]
      + [.lines(about)] + body + urgent(draft.urgentHelp.short)
  }

  /// Returns a section; empty if nothing in it is on this worksheet. Sections have no numbers, since
  /// a short worksheet would seem to lack pages.
  private func section(_ section: DraftSection) -> [Block] {
    guard isWanted(section.item) else { return [] }
    let introduction = introduction(of: section.item)
    var sheet = within(section.item)
    sheet.number = section.number
    return [.heading(level: 2, .program(section.item.text?.value ?? ""))]
      + (introduction.isEmpty ? [] : [.lines(introduction)])
      + sheet.blocks(of: section.item.item)
  }

  /// Returns a star for an item of the short pass, if the worksheet has other items too.
  func star(_ item: DraftItem) -> String {
    pass == .full && item.shortPass != nil ? " ★" : ""
  }
}

extension Worksheet {
  /// A part of the worksheet, by who may see it. Paper can't hide an answer, so options and
  /// questions for staff are only in their part.
  enum Part {
    case forAnyone
    case forStaff
    /// The part for staff, within a section or an item that is entirely for staff.
    case allForStaff

    func holds(_ sharing: Sharing) -> Bool {
      switch self {
      case .forAnyone: sharing != .staff
      case .forStaff: sharing == .staff
      case .allForStaff: true
      }
    }
  }

  /// Whether the item or anything in it is on this part of the worksheet.
  func isWanted(_ item: DraftItem) -> Bool {
    guard !item.isOffPaper, part != .forAnyone || !item.isForStaff else { return false }
    return isAsked(item) || item.item.contains(where: within(item).isWanted)
  }

  /// Whether the item itself is asked on this part: for a choice, with any of its options.
  func isAsked(_ item: DraftItem) -> Bool {
    guard let type = item.type, type != .group, pass == .full || item.shortPass != nil else {
      return false
    }
    return item.options.isEmpty ? within(item).part.holds(item.sharing) : !options(of: item).isEmpty
  }

  /// Returns the options offered on this part.
  func options(of item: DraftItem) -> [DraftOption] {
    item.options.filter { within(item).part.holds($0.sharing) }
  }

  /// Returns the worksheet as it applies to an item's children.
  func within(_ item: DraftItem) -> Worksheet {
    var sheet = self
    if part == .forStaff, item.isForStaff { sheet.part = .allForStaff }
    sheet.isInRow = isInRow || item.isRows
    return sheet
  }
}

extension DraftItem {
  /// Whether the whole item is for staff. The section about keeping safe always is: a box ticked
  /// there can put someone in danger.
  fileprivate var isForStaff: Bool { self.sharing == .staff || role?.value == .safety }

  /// Whether the item only controls the program or the notes it writes, which paper has no use for.
  fileprivate var isOffPaper: Bool {
    switch role?.value {
    case .pass, .leaveOut, .leaveOutHow, .safetyPrinting: true
    default: self.sharing == .unsaved || WorksheetWords.onPaper(text?.value ?? "").isEmpty
    }
  }
}
