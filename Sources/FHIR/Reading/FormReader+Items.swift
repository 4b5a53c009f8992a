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
    var item = Item(linkId: linkId, type: try kind(type, element, linkId), shortPass: .always)
    try readWords(of: &item, element, type: type)
    try item.readFlags(element, under: parent)
    try readOptions(of: &item, element, type: type)
    try readDetails(of: &item, element)
    try item.leaveOutIfComputed(element)
    try count(try element.elements("enableWhen").count)
    arrangement.conditions[linkId] = element
    if isPack {
      try item.readOwnExtensions(of: element)
      item.shortPass = try element.shortPass()
    }
    for child in try element.elements("item") {
      guard try !readHelp(child, for: &item) else { continue }
      item.item += try items(child, under: item)
    }
    return isPack ? [item] : arrangement.arranged(item, under: parent)
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
    item.text = try source.words("text", of: element)
    if let beside = try element.element("_text") { try note(beside, of: item.linkId) }
    if let text = try element.text("text"), text != item.text { item.details.formText = text }
    item.details.prefix = try source.words("prefix", of: element)
    if let short = try element.extension(.shortText) {
      item.label = try source.words("valueString", of: short)
    }
    if item.type.rawValue != type { item.details.formType = type }
  }

  /// Uses a text inside a question as its hint: help, a unit, or the meaning of a scale's ends
  /// (<https://hl7.org/fhir/R4/valueset-questionnaire-item-control.html>).
  /// - Returns: Whether the text was used. A text with a condition of its own stays an item.
  private mutating func readHelp(
    _ element: Element, for item: inout Item
  ) throws(FormFault) -> Bool {
    let isHelp = isPack ? try element.isHint() : try item.isHelped(by: element)
    guard isHelp else { return false }
    let text = try source.words("text", of: element)
    try note(element, of: try element.words("linkId"))
    if try element.itemControl() == "unit", item.details.units.isEmpty {
      item.details.units = [Coding(display: text)]
    } else {
      item.hint = [item.hint, text].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    return true
  }
}

extension Item {
  fileprivate mutating func readFlags(_ element: Element, under parent: Item?) throws(FormFault) {
    repeats = try element.flag("repeats") ?? false && type != .display
    details.isRequired = try element.flag("required") ?? false
    details.isReadOnly = try element.flag("readOnly") ?? false && isQuestion
    let hidden = try element.extension(.hidden)?.flag("valueBoolean") ?? false
    details.isHidden = hidden || parent?.details.isHidden == true
    if let most = try element.extension(.maxOccurs)?.integer("valueInteger"), most > 0 {
      maxOccurs = min(most, isChoice ? most : Item.rowLimit)
    }
    details.minOccurs = try element.extension(.minOccurs)?.integer("valueInteger")
  }

  /// Hides a question whose answer the form computes, without its initial value.
  fileprivate mutating func leaveOutIfComputed(_ element: Element) throws(FormFault) {
    let expression = try element.extension(.calculatedExpression)
    let value = try element.extension(.calculatedValue)
    guard isQuestion, expression != nil || value != nil else { return }
    details.isHidden = true
    details.initial = []
  }

  /// Whether a text inside this item belongs to its question.
  fileprivate func isHelped(by element: Element) throws(FormFault) -> Bool {
    let isText = try element.isToRead()
    return isQuestion && isText && !element.has("enableWhen")
  }
}

/// Limits on answers, and initial values.
extension FormReader {
  mutating func readDetails(of item: inout Item, _ element: Element) throws(FormFault) {
    guard item.isQuestion else { return }
    item.details.entryFormat =
      try element.extension(.entryFormat).map { format throws(FormFault) in
        try source.words("valueString", of: format)
      } ?? ""
    if let label = try element.extension(.openLabel) {
      item.details.openLabel = try source.words("valueString", of: label)
    }
    try readUnits(of: &item, element)
    try readBounds(of: &item, element)
    for initial in try element.elements("initial") {
      guard let value = try initial.formValue("value")?.answer(to: item) else {
        notices.add(.unfitInitial, item.linkId)
        continue
      }
      item.details.initial.append(value)
    }
    if item.isChoice, !item.repeats { item.details.initial = Array(item.details.initial.prefix(1)) }
  }

  private mutating func readUnits(of item: inout Item, _ element: Element) throws(FormFault) {
    for url in [FormExtension.unit, .unitOption] {
      for found in try element.extensions(url.url) {
        guard let coding = try found.element("valueCoding")?.coding(), !coding.words.isEmpty
        else { continue }
        if !item.details.units.contains(coding) { item.details.units.append(coding) }
      }
    }
    guard let set = try element.extension(.unitValueSet)?.text("valueCanonical") else { return }
    let found = source.valueSet(set)
    let units = try found.map { set throws(FormFault) in try source.concepts(of: set) } ?? []
    guard !units.isEmpty else { return notices.add(.externalUnits, item.linkId) }
    item.details.units += units.map(\.coding)
  }

  private mutating func readBounds(of item: inout Item, _ element: Element) throws(FormFault) {
    guard item.type != .choice else { return }  // Limits don't apply to choices.
    var bounds = Bounds()
    bounds.least = try bound(.minValue, .minQuantity, of: item, element)
    bounds.most = try bound(.maxValue, .maxQuantity, of: item, element)
    let shortest = try element.extension(.minLength)?.integer("valueInteger")
    if let shortest, shortest > 1 { bounds.minLength = shortest }
    if let most = try element.integer("maxLength"), most > 0 { bounds.maxLength = most }
    let places = try element.extension(.maxDecimalPlaces)?.integer("valueInteger")
    if let places, places >= 0 { bounds.maxDecimalPlaces = places }
    let step = try element.extension(.sliderStepValue)?.integer("valueInteger")
    if let step, step > 0, item.type == .integer { bounds.step = step }
    if let pattern = try element.extension(.regex)?.text("valueString"), !pattern.isEmpty {
      if Pattern(pattern) == nil {
        notices.add(.pattern, item.linkId)
      } else {
        bounds.pattern = pattern
      }
    }
    item.details.bounds = bounds
  }

  private mutating func bound(
    _ url: FormExtension, _ ofAmounts: FormExtension, of item: Item, _ element: Element
  ) throws(FormFault) -> Literal? {
    var found = try element.extension(url)
    if found == nil { found = try element.extension(ofAmounts) }
    guard let found else { return nil }
    if case .literal(let literal)? = try found.formValue("value"),
      let value = literal.value(of: item.type)?.literal
    {
      return value
    }
    notices.add(.unfitBound, item.linkId)
    return nil
  }
}
