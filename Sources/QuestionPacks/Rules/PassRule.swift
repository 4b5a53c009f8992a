// SPDX-License-Identifier: GPL-3.0-or-later

/// An item of the short pass is only in rows of the short pass.
enum PassRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    plan.entries.compactMap { entry in
      guard entry.item.short.isAskedAtAll else { return nil }
      guard let rows = entry.rows.first(where: { !$0.short.isAskedAtAll }) else { return nil }
      return PackFault(.shortInLongRows(rows: rows.linkId.value), at: entry.item.linkId.position)
    }
  }
}

extension DraftShort {
  /// Whether the short pass asks the item, always or on a condition.
  var isAskedAtAll: Bool {
    if case .skipped = self { false } else { true }
  }
}
