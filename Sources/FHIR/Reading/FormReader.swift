// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Converts a form to items, and then adds the conditions between them.
struct FormReader {
  let source: FormSource
  /// Whether the form was made from a pack, so that reading it restores the pack.
  let isPack: Bool
  var arrangement = FormArrangement()
  var notices = FormNotices()
  /// The number of items, choices and conditions read.
  private var size = 0

  init(_ source: FormSource) throws(FormFault) {
    self.source = source
    isPack = try source.form.isPack()
  }

  mutating func questionnaire(hash: String) throws(FormFault) -> Questionnaire {
    let sections = try sections()
    let title = try source.title()
    var conditions = ConditionReader(sections, readBy: self)
    let joined = try sections.map { section throws(FormFault) in
      var joined = try conditions.withConditions(section)
      guard joined.text.isEmpty else { return joined }
      joined.text = title
      joined.details.hasNoText = joined.details.formText.isEmpty
      return joined
    }
    let waits = Waits(joined)
    for linkId in waits.loops { conditions.note(.loop, linkId) }
    notices = conditions.reader.notices
    if isPack { return try source.pack(joined, hash: hash) }
    var questionnaire = Questionnaire(summary: try source.summary(title: title), items: joined)
    questionnaire.hash = hash
    let forward = waits.lookingForward
    questionnaire.lookingForward = questionnaire.dependents(of: forward).union(forward)
    return questionnaire
  }

  private mutating func sections() throws(FormFault) -> [Item] {
    let form = source.form
    try note(form, of: nil)
    let elements = try form.elements("item")
    try collectLinkIds(elements, depth: 1)
    var items: [Item] = []
    for element in elements { items += try self.items(element, under: nil) }
    guard items.contains(where: \.holdsSomething) else { throw .noItems }
    return arrangement.sections(items)
  }

  /// Collects all linkIds of the form before any are generated.
  private mutating func collectLinkIds(_ elements: [Element], depth: Int) throws(FormFault) {
    guard depth <= Form.depthLimit else {
      guard elements.isEmpty else { throw .tooDeep(limit: Form.depthLimit) }
      return
    }
    for element in elements {
      let linkId = try element.words("linkId")
      guard !linkId.isEmpty else { throw .missing(path: element.at("linkId")) }
      guard arrangement.linkIds.insert(linkId).inserted else { throw .linkIdTwice(linkId) }
      try count(1)
      try collectLinkIds(try element.elements("item"), depth: depth + 1)
    }
  }

  /// Adds to the number of items, choices and conditions.
  /// - Throws: ``FormFault/tooMany(limit:)``.
  mutating func count(_ more: Int) throws(FormFault) {
    size += more
    guard size <= Form.itemLimit else { throw .tooMany(limit: Form.itemLimit) }
  }

  /// Records the extensions of an element that are not followed.
  mutating func note(_ element: Element, of linkId: String?) throws(FormFault) {
    for found in try element.elements("modifierExtension") {
      notices.add(.modifier(try found.words("url")), linkId)
    }
    for found in try element.elements("extension") {
      let url = try found.words("url")
      switch FormExtension.byURL[url] {
      case .calculatedExpression?, .calculatedValue?: notices.add(.calculatedExpression, linkId)
      case .initialExpression?: notices.add(.initialExpression, linkId)
      case .enableWhenExpression?: notices.add(.enableWhenExpression, linkId)
      case .constraint?: notices.add(.constraint, linkId)
      case .variable?, .expression?: notices.add(.expression, linkId)
      case nil where isPack && OwnExtension.isOwn(url: url): break
      case nil: notices.add(.unused(url), linkId)
      default: break
      }
    }
  }
}

extension Item {
  /// Whether the item or anything in it is asked or shown.
  var holdsSomething: Bool { type != .group || item.contains(where: \.holdsSomething) }
}

/// The dependencies between items: the questions on whose answers each item's conditions depend.
struct Waits {
  private var order: [String] = []
  private var waitsFor: [String: Set<String>] = [:]
  /// For each repeating group, the questions that conditions in it test, and the position of its
  /// end. A group without enabled items isn't asked.
  private var rows: [String: (asked: Set<String>, end: Int)] = [:]

  /// Collects the dependencies of a form's items. O(items and conditions).
  init(_ items: [Item]) {
    for item in items { add(item, under: nil) }
  }

  /// - Returns: The questions that the conditions of an item and of its children test.
  @discardableResult
  private mutating func add(_ item: Item, under parent: Item?) -> Set<String> {
    var asked = Set((item.enableWhen?.tests ?? []).map(\.question))
    order.append(item.linkId)
    waitsFor[item.linkId] = asked.union([parent?.linkId].compactMap(\.self))
    for child in item.item { asked.formUnion(add(child, under: item)) }
    if item.isRows { rows[item.linkId] = (asked, order.count) }
    return asked
  }

  /// The items with a condition on a later question. O(items and conditions).
  var lookingForward: [String] {
    let positions = Dictionary(zip(order, order.indices)) { first, _ in first }
    func looksForward(_ item: String) -> Bool {
      let isBefore = waitsFor[item]?.contains { (positions[$0] ?? 0) > (positions[item] ?? 0) }
      guard isBefore != true, let rows = rows[item] else { return isBefore == true }
      return rows.asked.contains { (positions[$0] ?? 0) >= rows.end }
    }
    return order.filter(looksForward)
  }

  /// The items whose conditions depend on one another in a circle, in order. Items without
  /// dependencies are settled, then those that depend only on settled items; the rest never can be.
  /// O(items and conditions).
  var loops: [String] {
    var waitedForBy: [String: [String]] = [:]
    for (item, others) in waitsFor {
      for other in others { waitedForBy[other, default: []].append(item) }
    }
    var open = waitsFor.mapValues { others in others.count { waitsFor[$0] != nil } }
    var settled = order.filter { open[$0] == 0 }
    var index = 0
    while index < settled.count {
      for item in waitedForBy[settled[index]] ?? [] {
        open[item, default: 0] -= 1
        if open[item] == 0 { settled.append(item) }
      }
      index += 1
    }
    let all = Set(settled)
    return order.filter { !all.contains($0) }
  }
}
