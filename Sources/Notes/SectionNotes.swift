import Survey

/// The sections after page one: all that was said, under its labels.
struct SectionNotes {
  typealias Block = NotesDocument.Block
  typealias Text = NotesDocument.Text

  let visible: VisibleResponse
  let audience: Audience
  let names: OwnNames

  init(_ visible: VisibleResponse, audience: Audience) {
    self.visible = visible
    self.audience = audience
    names = OwnNames(visible)
  }

  /// The sections in which something was said, then what has no section any more. One sentence
  /// says that there may be more, when a section was not gone through.
  var blocks: [Block] {
    let isAll = audience != .toBring || !visible.sections.contains(where: isNotGoneThrough)
    return visible.sections.flatMap(blocks) + alsoWritten + asides
      + (isAll ? [] : [.rule, .paragraph(.program(Words.notEverything))])
  }

  private func isNotGoneThrough(_ section: VisibleSection) -> Bool {
    let canSay = section.nodes.contains { $0.item.type != .display && !$0.steersNotes }
    return canSay && blocks(of: section).isEmpty
  }

  /// Nothing for a section in which nothing was said.
  private func blocks(of section: VisibleSection) -> [Block] {
    let heading = Block.heading(level: 2, .program(section.title))
    if section.isInPerson { return [heading, .paragraph(.program(Words.left(.inPerson)))] }
    let body = blocks(of: section.nodes) + leftForNow(in: section.nodes)
    guard !body.isEmpty else { return [] }
    let note = section.isLeftOut ? [Block.paragraph(.program(Words.leftOutHere))] : []
    return [heading] + note + body
  }

  private var alsoWritten: [Block] {
    guard !visible.withoutItem.isEmpty else { return [] }
    let answers = visible.withoutItem.map { answer in
      Block.answer(label: .program(answer.question), words: answer.values.map(\.words).listed)
    }
    return [.heading(level: 2, .program(Words.alsoWritten))] + answers
  }

  private var asides: [Block] {
    visible.asidesWithoutItem.map { .answer(label: .program(Words.myNote), words: .person($0)) }
  }

  /// What was passed over, in one short line.
  private func leftForNow(in nodes: [VisibleNode]) -> [Block] {
    let labels = nodes.flatMap(skippedLabels)
    guard !labels.isEmpty, audience != .staff else { return [] }
    return [
      .paragraph(.label(Words.leftForNow + ":") + .program(" ") + labels.joined(by: ", "))
    ]
  }

  /// The labels of what was passed over, outside rows; in an area, after the area's name.
  private func skippedLabels(_ node: VisibleNode) -> [Text] {
    guard !node.steersNotes, node.item.role != .priority else { return [] }
    let own: [Text] = node.leaving == .skipped ? [.program(node.label)] : []
    let within = node.followUps.flatMap(skippedLabels)
    guard !node.item.template.isEmpty, node.item.type == .group, !within.isEmpty else {
      return own + within
    }
    return [
      names.name(of: node).onOneLine + .program(" (") + within.joined(by: ", ") + .program(")")
    ]
  }
}

extension VisibleNode {
  /// What the person said here is how the notes are made; it does not stand in them. Names stand
  /// at the top, so only one that is cut there stands in its section too.
  var steersNotes: Bool {
    switch item.role {
    case .pass, .privatePlace, .typist, .leaveOut, .leaveOutHow, .safetyPrinting: true
    case .name, .typistName: (words.first ?? "").wordCount <= 8
    default: false
    }
  }
}

extension [String] {
  /// One text as it is; several as a list in a line.
  var listed: NotesDocument.Text { map { .person($0) }.joinedAsList }
}
