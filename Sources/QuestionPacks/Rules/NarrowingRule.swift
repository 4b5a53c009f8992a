// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A choice that is narrowed by another offers only options of that one.
enum NarrowingRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    var allowance = Allowance()
    return plan.entries.flatMap { entry -> [PackFault] in
      guard let question = entry.item.narrowedBy, let place = plan.order[question.value] else {
        return []
      }
      let offered = plan.entries[place].item.options.map(\.code.value)
      let known = Set(offered)
      return entry.item.options.filter { !known.contains($0.code.value) }.map { option in
        let code = option.code.value
        let nearest = allowance.nearest(to: code, in: offered)
        return PackFault(
          .unknownOption(code, question: question.value, suggestion: nearest),
          at: option.code.position)
      }
    }
  }
}
