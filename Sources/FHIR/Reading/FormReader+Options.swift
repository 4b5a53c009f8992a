// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Conversion of an item's choices.
extension FormReader {
  /// Reads the choices of a choice item. Without any that can be offered, it is asked as free text.
  mutating func readOptions(
    of item: inout Item, _ element: Element, type: String
  ) throws(FormFault) {
    guard item.isQuestion else { return }
    let set = try element.text("answerValueSet")
    var options = OptionList()
    for option in try element.elements("answerOption") {
      try note(option, of: item.linkId)
      try read(option, into: &options, of: &item)
    }
    for concept in try set.map(source.concepts(ofSet:)) ?? [] {
      options.add(
        AnswerOption(code: concept.coding.code, text: concept.shown, value: .coding(concept.coding))
      )
    }
    try count(options.all.count)
    item.answerOption = options.all
    guard item.type == .choice || item.type == .openChoice else {
      return offerTyped(&item, type)
    }
    guard options.all.isEmpty else { return }
    item.ask(as: .openChoice, insteadOf: type)
    if try element.computesOptions() {
      notices.add(.answerExpression, item.linkId)
    } else if set != nil {
      notices.add(.externalValueSet, item.linkId)
    } else if item.type == .openChoice, type == "open-choice" {
      return  // Free text needs no choices.
    } else {
      notices.add(.noOptions, item.linkId)
    }
  }

  /// Offers the choices of an item of another type, each as a value of that type
  /// (<https://hl7.org/fhir/R4/questionnaire.html>, que-5). Leaves out any that can't be such a
  /// value. Types that R4 doesn't have are offered as open choices.
  private mutating func offerTyped(_ item: inout Item, _ type: String) {
    guard !item.answerOption.isEmpty else { return }
    guard item.type.rawValue == type || type == "reference" else {
      return item.ask(as: .openChoice, insteadOf: type)
    }
    let kind = type == "reference" ? .boolean : item.type
    let fitted = item.answerOption.compactMap { $0.fitted(to: kind) }
    if fitted.count < item.answerOption.count { notices.add(.unfitOption, item.linkId) }
    item.answerOption = fitted
    item.details.initial = item.details.initial.filter { value in
      fitted.contains { $0.code == value.code }
    }
    if !fitted.isEmpty { item.ask(as: .choice, insteadOf: type) }
  }

  private mutating func read(
    _ element: Element, into options: inout OptionList, of item: inout Item
  ) throws(FormFault) {
    guard let value = try element.formValue("value") else { return }
    guard var option = try option(value, element) else {
      return notices.add(.referenceOption, item.linkId)
    }
    option.isExclusive = try element.extension(.optionExclusive)?.flag("valueBoolean") ?? false
    if isPack { try option.readOwn(element) }
    let prefix = try element.extension(.optionPrefix)
    if let words = try prefix?.words("valueString"), !words.isEmpty {
      option.text = "\(words) \(option.text)"
    }
    let added = options.add(option)
    if try element.flag("initialSelected") == true {
      item.details.initial.append(added.asValue)
    }
  }

  /// Returns a choice; `nil` for one that refers to another record.
  private func option(
    _ value: FormValue, _ element: Element
  ) throws(FormFault) -> AnswerOption? {
    switch value {
    case .coding(let coding):
      let shown = try element.element("valueCoding").map { coding throws(FormFault) in
        try source.words("display", of: coding)
      }
      let text = [shown, coding.code].compactMap(\.self).first { !$0.isEmpty }
      return AnswerOption(code: coding.code, text: text ?? "?", value: .coding(coding))
    case .text(let text):
      let shown = try source.words("valueString", of: element)
      let whole = try element.text("valueString") ?? text
      return AnswerOption(code: "", text: shown.isEmpty ? text : shown, value: .text(whole))
    case .literal(let literal):
      return AnswerOption(code: "", text: literal.words, value: .literal(literal))
    case .boolean, .unusable: return nil
    }
  }
}

extension Element {
  /// Whether an expression gives an item's choices.
  fileprivate func computesOptions() throws(FormFault) -> Bool {
    if try self.extension(.answerExpression) != nil { return true }
    return try self.extension(.candidateExpression) != nil
  }
}

extension Item {
  fileprivate mutating func ask(as kind: Kind, insteadOf formType: String) {
    type = kind
    if kind.rawValue != formType { details.formType = formType }
  }
}

extension AnswerOption {
  /// Returns the choice as a value of an item's type; `nil` if it can't be one.
  fileprivate func fitted(to kind: Item.Kind) -> AnswerOption? {
    var fitted = self
    switch (value, kind) {
    case (.text, .string), (.text, .text), (.text, .url): break
    case (.coding(let coding)?, .string), (.coding(let coding)?, .text):
      fitted.value = .text(coding.words)
    case (.literal(let literal)?, .string), (.literal(let literal)?, .text):
      fitted.value = .text(literal.text)
    case (.literal(let literal)?, _):
      guard let literal = literal.value(of: kind)?.literal else { return nil }
      fitted.value = .literal(literal)
    default: return nil
    }
    return fitted
  }
}

/// Choices with unique codes.
private struct OptionList {
  private(set) var all: [AnswerOption] = []
  private var codes: Set<String> = []

  /// Adds a choice. If its code is empty or taken, it gets a generated code with its number.
  @discardableResult
  mutating func add(_ option: AnswerOption) -> AnswerOption {
    var option = option
    if option.code.isEmpty { option.code = "option-\(all.count + 1)" }
    while !codes.insert(option.code).inserted { option.code += "-\(all.count + 1)" }
    all.append(option)
    return option
  }
}
