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
  /// - Parameter likely: The linkId of a section that may contain the item; `nil` if unknown.
  func find(_ linkId: String, likely: String? = nil) -> Found? {
    known.withLock { $0.find(linkId, likely: likely) }
  }
}

extension ItemIndex.Known {
  /// Finds an item. To save time, searches loaded sections first, then the likely one, then those
  /// whose linkId is a prefix of the item's.
  fileprivate mutating func find(_ linkId: String, likely: String?) -> ItemIndex.Found? {
    if let known = found[linkId] { return known }
    let loaded = others.filter(\.isLoaded)
    let rest = others.filter { !$0.isLoaded }
    let named = rest.filter { $0.linkId == likely }
    let alike = rest.filter { linkId.hasPrefix($0.linkId) }
    for section in loaded + named + alike + rest where others.contains(where: { $0 === section }) {
      take(section)
      if let known = found[linkId] { return known }
    }
    return nil
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
