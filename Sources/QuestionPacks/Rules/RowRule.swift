// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Plan {
  /// A repeating group needs a row name, and may have a limit and a gate; other groups have none of
  /// these. The gate is the item directly before the group, in the same pass. The question that
  /// names a row has no condition.
  func checkRows(_ log: inout FaultLog) {
    for place in entries.indices where entries[place].item.type == .group {
      let item = entries[place].item
      if item.isRows, item.rowName == nil { log.add(.missingRowName, at: item.position) }
      if !item.isRows, let name = item.rowName { log.add(.rowNameWithoutRows, at: name.position) }
      for most in [item.maxOccurs, item.shortMaxOccurs].compactMap(\.self) {
        if !item.isRows {
          log.add(.mostWithoutRepeats, at: most.position)
        } else if most.value > Item.rowLimit {
          log.add(.mostTooMany(most.value, of: Item.rowLimit), at: most.position)
        }
      }
      checkGate(of: item, at: place, &log)
      if item.isRows { checkName(of: item, &log) }
    }
  }

  /// A row whose name isn't asked would be missing from every page for others.
  private func checkName(of rows: DraftItem, _ log: inout FaultLog) {
    let name =
      rows.item.first { $0.role?.value.namesRow == true }
      ?? rows.item.first { $0.type.map(Item.Kind.questions.contains) == true }
    guard let test = name?.enableWhenTests.first else { return }
    log.add(.conditionOfRowName, at: test.question.position)
  }

  private func checkGate(of item: DraftItem, at place: Int, _ log: inout FaultLog) {
    // A gate that is missing, or isn't a yes/no question, has been reported.
    guard let gate = item.gate, let target = order[gate.value], target < place else { return }
    let (question, rows) = (entries[target], entries[place])
    guard item.isRows, target == place - 1, question.above == rows.above else {
      return log.add(.gateNotBefore(gate.value), at: gate.position)
    }
    if question.item.shortPass != item.shortPass { log.add(.gateInOtherPass, at: gate.position) }
  }

  /// An item of the short pass is only in rows of the short pass.
  func checkPasses(_ log: inout FaultLog) {
    for entry in entries where entry.item.shortPass != nil {
      guard let rows = entry.rows.first(where: { $0.shortPass == nil }) else { continue }
      log.add(.shortInLongRows(rows: rows.linkId.value), at: entry.item.linkId.position)
    }
  }
}
