// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// Where each item of a questionnaire stands, as far as that was asked for.
///
/// Sections are read when an item is not found in those that were read before.
final class ItemIndex: Sendable {
  /// An item, and the section in which it stands.
  struct Found {
    let section: Section
    let entry: Outline.Entry
  }

  fileprivate struct Known {
    var found: [String: Found] = [:]
    /// Sections whose items are not known yet.
    var others: [Section]
  }

  private let known: Mutex<Known>

  init(_ sections: [Section]) { known = Mutex(Known(others: sections)) }

  /// The item with this linkId; `nil` when there is none.
  ///
  /// O(1) once its section is known. Before that, sections are read until the item is found, those
  /// first in which it most likely stands.
  /// - Parameter likely: the linkId of a section in which it stood once; `nil` when none is known.
  func find(_ linkId: String, likely: String? = nil) -> Found? {
    known.withLock { $0.find(linkId, likely: likely) }
  }
}

extension ItemIndex.Known {
  /// An item stands in one section, so it does not matter in which order they are looked through:
  /// those that are loaded come first, then the one that was named, then those whose linkId begins
  /// the item's.
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
