// SPDX-License-Identifier: GPL-3.0-or-later

extension Plan {
  /// A choice has options with unique codes, and their properties don't contradict one another.
  func checkOptions(_ log: inout FaultLog) {
    for item in entries.map(\.item) where item.type == .choice {
      if item.options.isEmpty, item.optionsFrom == nil { log.add(.noOptions, at: item.position) }
      log.add(PackFault.Kind.sameCode, whereRepeated: item.options.map(\.code))
      for option in item.options {
        if option.isExclusive.value, !item.repeats {
          log.add(.exclusiveAlone, at: option.isExclusive.position)
        }
        if let other = option.other, option.leaving != nil {
          log.add(.otherLeaves, at: other.position)
        }
      }
      checkMost(of: item, &log)
    }
  }

  private func checkMost(of item: DraftItem, _ log: inout FaultLog) {
    guard let most = item.maxOccurs else { return }
    guard item.repeats else { return log.add(.mostWithoutRepeats, at: most.position) }
    let count = item.options.count { !$0.isExclusive.value && $0.leaving == nil }
    guard count > 0, most.value > count else { return }
    log.add(.mostTooMany(most.value, of: count), at: most.position)
  }

  /// A choice that is narrowed by another offers only options of that one.
  func checkNarrowing(_ log: inout FaultLog) {
    for item in entries.map(\.item) {
      guard let question = item.narrowedBy, let place = order[question.value] else { continue }
      let offered = entries[place].item.options.map(\.code.value)
      let known = Set(offered)
      for code in item.options.map(\.code) where !known.contains(code.value) {
        let nearest = log.nearest(to: code.value, in: offered)
        log.add(
          .unknownOption(code.value, question: question.value, suggestion: nearest),
          at: code.position)
      }
    }
  }
}
