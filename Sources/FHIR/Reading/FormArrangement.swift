// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Arranges a form's items as sections and rows, with generated items where the form has none.
struct FormArrangement {
  /// The linkIds of all items, both the form's and generated ones.
  var linkIds: Set<String> = []
  /// Maps generated linkIds to those of the form's items for which they were generated.
  private(set) var origins: [String: String] = [:]
  /// The items as the form writes them, with their conditions.
  var conditions: [String: Element] = [:]

  /// Returns a linkId that is not in the form, for an item generated from one of the form's.
  private mutating func madeLinkId(_ words: String, besides origin: String? = nil) -> String {
    var linkId = words
    var number = 2
    while !linkIds.insert(linkId).inserted {
      linkId = "\(words)-\(number)"
      number += 1
    }
    origins[linkId] = origin
    return linkId
  }

  /// Returns the items to ask in place of a form's item. A question with several answers becomes a
  /// repeating group with one answer in each row. The title of a group inside a section becomes a
  /// display item.
  mutating func arranged(_ item: Item, under parent: Item?) -> [Item] {
    var item = item
    let takesSeveral = item.repeats && item.isQuestion && (!item.isChoice || !item.item.isEmpty)
    if takesSeveral, !item.details.isReadOnly, !item.details.isHidden {
      return [rows(of: item)]
    }
    if takesSeveral { item.repeats = false }
    if item.isQuestion { item.showLinkIdForNoText() }
    return parent != nil || item.repeats ? titled(item) : [item]
  }

  /// Returns a group inside a section with its title as a text to read: before rows, otherwise as
  /// its first item. Returns other items as they are.
  private mutating func titled(_ item: Item) -> [Item] {
    guard item.type == .group, !item.text.isEmpty, !item.details.isHidden else { return [item] }
    let title = title(of: item)
    if item.repeats { return [title, item] }
    var titled = item
    titled.item.insert(title, at: 0)
    return [titled]
  }

  /// Returns a display item with a group's title. The title of a repeating group gets the group's
  /// condition.
  private mutating func title(of group: Item) -> Item {
    var title = Item(
      linkId: madeLinkId(group.linkId + "/title", besides: group.linkId), type: .display,
      text: group.text, shortPass: .always)
    title.details.prefix = group.details.prefix
    title.details.isImplied = true
    if group.repeats { conditions[title.linkId] = conditions[group.linkId] }
    return title
  }

  /// Returns a question with several answers as rows.
  private mutating func rows(of question: Item) -> Item {
    var rows = Item(
      linkId: madeLinkId(question.linkId + "/answers", besides: question.linkId), type: .group,
      label: question.label, repeats: true, shortPass: question.shortPass,
      maxOccurs: question.maxOccurs, rowName: Words.answer)
    rows.details.isImplied = true
    rows.details.isRequired = question.details.isRequired
    conditions[rows.linkId] = conditions.removeValue(forKey: question.linkId)
    var question = question
    question.repeats = false
    question.maxOccurs = nil
    question.showLinkIdForNoText()
    rows.text = question.text
    rows.item = [question]
    return rows
  }
}

extension FormArrangement {
  /// The maximum number of sections. A form with more groups at its top level gets one section with
  /// everything in it.
  private static let sectionLimit = 100

  /// Returns the top-level items as sections. Groups stay as they are, rows get a section each, and
  /// items outside groups are collected in generated sections.
  mutating func sections(_ items: [Item]) -> [Item] {
    let count = items.count { $0.type == .group && !$0.details.isHidden }
    guard count <= Self.sectionLimit else {
      return [impliedSection(items.flatMap { $0.repeats ? [$0] : titled($0) })]
    }
    var sections: [Item] = []
    var isOpen = false
    for item in items where !isTitle(item) {
      if item.type == .group, !item.details.isHidden, !item.isAnswers {
        sections.append(item.repeats ? impliedSection([item], title: item.text) : item)
        isOpen = false
      } else if isOpen {
        sections[sections.count - 1].item.append(item)
      } else {
        sections.append(impliedSection([item]))
        isOpen = true
      }
    }
    return sections
  }

  private mutating func impliedSection(_ items: [Item], title: String = "") -> Item {
    var section = Item(
      linkId: madeLinkId("section"), type: .group, text: title, shortPass: .always, item: items)
    section.details.isImplied = true
    return section
  }

  /// Whether this is the title of rows, which their section already shows.
  private func isTitle(_ item: Item) -> Bool {
    item.type == .display && item.details.isImplied
  }
}

extension Item {
  fileprivate mutating func showLinkIdForNoText() {
    guard text.isEmpty else { return }
    text = linkId
    details.hasNoText = details.formText.isEmpty
  }
}
