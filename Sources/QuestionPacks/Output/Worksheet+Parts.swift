// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Worksheet {
  /// A part of the worksheet, by who may see it. Paper can't hide an answer, so what only staff may
  /// see is asked only in their part.
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
    guard !item.isForProgram, part != .forAnyone || !item.isForStaff else { return false }
    return isAsked(item) || item.item.contains(where: within(item).isWanted)
  }

  /// Whether the item itself is asked on this part: for a choice, with any of its options.
  func isAsked(_ item: DraftItem) -> Bool {
    guard let type = item.type, type != .group, pass == .full || item.shortPass != .skipped else {
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
  /// Whether all of it is for staff, as Keeping safe is: a box ticked there can put someone in danger.
  fileprivate var isForStaff: Bool { self.sharing == .staff || role?.value == .safety }

  /// Whether the item only controls the program or the notes it writes, which paper has no use for.
  fileprivate var isForProgram: Bool {
    switch role?.value {
    case .pass, .leaveOut, .leaveOutHow, .safetyPrinting: true
    default: self.sharing == .unsaved || WorksheetWords.onPaper(text?.value ?? "").isEmpty
    }
  }
}
