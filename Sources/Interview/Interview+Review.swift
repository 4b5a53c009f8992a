import Survey

/// Checking the answers.
extension Interview {
  /// Shows the answers, numbered: a number changes one.
  mutating func showReview(_ review: Review) {
    step = .review(review)
    let sections = reviewed(review)
    var number = 0
    for section in sections where !section.lines.isEmpty {
      blocks.append(.text(section.title))
      blocks.append(.choices(section.lines.map(\.words), from: number + 1))
      number += section.lines.count
    }
    showAlsoWritten(review)
    if number == 0 { say(Words.nothingToReview) }
    askAtReview(last: number)
  }

  private mutating func askAtReview(last: Int) {
    ask(Prompt(text: Words.whichAnswer(last), completions: Command.allCases.map(\.typed)))
  }

  private mutating func showAlsoWritten(_ review: Review) {
    let gone = questionnaire.visible(response, to: .myself).withoutItem
    guard review.section == nil, !gone.isEmpty else { return }
    blocks.append(.text(Words.alsoWritten))
    blocks.append(.list(gone.map { Words.answered($0.question, $0.values.map(\.words)) }))
  }

  /// Takes a line at the review: a number changes that answer, Enter goes on.
  mutating func hearAtReview(_ text: String, _ review: Review) {
    if text.trimmed.isEmpty { return goTo(review.back) }
    let lines = reviewed(review).flatMap(\.lines)
    guard let number = Int(text.trimmed), lines.indices.contains(number - 1),
      let stop = stop(forReviewed: lines[number - 1].place)
    else {
      say(Words.noSuchAnswer(lines.count))
      return askAtReview(last: lines.count)
    }
    currentSection = questionnaire.section(of: stop.place.linkId)?.linkId
    askStop(stop, .review(review, opened: []))
  }

  private func stop(forReviewed place: Place) -> Stop? {
    questionnaire.item(place.linkId).map { Stop(place, $0) }
  }

  /// Asks what a change has opened, then shows the review again.
  mutating func goOnReviewing(_ review: Review, opened: [Place]) {
    var waiting = opened
    while let place = waiting.first {
      waiting.removeFirst()
      guard let stop = stop(at: place), !isAnswered(place) else { continue }
      return askStop(stop, .review(review, opened: waiting))
    }
    showReview(review)
  }

  private struct ReviewedSection {
    var title: String
    var lines: [(place: Place, words: String)]
  }

  private func reviewed(_ review: Review) -> [ReviewedSection] {
    let all = questionnaire.visible(response, to: .myself).sections
    return all.filter { review.section == nil || $0.linkId == review.section }.map { section in
      ReviewedSection(title: section.title, lines: section.nodes.flatMap { lines($0, within: "") })
    }
  }

  private func lines(_ node: VisibleNode, within: String) -> [(place: Place, words: String)] {
    var lines: [(place: Place, words: String)] = []
    let label = within.isEmpty ? node.item.name : within + ", " + node.item.name
    if let answer = node.answer, let words = words(of: answer, node) {
      lines.append(
        (node.place, Words.reviewed(label, words, node.aside, isPrivate: node.isPrivate)))
    }
    let isArea = node.item.type == .group && !node.item.repeats
    lines += node.children.flatMap { self.lines($0, within: isArea ? label : within) }
    for (index, row) in node.rows.enumerated() {
      let name = Words.rowNumber(node.item.rowName, index + 1)
      lines += row.flatMap { self.lines($0, within: name) }
    }
    return lines
  }

  private func words(of answer: Answer, _ node: VisibleNode) -> String? {
    switch answer.content {
    case .left(.skipped): nil
    case .left(let leaving): Words.leaving(leaving)
    case .rows: Words.count(node.rows.count)
    case .values where node.item.isQuiet: Words.byNumber(numbers(of: answer, in: node.item))
    case .values(let values): Words.joined(values.map(\.words))
    }
  }
}
