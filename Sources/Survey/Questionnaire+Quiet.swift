// SPDX-License-Identifier: GPL-3.0-or-later

extension Questionnaire {
  /// Returns the quiet question whose answer an item would reveal, because the item is inside it or
  /// depends on one of its choices. `nil` for other items, and for the quiet question itself.
  ///
  /// Conditions in a form can be circular, so at most ``mostRelatives`` items are searched.
  package func quietQuestion(behind item: Item) -> Item? {
    var seen: Set<String> = [item.linkId]
    var waiting = [item]
    while let next = waiting.popLast(), seen.count < Self.mostRelatives {
      let parent = parent(of: next.linkId)
      if let parent, parent.isQuiet { return parent }
      let tests = next.enableWhen?.tests ?? []
      let asked = tests.compactMap { test in self.item(test.question).map { (test, $0) } }
      if let (_, quiet) = asked.first(where: { $1.isQuiet && $0.tellsChoice(of: $1) }) {
        return quiet
      }
      waiting += (asked.map(\.1) + [parent].compactMap(\.self)).filter {
        seen.insert($0.linkId).inserted
      }
    }
    return nil
  }

  /// The maximum number of items to search, more than the longest chain of conditions that is
  /// followed when asking.
  private static var mostRelatives: Int { 128 }
}

extension EnableWhen {
  /// Returns whether passing the test reveals which of several choices was made.
  fileprivate func tellsChoice(of question: Item) -> Bool {
    switch `operator` {
    case .equalsOption, .first, .compares: question.answerOption.count { $0.leaving == nil } > 1
    case .exists, .equalsBoolean, .countAtMost, .countMoreThan: false
    }
  }
}
