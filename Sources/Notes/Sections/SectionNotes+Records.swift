// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension SectionNotes {
  /// Returns groups with the same questions, such as areas, as records. Empty if none has answers.
  func blocks(of picks: Picks) -> [Block] {
    guard picks.groups.contains(where: isFilled) else { return [] }
    let label = picks.questions.count == 1 ? picks.questions[0].label : Words.area
    return Records(records: records(of: picks), namesRows: true, nameLabel: label).blocks
  }

  /// Whether the group has an answer.
  func isFilled(_ group: VisibleNode) -> Bool { !fields(of: group.children).isEmpty }

  private func records(of picks: Picks) -> [Record] {
    var rest = picks.groups
    var records: [Record] = []
    for question in picks.questions {
      for choice in picks.choices(of: question) {
        let target = EnableWhen.Target(question: question.item.linkId, code: choice.code)
        let groups = rest.filter { $0.item.chosenFor.contains(target) }
        rest.removeAll { $0.item.chosenFor.contains(target) }
        let mark = mark(of: choice, in: groups.first ?? question, pickedAt: question)
        records.append(record(of: groups, marked(choice, question).onOneLine + .program(mark)))
      }
    }
    let others = rest.filter(isFilled).map { group in
      record(of: [group], names.name(of: group).onOneLine + .program(mark(group)))
    }
    return records + others
  }

  /// Returns the mark after an area's name. Doesn't repeat a mark for staff that is already in the
  /// name.
  private func mark(
    of choice: Choice, in area: VisibleNode, pickedAt question: VisibleNode
  ) -> String {
    guard !markForStaff(choice, question).isEmpty else { return mark(area) }
    return area.isPrivate && audience == .myself ? Words.privateMark : ""
  }

  private func record(of groups: [VisibleNode], _ name: Text) -> Record {
    Record(name: name, fields: groups.flatMap { fields(of: $0.children) })
  }

  /// Returns the rows that the person added.
  func rows(_ node: VisibleNode) -> [Block] {
    let title = node.label + mark(node)
    let first = node.item.item.first?.linkId
    let records = node.rows.map { Record(name: Text(), fields: fields(of: $0, name: first)) }
      .filter { !$0.fields.isEmpty }
    if records.isEmpty {
      return said(node).map { [.answer(label: .program(title), words: $0)] } ?? []
    }
    return Records(
      title: title, records: records, namesRows: false,
      rowName: node.item.rowName.isEmpty ? Words.entry : node.item.rowName,
      isTable: node.item.role == .medicine
    ).blocks
  }

  /// Returns the fields of a row or area that have an answer.
  /// - Parameter name: The linkId of the item that names a row.
  private func fields(of nodes: [VisibleNode], name: String? = nil) -> [Field] {
    var fields: [Field] = []
    for node in nodes where node.item.role != .medicineUseNote {
      if var field = field(node, in: nodes) {
        field.isName = node.item.linkId == name && node.isAskedAsBefore
        fields.append(field)
      }
      fields += asideFields(node) + self.fields(of: node.followUps)
      fields += node.rows.flatMap { self.fields(of: $0) }
    }
    fields += nodes.filter { $0.item.role == .medicineUseNote }.flatMap(asideFields)
    guard nodes.first(.medicineUse) == nil, let note = nodes.first(.medicineUseNote) else {
      return fields
    }
    return fields
      + (said(note).map { [Field(key: note.key, label: note.label, words: $0)] } ?? [])
  }

  private func field(_ node: VisibleNode, in nodes: [VisibleNode]) -> Field? {
    guard let words = said(node) else { return nil }
    let isStopped = node.item.role == .medicineName && nodes.isStopped
    let stopped = isStopped ? " (\(Words.stoppedMark))" : ""
    let note = node.item.role == .medicineUse ? useNote(in: nodes) : Text()
    let mark = Text.program(stopped + mark(node))
    return Field(key: node.key, label: node.label, words: words + note + mark)
  }

  private func useNote(in nodes: [VisibleNode]) -> Text {
    guard let note = nodes.first(where: { $0.item.role == .medicineUseNote && !$0.words.isEmpty }),
      let words = said(note)
    else { return Text() }
    return .program(": ") + words
  }
}

extension VisibleNode {
  /// A key that is the same in each row and each copy of an item, unless the wording of the
  /// question has changed.
  var key: String {
    let copied = item.template.isEmpty ? item.linkId : item.template
    return isAskedAsBefore ? copied : "\(copied) \(name)"
  }
}
