// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

struct ResponseItems {
  /// Returns the local offset from UTC in minutes for a day and time.
  let offset: (PartialDate, TimeOfDay) -> Int

  /// Returns a section's group, or only its items if the form has no group for them.
  func items(_ section: VisibleSection, _ group: Item?) -> [JSONValue] {
    let within = section.nodes.flatMap(items)
    if group?.details.isImplied == true { return within }
    var extensions: [JSONValue] = []
    if section.isInPerson { extensions.append(Leaving.inPerson.absence) }
    if section.isLeftOut { extensions.append(.ext(.leftOut, true)) }
    guard !within.isEmpty || !extensions.isEmpty else { return [] }
    return [
      .element([
        "extension": .list(extensions), "linkId": .text(section.linkId),
        "text": group.map { $0.formWords(asked: section.title) } ?? .words(section.title),
        "item": .list(within),
      ])
    ]
  }

  private func items(_ node: VisibleNode) -> [JSONValue] {
    if node.item.isAnswers { return answersInRows(node) }
    if node.item.isRows { return rows(node) }
    switch node.item.type {
    case .display: return []
    case .group:
      let within = node.children.flatMap(items)
      guard !node.item.details.isImplied else { return within }
      return within.isEmpty ? [] : [item(node, items: within)]
    default: return question(node)
    }
  }

  /// Returns rows as items with the same linkId. Extensions for the group go on the first row, or
  /// on an item of its own if there are no rows.
  private func rows(_ node: VisibleNode) -> [JSONValue] {
    var rows: [JSONValue] = []
    for row in node.rows {
      let within = row.flatMap(items)
      let said = rows.isEmpty ? node : node.saying(nil, aside: nil, at: node.item)
      if !within.isEmpty { rows.append(item(said, items: within)) }
    }
    guard rows.isEmpty, !extensions(of: node).isEmpty else { return rows }
    return [item(node)]
  }

  /// Returns a question, with its child items inside its first answer
  /// (<https://hl7.org/fhir/R4/questionnaireresponse.html#notes>).
  private func question(_ node: VisibleNode) -> [JSONValue] {
    let answers = answers(node)
    guard !answers.isEmpty || !extensions(of: node).isEmpty else { return [] }
    return [item(node, answers: answers)]
  }

  /// Returns a question with several answers, each typed in its own row.
  private func answersInRows(_ node: VisibleNode) -> [JSONValue] {
    let questions = node.rows.compactMap { $0.first { $0.item.isQuestion } }
    let answers = questions.flatMap(self.answers)
    let first = questions.first ?? node
    guard let question = node.item.item.first(where: \.isQuestion) else { return [] }
    let asked = first.saying(
      answers.isEmpty ? node.answer ?? first.answer : first.answer,
      aside: node.aside ?? first.aside,
      at: question)
    guard !answers.isEmpty || !extensions(of: asked).isEmpty else { return [] }
    return [item(asked, answers: answers)]
  }

  private func answers(_ node: VisibleNode) -> [JSONValue] {
    let within = node.children.flatMap(items)
    let given = node.answer?.values ?? []
    let values = (node.answer?.wordsBehindYesOrNo == nil ? given : [given[0]])
      .map { value($0, of: node) }
    // R4 allows an answer without a value; only an answer can contain child items (qrs-1).
    guard !values.isEmpty else { return within.isEmpty ? [] : [["item": .list(within)]] }
    return values.enumerated().map { index, value in
      .element([value.name: value.value, "item": .list(index == 0 ? within : [])])
    }
  }
}

extension ResponseItems {
  /// Returns an item with the question as it was asked.
  private func item(
    _ node: VisibleNode, answers: [JSONValue] = [], items: [JSONValue] = []
  ) -> JSONValue {
    .element([
      "extension": .list(extensions(of: node)), "linkId": .text(node.item.linkId),
      "text": node.item.formWords(asked: node.answer?.question ?? node.item.text),
      "answer": .list(answers), "item": .list(items),
    ])
  }

  private func extensions(of node: VisibleNode) -> [JSONValue] {
    var extensions: [JSONValue] = []
    if let leaving = node.answer?.leaving { extensions.append(leaving.absence) }
    if node.isPrivate, node.answer != nil || node.aside != nil {
      extensions.append(.ext(.isPrivate, true))
    }
    if let words = node.answer?.wordsBehindYesOrNo {
      extensions.append(.ext(.wordsBehindYesOrNo, .words(words)))
    }
    if let aside = node.aside { extensions.append(.ext(.aside, .words(aside))) }
    return extensions
  }
}

extension Item {
  /// Returns the item's text for a response: the form's own, byte for byte, or none if it has none;
  /// or the question as it was asked, if it was worded differently then.
  fileprivate func formWords(asked: String) -> JSONValue? {
    guard asked == text else { return .words(asked) }
    if details.hasNoText { return nil }
    return details.formText.isEmpty ? .words(text) : .text(details.formText)
  }
}
