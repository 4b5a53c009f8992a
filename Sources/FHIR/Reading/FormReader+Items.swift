// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Conversion of single items.
extension FormReader {
  /// Converts an item of the form. Returns nothing for an item that is left out; for rows, also
  /// returns their title, as a text to read before them.
  mutating func items(_ element: Element, under parent: Item?) throws(FormFault) -> [Item] {
    let linkId = try element.words("linkId")
    let type = try element.text("type") ?? ""
    try note(element, of: linkId)
    guard type != "attachment" else {
      notices.add(.attachment, linkId)
      return []
    }
    var item = Item(linkId: linkId, type: try kind(type, element, linkId), shortPass: .asked)
    try readWords(of: &item, element, type: type)
    try readFlags(of: &item, element, under: parent)
    try readOptions(of: &item, element, type: type)
    try readDetails(of: &item, element)
    try leaveOutIfComputed(&item, element)
    try count(try element.elements("enableWhen").count)
    conditions[linkId] = element
    if isPack { try readOwn(of: &item, element) }
    for child in try element.elements("item") {
      guard try !readHelp(child, for: &item) else { continue }
      item.item += try items(child, under: item)
    }
    return isPack ? [item] : arranged(item, under: parent)
  }

  /// Hides a question whose answer the form computes, without its initial value.
  private func leaveOutIfComputed(_ item: inout Item, _ element: Element) throws(FormFault) {
    let expression = try element.extension(.calculatedExpression)
    let value = try element.extension(.calculatedValue)
    guard item.isQuestion, expression != nil || value != nil else { return }
    item.details.isHidden = true
    item.details.initial = []
  }

  /// Returns the type to ask. A type that R4 doesn't have is asked as free text.
  private mutating func kind(
    _ type: String, _ element: Element, _ linkId: String
  ) throws(FormFault) -> Item.Kind {
    if try element.isToRead() { return .display }
    if let kind = Item.Kind(rawValue: type) { return kind }
    switch type {
    case "reference": notices.add(.reference, linkId)
    case "": throw .missing(path: element.at("type"))
    default: notices.add(.unknownType, linkId)
    }
    return .string
  }

  private mutating func readWords(
    of item: inout Item, _ element: Element, type: String
  ) throws(FormFault) {
    item.text = try words("text", of: element)
    if let beside = try element.element("_text") { try note(beside, of: item.linkId) }
    if let text = try element.text("text"), text != item.text { item.details.formText = text }
    item.details.prefix = try words("prefix", of: element)
    if let short = try element.extension(.shortText) {
      item.label = try words("valueString", of: short)
    }
    if item.type.rawValue != type { item.details.formType = type }
  }

  private func readFlags(
    of item: inout Item, _ element: Element, under parent: Item?
  ) throws(FormFault) {
    item.repeats = try element.flag("repeats") ?? false && item.type != .display
    item.details.isRequired = try element.flag("required") ?? false
    item.details.isReadOnly = try element.flag("readOnly") ?? false && item.isQuestion
    let hidden = try element.extension(.hidden)?.flag("valueBoolean") ?? false
    item.details.isHidden = hidden || parent?.details.isHidden == true
    if let most = try element.extension(.maxOccurs)?.integer("valueInteger"), most > 0 {
      item.maxOccurs = min(most, item.isChoice ? most : Item.rowLimit)
    }
    item.details.minOccurs = try element.extension(.minOccurs)?.integer("valueInteger")
  }

  /// Uses a text inside a question as its hint: help, a unit, or the meaning of a scale's ends
  /// (<https://hl7.org/fhir/R4/valueset-questionnaire-item-control.html>).
  /// - Returns: Whether the text was used. A text with a condition of its own stays an item.
  private mutating func readHelp(
    _ element: Element, for item: inout Item
  ) throws(FormFault) -> Bool {
    let isHelp = isPack ? try isHint(element) : try item.isHelped(by: element)
    guard isHelp else { return false }
    let text = try words("text", of: element)
    try note(element, of: try element.words("linkId"))
    if try element.itemControl() == "unit", item.details.units.isEmpty {
      item.details.units = [Coding(display: text)]
    } else {
      item.hint = [item.hint, text].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    return true
  }

  /// Returns the items to ask in place of a form's item. A question with several answers becomes a
  /// repeating group with one answer in each row. The title of a group inside a section becomes a
  /// display item.
  private mutating func arranged(_ item: Item, under parent: Item?) -> [Item] {
    var item = item
    let takesSeveral = item.repeats && item.isQuestion && (!item.isChoice || !item.item.isEmpty)
    if takesSeveral, !item.details.isReadOnly, !item.details.isHidden {
      return [rows(of: item)]
    }
    if takesSeveral { item.repeats = false }
    if item.isQuestion { showLinkIdForNoText(&item) }
    guard item.type == .group else { return [item] }
    guard parent != nil || item.repeats, !item.text.isEmpty, !item.details.isHidden else {
      return [item]
    }
    let title = title(of: item)
    if item.repeats { return [title, item] }
    item.item.insert(title, at: 0)
    return [item]
  }

  private func showLinkIdForNoText(_ question: inout Item) {
    guard question.text.isEmpty else { return }
    question.text = question.linkId
    question.details.hasNoText = question.details.formText.isEmpty
  }

  /// Returns a display item with a group's title. The title of a repeating group gets the group's
  /// condition.
  mutating func title(of group: Item) -> Item {
    var title = Item(
      linkId: madeLinkId(group.linkId + "/title", besides: group.linkId), type: .display,
      text: group.text, shortPass: .asked)
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
    showLinkIdForNoText(&question)
    rows.text = question.text
    rows.item = [question]
    return rows
  }
}

extension Item {
  /// Whether a text inside this item belongs to its question.
  fileprivate func isHelped(by element: Element) throws(FormFault) -> Bool {
    let isText = try element.isToRead()
    return isQuestion && isText && !element.has("enableWhen")
  }
}
