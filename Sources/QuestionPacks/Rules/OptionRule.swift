// SPDX-License-Identifier: GPL-3.0-or-later

/// A choice has options with unique codes, and their properties don't contradict one another.
enum OptionRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    let choices = plan.entries.map(\.item).filter { $0.type == .choice }
    return choices.flatMap { item -> [PackFault] in
      [presence(item), codes(item), combinations(item), most(item)].flatMap(\.self)
    }
  }

  private static func presence(_ item: DraftItem) -> [PackFault] {
    let isEmpty = item.options.isEmpty && item.optionsFrom == nil
    return isEmpty ? [PackFault(.noOptions, at: item.position)] : []
  }

  private static func codes(_ item: DraftItem) -> [PackFault] {
    var first: [String: SourcePosition] = [:]
    return item.options.filter { !$0.code.value.isEmpty }.compactMap { option in
      let code = option.code
      guard let earlier = first.updateValue(code.position, forKey: code.value) else { return nil }
      first[code.value] = earlier
      return PackFault(.sameCode(code.value, first: earlier), at: code.position)
    }
  }

  private static func combinations(_ item: DraftItem) -> [PackFault] {
    item.options.flatMap { option -> [PackFault] in
      var faults: [PackFault] = []
      if option.isExclusive.value, !item.repeats {
        faults.append(PackFault(.exclusiveAlone, at: option.isExclusive.position))
      }
      if let other = option.other, option.leaving != nil {
        faults.append(PackFault(.otherLeaves, at: other.position))
      }
      return faults
    }
  }

  private static func most(_ item: DraftItem) -> [PackFault] {
    guard let most = item.maxOccurs else { return [] }
    if !item.repeats { return [PackFault(.mostWithoutRepeats, at: most.position)] }
    let count = item.options.filter { !$0.isExclusive.value && $0.leaving == nil }.count
    guard count > 0, most.value > count else { return [] }
    return [PackFault(.mostTooMany(most.value, of: count), at: most.position)]
  }
}
