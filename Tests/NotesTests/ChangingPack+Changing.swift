// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What an author may change between two versions.
extension ChangingPack {
  /// Changes a few things, as an author might between two versions.
  mutating func change() {
    for _ in 0..<Int.random(in: 1...4, using: &generator) { changeOne() }
    dropRefusedConditions()
  }

  /// Drops conditions that no pack can have: of what names a row, and on later questions.
  mutating func dropRefusedConditions() {
    var earlier: Set<String> = []
    for index in sections.indices { sections[index].dropRefusedConditions(&earlier) }
  }

  private mutating func changeOne() {
    let all = sections.flatMap(\.item).flatMap(\.all)
    guard let old = pick(all) else { return }
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: insert(item(depth: 1))
    case 1: remove(old.linkId)
    case 2: edit(old.linkId) { $0.linkId += "x" }
    case 3: retype(old)
    case 4, 5: move(old)
    case 6: changeOptions(of: old)
    case 7:
      let condition = condition()
      edit(old.linkId) { $0.enableWhen = condition }
    case 8: edit(old.linkId) { $0.enableWhen = nil }
    case 9: edit(old.linkId) { $0.sharing = $0.sharing == .staff ? .everyone : .staff }
    case 10, 11:
      edit(old.linkId) { item in
        if item.isQuestion { item.text = item.text.replacing("?", with: "b?") }
      }
    default: changeSection()
    }
  }

  private mutating func changeSection() {
    guard let index = sections.indices.randomElement(using: &generator) else { return }
    sections[index].linkId += "x"
  }

  private mutating func retype(_ old: Item) {
    let type = pick(Item.Kind.allCases) ?? .string
    let (repeats, options) = (chance(2), options(of: count))
    edit(old.linkId) { item in
      item.type = type
      item.repeats = repeats && (type == .group || type == .choice)
      item.rowName = "row"
      item.answerOption =
        type != .choice ? [] : item.answerOption.isEmpty ? options : item.answerOption
    }
  }

  private mutating func move(_ old: Item) {
    remove(old.linkId)
    insert(old)
  }

  /// Puts an item into a section, a group, rows, or under a question.
  private mutating func insert(_ item: Item) {
    let places = sections.flatMap(\.all).filter { $0.type != .display }
    guard let place = pick(places) else { return }
    edit(place.linkId) { $0.item.append(item) }
  }

  private mutating func changeOptions(of old: Item) {
    let what = Int.random(in: 0..<5, using: &generator)
    edit(old.linkId) { item in
      guard !item.answerOption.isEmpty else { return }
      switch what {
      case 0: item.answerOption.removeFirst()
      case 1: item.answerOption[0].text += "x"
      case 2:
        item.answerOption.append(AnswerOption(code: "o9", text: "\(item.answerOption[0].text)9"))
      case 3:
        let texts = item.answerOption.map(\.text).reversed()
        for (index, text) in texts.enumerated() { item.answerOption[index].text = text }
      default:
        for index in item.answerOption.indices {
          let isForStaff = item.answerOption[index].sharing == .staff
          item.answerOption[index].sharing = isForStaff ? .everyone : .staff
        }
      }
    }
  }

  private mutating func remove(_ linkId: String) {
    for index in sections.indices { sections[index].remove(linkId) }
  }

  private mutating func edit(_ linkId: String, _ change: (inout Item) -> Void) {
    for index in sections.indices { sections[index].edit(linkId, change) }
  }
}

extension Item {
  fileprivate mutating func dropRefusedConditions(_ earlier: inout Set<String>) {
    if let tests = enableWhen?.tests, !tests.allSatisfy({ earlier.contains($0.question) }) {
      enableWhen = nil
    }
    earlier.insert(linkId)
    let name = nameItem?.linkId
    for index in item.indices {
      if item[index].linkId == name { item[index].enableWhen = nil }
      item[index].dropRefusedConditions(&earlier)
    }
  }

  fileprivate mutating func remove(_ linkId: String) {
    item.removeAll { $0.linkId == linkId }
    for index in item.indices { item[index].remove(linkId) }
  }

  fileprivate mutating func edit(_ linkId: String, _ change: (inout Item) -> Void) {
    guard self.linkId != linkId else { return change(&self) }
    for index in item.indices { item[index].edit(linkId, change) }
  }
}
