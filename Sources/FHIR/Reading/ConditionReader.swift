// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Converts a form's conditions, once all its items are known.
struct ConditionReader {
  private(set) var reader: FormReader
  /// The questions by linkId, without their children.
  private var questions: [String: Item] = [:]

  init(_ items: [Item], readBy reader: FormReader) {
    self.reader = reader
    for item in items { item.addQuestions(to: &questions) }
  }

  /// Returns an item with its conditions and those of its children. In a form, the children of a
  /// question are asked only if it has an answer, because FHIR nests them in the answer. A pack
  /// asks them regardless.
  mutating func withConditions(
    _ item: Item, under question: Item? = nil
  ) throws(FormFault) -> Item {
    var joined = item
    let own = try condition(of: item.linkId)
    let above = reader.isPack ? nil : question?.isAnswered
    switch (above, own) {
    case (let above?, let own?): joined.enableWhen = .all([above, own])
    default: joined.enableWhen = above ?? own
    }
    joined.item = try item.item.map { child throws(FormFault) in
      try withConditions(child, under: item.isQuestion ? item : nil)
    }
    return joined
  }

  /// Returns an item's condition: R4's `enableWhen` and `enableBehavior`, or the whole of it in this
  /// program's extension. Without `enableBehavior`, which R4 requires
  /// (<https://hl7.org/fhir/R4/questionnaire.html>, que-12) but many forms lack, one test is enough.
  private mutating func condition(of linkId: String) throws(FormFault) -> Condition? {
    guard let written = reader.arrangement.conditions[linkId] else { return nil }
    if reader.isPack, let own = try written.own(.condition) {
      return try Condition(onlyPartOf: own)
    }
    let tests = try written.elements("enableWhen").map { element throws(FormFault) in
      try test(linkId, element)
    }
    guard tests.count > 1 else { return tests.first }
    return try written.text("enableBehavior") == "all" ? .all(tests) : .any(tests)
  }

  private mutating func test(
    _ linkId: String, _ test: Element
  ) throws(FormFault) -> Condition {
    guard let question = try test.text("question")?.trimmed else {
      throw .missing(path: test.at("question"))
    }
    let answer = try test.formValue("answer")
    let item = questions[question]
    if item == nil { note(.unknownQuestion, linkId) }
    let name = try test.text("operator") ?? ""
    if name == "exists" {
      guard case .boolean(let wanted)? = answer else { return unfit(linkId) }
      return .test(EnableWhen(question: question, operator: .exists(wanted)))
    }
    guard let comparison = Comparison(rawValue: name) else {
      note(.unknownOperator, linkId)
      return .any([])
    }
    guard let item else { return .any([]) }  // An unknown question has no answer to compare.
    guard let answer else { return unfit(linkId) }
    return self.comparison(linkId, item, comparison, answer)
  }

  /// Records a notice about an item. For a generated item, it is about the form's item.
  mutating func note(_ kind: FormNotice.Kind, _ linkId: String) {
    reader.notices.add(kind, reader.arrangement.origins[linkId] ?? linkId)
  }

  private mutating func unfit(_ linkId: String) -> Condition {
    note(.unfitCondition, linkId)
    return .any([])
  }

  private mutating func comparison(
    _ linkId: String, _ item: Item, _ comparison: Comparison, _ answer: FormValue
  ) -> Condition {
    if item.isChoice { return choice(linkId, item, comparison, answer) }
    guard let value = answer.compared(with: item) else { return unfit(linkId) }
    if case (.boolean(let yes), .equal) = (value, comparison) {
      return .test(EnableWhen(question: item.linkId, operator: .equalsBoolean(yes)))
    }
    return .test(EnableWhen(question: item.linkId, operator: .compares(comparison, value)))
  }

  /// Returns a condition that names all the choices for which the comparison is true. Free text at
  /// an open choice is compared when it is entered.
  private mutating func choice(
    _ linkId: String, _ item: Item, _ comparison: Comparison, _ answer: FormValue
  ) -> Condition {
    func test(_ operator: EnableWhen.Operator) -> Condition {
      .test(EnableWhen(question: item.linkId, operator: `operator`))
    }
    var named = answer.option(of: item)
    if named == nil, let option = answer.optionByCode(of: item) {
      named = option
      note(.otherSystem, linkId)
    }
    if comparison == .notEqual, item.type == .openChoice, let named {
      return test(.compares(.notEqual, named.asValue))
    }
    var conditions = item.answerOption.filter {
      $0.stands(comparison, to: answer, isNamed: $0.code == named?.code)
    }.map { test(.equalsOption($0.code)) }
    let words = answer.answer(to: item)
    if item.type == .openChoice, case .text(let text)? = words {
      conditions.append(test(.compares(comparison, .text(text))))
    }
    if named == nil, words == nil || item.type == .choice { note(.unfitCondition, linkId) }
    return conditions.count == 1 ? conditions[0] : .any(conditions)
  }
}

extension AnswerOption {
  /// Whether the comparison with a form's value is true for this choice. A choice without a value
  /// of its own is equal to the value that names it, and neither greater nor less.
  fileprivate func stands(_ comparison: Comparison, to answer: FormValue, isNamed: Bool) -> Bool {
    switch (comparison, value, answer) {
    case (.equal, _, _): return isNamed
    case (.notEqual, _, _): return !isNamed
    case (_, .literal(let one)?, .literal(let other)):
      return comparison.holds(.literal(one, typed: ""), .literal(other, typed: ""))
    case (_, .text(let one)?, .text(let other)): return comparison.holds(.text(one), .text(other))
    default: return isNamed && (comparison == .greaterOrEqual || comparison == .lessOrEqual)
    }
  }
}

extension FormValue {
  /// Returns the value to compare with answers to an item; `nil` if no answer can be compared with
  /// it.
  fileprivate func compared(with item: Item) -> Value? {
    switch (self, item.type) {
    case (.literal(let literal), .integer), (.literal(let literal), .decimal),
      (.literal(let literal), .quantity):
      let isNumber = literal.value(of: .quantity) != nil
      return isNumber ? .literal(literal, typed: literal.text) : nil
    default: return answer(to: item)
    }
  }
}

extension Item {
  fileprivate var isAnswered: Condition {
    .test(EnableWhen(question: linkId, operator: .exists(true)))
  }

  fileprivate func addQuestions(to questions: inout [String: Item]) {
    if isQuestion {
      var alone = self
      alone.item = []
      questions[linkId] = alone
    }
    for child in item { child.addQuestions(to: &questions) }
  }
}
