// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension DraftItem {
  /// Reads an item. Leaves out invalid values, whose faults have already been reported.
  init(_ node: SourceNode) {
    self.init(
      position: node.position, written: Written(node),
      enableWhen: node["enableWhen"].flatMap(DraftCondition.init),
      short: DraftShort(node["short"]),
      options: (node["answerOption"]?.parts ?? []).filter(\.isMapping).map { DraftOption($0) },
      optionsFrom: node.text("answerOptionFrom"), forEach: node.text("forEach"),
      forOptions: node["forOptions"]?.parts.compactMap(\.code) ?? [],
      item: (node["item"]?.parts ?? []).filter(\.isMapping).map { DraftItem($0) })
    if let gate { ask(afterYesTo: gate) }
  }

  private mutating func ask(afterYesTo gate: Located<String>) {
    let isOpen = DraftCondition.test(
      DraftTest(
        question: gate, key: "gate", operator: Located(.equalsBoolean(true), gate.position)))
    enableWhen = enableWhen.map { .all([$0, isOpen]) } ?? isOpen
  }

  /// Reads a section, a group without a `type` of its own.
  init(section node: SourceNode) {
    self.init(node)
    written.set("type", \.type, Located(.group, position))
    self.repeats = false
  }
}

extension SourceNode {
  fileprivate var code: Located<String>? { text.map { Located($0, position) } }

  fileprivate var isMapping: Bool {
    if case .mapping = content { true } else { false }
  }
}

extension DraftOption {
  fileprivate init(_ node: SourceNode) {
    self.init(position: node.position, written: Written(node), other: node.text("other"))
    written.record.value = node["coding"].map { .coding(Written($0).record) }
  }

  /// Creates a choice whose text is also its phrase, unchanged.
  init(code: Located<String>, text: Located<String>) {
    self.init(position: code.position, written: Written())
    written.set("code", \.code, code)
    written.set("text", \.text, text)
    written.set("phrase", \.phrase, text)
  }
}

extension DraftShort {
  init(_ node: SourceNode?) {
    if let condition = node.flatMap(DraftCondition.init) {
      self = .askedWhen(condition)
    } else {
      self = node?.flag == true ? .asked : .skipped
    }
  }
}
