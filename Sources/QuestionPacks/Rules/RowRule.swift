// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Among groups, only rows have a name, a limit and a gate. A gate comes directly before its rows.
/// The question that names a row is always asked.
enum RowRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    plan.entries.indices.filter { plan.entries[$0].item.type == .group }.flatMap { place in
      let item = plan.entries[place].item
      return name(item) + most(item.maxOccurs, of: item) + most(item.shortMaxOccurs, of: item)
        + gate(of: item, at: place, in: plan) + conditionOfName(in: item)
    }
  }

  /// A row whose name isn't asked would be missing from every page for others.
  private static func conditionOfName(in item: DraftItem) -> [PackFault] {
    guard item.isRows else { return [] }
    let name =
      item.item.first { $0.role?.value.namesRow == true }
      ?? item.item.first { $0.type.map(Item.Kind.questions.contains) == true }
    return name?.enableWhenTests.first.map {
      [PackFault(.conditionOfRowName, at: $0.question.position)]
    } ?? []
  }

  private static func gate(of item: DraftItem, at place: Int, in plan: Plan) -> [PackFault] {
    // A gate that is missing, or isn't a yes/no question, has been reported.
    guard let gate = item.gate, let target = plan.order[gate.value], target < place else {
      return []
    }
    let (question, rows) = (plan.entries[target], plan.entries[place])
    guard item.isRows, target == place - 1, question.above == rows.above else {
      return [PackFault(.gateNotBefore(gate.value), at: gate.position)]
    }
    guard question.item.shortPass == item.shortPass else {
      return [PackFault(.gateInOtherPass, at: gate.position)]
    }
    return []
  }

  private static func name(_ item: DraftItem) -> [PackFault] {
    if item.isRows {
      return item.rowName == nil ? [PackFault(.missingRowName, at: item.position)] : []
    }
    return item.rowName.map { [PackFault(.rowNameWithoutRows, at: $0.position)] } ?? []
  }

  private static func most(_ most: Located<Int>?, of item: DraftItem) -> [PackFault] {
    guard let most else { return [] }
    if !item.isRows { return [PackFault(.mostWithoutRepeats, at: most.position)] }
    guard most.value > Item.rowLimit else { return [] }
    return [PackFault(.mostTooMany(most.value, of: Item.rowLimit), at: most.position)]
  }
}
