// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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
