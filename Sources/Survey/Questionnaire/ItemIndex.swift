// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Finds the items of a questionnaire by linkId.
///
/// Searches a section's items only when an item isn't found in the sections searched before.
final class ItemIndex: Sendable {
  /// An item with its section.
  struct Found {
    let section: Section
    let entry: Outline.Entry
  }

  fileprivate struct Known {
    var found: [String: Found] = [:]
    /// The sections that have not been searched yet.
    var others: [Section]
  }

  private let known: Mutex<Known>

  init(_ sections: [Section]) { known = Mutex(Known(others: sections)) }

  /// Returns the item with this linkId; `nil` if there is none.
  ///
  /// O(1) in a section that was searched before. Otherwise searches sections until the item is
  /// found, the most likely first.
  func find(_ linkId: String) -> Found? { known.withLock { $0.find(linkId) } }
}

extension ItemIndex.Known {
  /// Finds an item. Searches sections whose linkId is a prefix of the item's first, so that the
  /// others need not be decoded.
  fileprivate mutating func find(_ linkId: String) -> ItemIndex.Found? {
    while found[linkId] == nil, !others.isEmpty {
      take(others.first { linkId.hasPrefix($0.linkId) } ?? others[0])
    }
    return found[linkId]
  }

  private mutating func take(_ section: Section) {
    others.removeAll { $0 === section }
    let entries = section.outline.entries
    found.reserveCapacity(found.count + entries.count)
    for entry in entries {
      found[entry.item.linkId] = ItemIndex.Found(section: section, entry: entry)
    }
  }
}
