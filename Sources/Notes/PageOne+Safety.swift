import Printing
import Survey

extension PageOne {
  /// Safety: what the person shares and agreed to see here, whole, or where it stands whole, or
  /// how they left it. Never that there is no risk.
  func safety(room: Int) -> [Block] {
    guard !roles.isDisjoint(with: [.safety, .safetyWish]) else { return [] }
    return part(Words.safety, room: room, safetyLines)
  }

  private func safetyLines(room: Int) -> [Text] {
    let section = found.section(.safety)
    let wish = found.first(.safetyWish)?.node
    if section?.isInPerson ?? false { return [.program(Words.left(.inPerson))] }
    if let leaving = wish?.leaving { return [.program(Words.left(leaving))] }
    guard let title = section?.name ?? found.first(.safetyWish)?.section,
      wish?.words.isEmpty == false
    else { return [.program(Words.notFilledIn)] }
    let shared = sharedSafety(in: section?.nodes ?? [])
    let isAgreed = found.first(.safetyPrinting)?.node.codes.first == "pageOne"
    let words = shared.reduce(0) { $0 + $1.wordCount }
    let isWhole = isAgreed && !shared.isEmpty && words <= room
    return isWhole ? shared : [.program(Words.see(title))]
  }

  /// All that was said in the section: first what it is about, then the rest under its labels.
  private func sharedSafety(in nodes: [VisibleNode]) -> [Text] {
    let all = nodes.flatMap(\.withFollowUps)
    let topic = all.first { $0.item.role == .safetyTopic }
    let closer = all.filter { $0.item.type == .choice && $0.isAbout(topic) }
    let rest = all.filter { node in
      node.item.role != .safetyWish && node.place != topic?.place
        && !closer.contains { $0.place == node.place }
    }
    let topics = topic.map { [topicLine($0, closer)] } ?? []
    return (topics + rest.map(line)).filter { !$0.isEmpty }
  }

  /// What it is about, each with what was chosen about it in brackets.
  private func topicLine(_ topic: VisibleNode, _ closer: [VisibleNode]) -> Text {
    guard !topic.choices.isEmpty else { return line(topic) }
    let names = topic.choices.map { choice in
      let about = closer.filter { $0.item.chosenFor.contains { $0.code == choice.code } }
      return Text.person(choice.words).explained(by: about.flatMap(\.words))
    }
    return names.joined(by: "; ").onOneLine
  }

  private func line(_ node: VisibleNode) -> Text {
    let label = Text.label(node.label + ":") + .program(" ")
    switch node.said {
    case .words(let words):
      return label + words.map { Text.person($0) }.joined(by: "; ").onOneLine
    case .left(let leaving) where leaving != .skipped: return label + .program(Words.left(leaving))
    default: return Text()
    }
  }
}

extension VisibleNode {
  /// The item and all within it, rows included, in order.
  fileprivate var withFollowUps: [VisibleNode] {
    [self] + followUps.flatMap(\.withFollowUps) + rows.joined().flatMap(\.withFollowUps)
  }

  /// It is asked because of a choice that was made there.
  fileprivate func isAbout(_ topic: VisibleNode?) -> Bool {
    guard let topic else { return false }
    return item.chosenFor.contains {
      $0.question == topic.item.linkId && topic.codes.contains($0.code)
    }
  }
}
