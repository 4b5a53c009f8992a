// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension DraftItem {
  /// Takes an item from a document. What has a wrong value has its fault already and is left out.
  init(_ node: SourceNode) {
    let text = node.text("type")
    self.init(
      position: node.position,
      linkId: node.text("linkId") ?? Located("", node.position),
      type: text.flatMap { Item.Kind(rawValue: $0.value) },
      text: node.text("text"), typedFor: node.text("typedFor"), label: node.text("label"),
      why: node.text("why"),
      hint: node.text("hint"), repeats: node.flag("repeats"),
      enableWhen: node["enableWhen"].flatMap(DraftCondition.init),
      short: DraftShort(node["short"]), options: node.options,
      optionsFrom: node.text("answerOptionFrom"), maxOccurs: node.count("maxOccurs"),
      shortMaxOccurs: node.count("shortMaxOccurs"),
      narrowedBy: node.text("narrowedBy"), omitsChosen: node.text("omitsChosen"),
      gate: node.text("gate"),
      role: node.word("role"), sharing: node.word("sharing")?.value ?? .everyone,
      isSensitive: node.flag("sensitive"), isHard: node.flag("hard"), isQuiet: node.flag("quiet"),
      rowName: node.text("rowName"), forEach: node.text("forEach"),
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

  /// Takes a section: a group that has no `type` of its own.
  init(section node: SourceNode) {
    self.init(node)
    type = .group
    repeats = false
  }
}

extension SourceNode {
  fileprivate var code: Located<String>? { text.map { Located($0, position) } }

  fileprivate var isMapping: Bool {
    if case .mapping = content { true } else { false }
  }

  fileprivate func word<Word: RawRepresentable<String>>(_ key: String) -> Located<Word>? {
    guard let text = text(key), let word = Word(rawValue: text.value) else { return nil }
    return Located(word, text.position)
  }

  fileprivate var options: [DraftOption] {
    (self["answerOption"]?.parts ?? []).filter(\.isMapping).map { node in
      DraftOption(
        code: node.text("code") ?? Located("", node.position),
        text: node.text("text") ?? Located("", node.position), phrase: node.text("phrase"),
        isExclusive: Located(
          node.flag("exclusive"), node["exclusive"]?.position ?? node.position),
        leaving: node.word("leaving"), leadsIn: node.flag("leadsIn"),
        sharing: node.word("sharing")?.value ?? .everyone,
        other: node.text("other"), category: node.text("category")?.value ?? "",
        coding: node["coding"].map(Coding.init))
    }
  }
}

extension Coding {
  fileprivate init(_ node: SourceNode) {
    func text(_ key: String) -> String { node.text(key)?.value ?? "" }
    self.init(system: text("system"), code: text("code"), display: text("display"))
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
