import Survey

/// Rows have a name and a limit that can be met; nothing else has either.
enum RowRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    plan.entries.map(\.item).filter { $0.type == .group }.flatMap { item in
      name(item) + most(item.maxOccurs, of: item) + most(item.shortMaxOccurs, of: item)
    }
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
