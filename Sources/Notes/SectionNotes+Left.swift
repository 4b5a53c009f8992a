import Printing
import Survey

/// What was passed over.
extension SectionNotes {
  /// What was passed over in a section, in one short line.
  func leftForNow(in nodes: [VisibleNode]) -> [Block] { leftForNow(labels(in: nodes)) }

  /// What was passed over in sections that hold nothing else, in one line at the end; then one
  /// sentence for whatever was not gone through.
  func left(in empty: [VisibleSection]) -> [Block] {
    guard audience != .staff else { return [] }
    let left = leftForNow(empty.flatMap { labels(in: $0.nodes) })
    let isAll = audience != .toBring || !empty.contains(where: isNotGoneThrough)
    let sentence: [Block] = isAll ? [] : [.paragraph(.program(Words.notEverything))]
    return left.isEmpty && sentence.isEmpty ? [] : [.rule] + left + sentence
  }

  private func isNotGoneThrough(_ section: VisibleSection) -> Bool {
    section.nodes.contains { $0.item.type != .display && !$0.steersNotes }
      && !section.nodes.contains(where: isOnPageOne) && labels(in: section.nodes).isEmpty
  }

  private func leftForNow(_ labels: [Text]) -> [Block] {
    guard !labels.isEmpty, audience != .staff else { return [] }
    return [.paragraph(.naming(Words.leftForNow) + .program(" ") + labels.joined(by: ", "))]
  }

  private func labels(in nodes: [VisibleNode]) -> [Text] {
    let said = Set(
      nodes.compactMap { node in node.item.role.flatMap { node.words.isEmpty ? nil : $0 } })
    return nodes.filter { node in !(node.item.role.map(said.contains) ?? false) }
      .flatMap(skippedLabels)
  }

  /// The labels of what was passed over, outside rows; in an area, after the area's name. An
  /// offer to add more of a kind is nothing that was passed over.
  private func skippedLabels(_ node: VisibleNode) -> [Text] {
    guard !node.steersNotes, !node.isOffer else { return [] }
    let own: [Text] = node.leaving == .skipped ? [.program(node.label)] : []
    let within = node.followUps.flatMap(skippedLabels)
    guard node.isCopy, !within.isEmpty else { return own + within }
    return [
      names.name(of: node).onOneLine + .program(" (") + within.joined(by: ", ") + .program(")")
    ]
  }
}

extension VisibleNode {
  fileprivate var isOffer: Bool {
    switch item.role {
    case .priority, .ownQuestion, .bring: true
    default: false
    }
  }
}
