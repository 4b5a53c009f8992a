import Survey

extension SectionNotes {
  /// The items one after another; the same questions about several things, and rows, as a table.
  func blocks(of nodes: [VisibleNode]) -> [Block] {
    var blocks: [Block] = []
    var rest = nodes[...]
    while let node = rest.first {
      let alike = rest.prefix { $0.isCopy(like: node) }
      let count = max(1, alike.count)
      blocks += alike.isEmpty ? self.blocks(of: node) : copies(Array(alike))
      rest = rest.dropFirst(count)
    }
    return blocks
  }

  private func blocks(of node: VisibleNode) -> [Block] {
    let said = node.item.type == .group ? group(node) : answer(node)
    let own = node.steersNotes ? [] : said
    return own + aside(node) + (node.item.type == .group ? [] : blocks(of: node.followUps))
  }

  private func answer(_ node: VisibleNode) -> [Block] {
    guard let words = said(node) else { return [] }
    return [.answer(label: .program(node.label + mark(node)), words: words)]
  }

  private func group(_ node: VisibleNode) -> [Block] {
    if node.item.isRows { return rows(node) }
    let within = blocks(of: node.children)
    guard within.count > 1, !node.label.isEmpty else { return within }
    return [.heading(level: 3, .program(node.label + mark(node)))] + within
  }

  /// The areas, or other things that were asked about alike.
  private func copies(_ nodes: [VisibleNode]) -> [Block] {
    let records = nodes.map { node in
      Record(
        name: names.name(of: node).onOneLine + .program(mark(node)),
        fields: fields(of: node.children))
    }
    return Records(title: Text(), records: records, namesRows: true).blocks
      + nodes.flatMap { aside($0) }
  }

  private func rows(_ node: VisibleNode) -> [Block] {
    let title = Text.program(node.label + mark(node))
    let records = node.rows.map { Record(name: Text(), fields: fields(of: $0)) }
      .filter { !$0.fields.isEmpty }
    if records.isEmpty {
      let isClosed = node.answer?.content == .rows
      let words = isClosed ? Text.program(Words.nothingAdded) : said(node)
      return words.map { [.answer(label: title, words: $0)] } ?? []
    }
    let isMedicines = node.item.role == .medicine
    return Records(
      title: title, records: records, namesRows: false, rowName: node.item.rowName,
      isTable: isMedicines
    ).blocks
  }

  /// The fields of a row or area that hold something.
  private func fields(of nodes: [VisibleNode]) -> [Field] {
    var fields: [Field] = []
    let isStopped = nodes.isStopped
    for node in nodes where node.item.role != .medicineUseNote {
      let name = isStopped && node.item.role == .medicineName ? " (\(Words.stoppedMark))" : ""
      if let words = said(node) {
        let note = node.item.role == .medicineUse ? useNote(in: nodes) : Text()
        let mark = Text.program(name + mark(node))
        fields.append(Field(key: node.key, label: node.label, words: words + note + mark))
      }
      fields += asideField(node) + self.fields(of: node.followUps)
      fields += node.rows.flatMap { self.fields(of: $0) }
    }
    guard nodes.first(.medicineUse) == nil, let note = nodes.first(.medicineUseNote) else {
      return fields
    }
    return fields
      + (said(note).map { [Field(key: note.key, label: note.label, words: $0)] } ?? [])
  }

  private func useNote(in nodes: [VisibleNode]) -> Text {
    guard let note = nodes.first(where: { $0.item.role == .medicineUseNote && $0.isAnswered }),
      let words = said(note)
    else { return Text() }
    return .program(": ") + words
  }

  /// What was said, or how it was left; `nil` when it was passed over or not reached.
  private func said(_ node: VisibleNode) -> Text? {
    switch node.said {
    case .words(let words): choicesForStaff(node)?.joinedAsList ?? words.listed
    case .left(.skipped), .nothing: nil
    case .left(let leaving): .program(Words.left(leaving))
    }
  }

  /// For oneself, what was chosen with a mark at what only staff may see; `nil` without any.
  private func choicesForStaff(_ node: VisibleNode) -> [Text]? {
    let asked = node.answer?.asked.forStaff ?? []
    let isForStaff: (Choice) -> Bool = {
      node.item.option($0.code)?.sharing == .staff || asked.contains($0.code)
    }
    guard audience == .myself, node.sharing != .staff, node.choices.contains(where: isForStaff)
    else { return nil }
    return node.choices.map {
      .person($0.words) + .program(isForStaff($0) ? Words.staffMark : "")
    }
  }

  private func mark(_ node: VisibleNode) -> String {
    guard audience == .myself else { return "" }
    return (node.isPrivate ? Words.privateMark : "")
      + (node.sharing == .staff ? Words.staffMark : "")
  }

  private func aside(_ node: VisibleNode) -> [Block] {
    asideField(node).map { .answer(label: .program($0.label), words: $0.words) }
  }

  private func asideField(_ node: VisibleNode) -> [Field] {
    guard let aside = node.aside, !aside.isEmpty else { return [] }
    let label = "\(Words.myNote): \(node.label)"
    return [Field(key: node.key + " aside", label: label, words: .person(aside))]
  }
}

extension VisibleNode {
  fileprivate var isAnswered: Bool { !words.isEmpty }

  /// The same for each copy of an item and in each row, where it was asked in the same words.
  fileprivate var key: String {
    let copied = item.template.isEmpty ? item.linkId : item.template
    return isAskedAsBefore ? copied : "\(copied) \(name)"
  }

  /// Both are groups that were written from one, for different choices.
  fileprivate func isCopy(like other: VisibleNode) -> Bool {
    let isCopy = !item.template.isEmpty && item.type == .group && !item.isRows
    return isCopy && item.template == other.item.template
  }
}
