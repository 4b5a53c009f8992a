// SPDX-License-Identifier: GPL-3.0-or-later

/// An item of the short pass is only in rows of the short pass.
enum PassRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    plan.entries.compactMap { entry in
      guard entry.item.shortPass != .skipped else { return nil }
      guard let rows = entry.rows.first(where: { $0.shortPass == .skipped }) else { return nil }
      return PackFault(.shortInLongRows(rows: rows.linkId.value), at: entry.item.linkId.position)
    }
  }
}
