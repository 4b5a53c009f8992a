// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Checking the answers.
extension Interview {
  /// Shows the answers a few sections at a time, numbered throughout: a number changes one.
  mutating func showReview(_ review: Review) {
    var review = review
    review.pages = pages(of: review)
    showPage(of: review)
  }

  private mutating func showPage(of review: Review) {
    step = .review(review)
    let pages = review.pages
    let page = pages.indices.contains(review.page) ? pages[review.page] : []
    var number = pages.prefix(review.page).joined().reduce(0) { $0 + $1.lines.count }
    for section in page {
      blocks.append(.text(section.title))
      blocks.append(.choices(section.lines.map(\.words), from: number + 1))
      number += section.lines.count
    }
    if review.page + 1 >= pages.count { showAlsoWritten(review) }
    if pages.isEmpty { say(Words.nothingToReview) }
    askAtReview(review)
  }

  private mutating func askAtReview(_ review: Review) {
    let last = review.pages.joined().reduce(0) { $0 + $1.lines.count }
    let words = Words.whichAnswer(last, hasMore: review.page + 1 < review.pages.count)
    ask(Prompt(text: words, completions: [Words.enoughWord] + Command.allCases.map(\.typed)))
  }

  private mutating func showAlsoWritten(_ review: Review) {
    let gone = questionnaire.visible(seen, to: .myself).withoutItem
    guard review.section == nil, !gone.isEmpty else { return }
    blocks.append(.text(Words.alsoWritten(gone.count)))
  }

  /// Takes a line at the review: a number changes that answer, Enter shows more or goes on.
  mutating func hearAtReview(_ text: String, _ review: Review) {
    if text.trimmed.isEmpty { return turnPage(review) }
    if text.trimmed.lowercased() == Words.enoughWord { return leave(review) }
    let lines = review.pages.joined().flatMap(\.lines)
    guard let number = Int(text.trimmed), number > 0, lines.indices.contains(number - 1) else {
      say(Words.noSuchAnswer(lines.count))
      return askAtReview(review)
    }
    let line = lines[number - 1]
    currentSection = questionnaire.section(of: line.place.linkId)?.linkId
    var opened = review
    opened.pages = []
    opened.root = line.isCovered && !line.item.isRows ? line.place : nil
    let stop = stop(at: line.place) ?? Stop(line.place, line.item)
    guard !stopsBeforePrivate(stop, .review(opened, opened: []), []) else { return }
    askStop(stop, .review(opened, opened: []))
  }

  private mutating func turnPage(_ review: Review) {
    guard review.page + 1 < review.pages.count else { return leave(review) }
    var next = review
    next.page += 1
    showPage(of: next)
  }

  private mutating func leave(_ review: Review) {
    switch review.end {
    case .item(let asking): resume(asking)
    case .menu(let menu): show(menu)
    case .questions: goTo(seen.progress.place)
    case .theEnd: arriveAtEnd()
    }
  }

  /// Asks what is left out of the review because of what was just answered, then what a change has
  /// opened, then shows the review again.
  mutating func goOnReviewing(_ review: Review, opened: [Place], after place: Place) {
    if let root = review.root, let next = nextCovered(after: place, root: root) {
      return askStop(next, .review(review, opened: opened))
    }
    var waiting = opened
    while let place = waiting.first {
      waiting.removeFirst()
      guard let stop = stop(at: place), !isAnswered(place) else { continue }
      return askStop(stop, .review(review, opened: waiting))
    }
    showReview(review)
  }

  /// Whole sections, as many as make a screenful; one that is longer has pages of its own.
  private func pages(of review: Review) -> [[ReviewedSection]] {
    var pages: [[ReviewedSection]] = []
    for part in reviewed(review).flatMap(parts) {
      let count = pages.last?.reduce(0) { $0 + $1.lines.count } ?? Self.linesOnPage
      if count + part.lines.count > Self.linesOnPage { pages.append([]) }
      pages[pages.count - 1].append(part)
    }
    return pages
  }

  /// A section in parts that fit on a page, each under its title.
  private func parts(of section: ReviewedSection) -> [ReviewedSection] {
    stride(from: 0, to: section.lines.count, by: Self.linesOnPage).map { start in
      let lines = section.lines[start...].prefix(Self.linesOnPage)
      return ReviewedSection(title: section.title, lines: Array(lines))
    }
  }

  /// Answers that a small window shows at once, with room for long ones.
  private static let linesOnPage = 12

  /// The sections in which something was said.
  private func reviewed(_ review: Review) -> [ReviewedSection] {
    let all = questionnaire.visible(seen, to: .myself).sections
    let covered = CoveredItems(of: questionnaire)
    return all.filter { review.section == nil || $0.linkId == review.section }.map { section in
      ReviewedSection(
        title: section.title, lines: section.nodes.flatMap { lines($0, within: "", covered) })
    }.filter { !$0.lines.isEmpty }
  }

  private func lines(
    _ node: VisibleNode, within: String, _ covered: CoveredItems
  ) -> [ReviewedLine] {
    guard !isSetAside(node.place) else { return [] }
    if covered.covers(node) { return coveredLines(node, within: within, covered) }
    let isArea = node.item.type == .group && !node.item.repeats
    let isListed = node.answer != nil && !node.item.isToRead
    let label = isArea || isListed ? label(node.name, within: within) : within
    var lines: [ReviewedLine] = []
    if let answer = node.answer, isListed, let words = words(of: answer, node) {
      let reviewed = Words.reviewed(label, words, node.aside, isPrivate: node.isPrivate)
      lines.append(ReviewedLine(place: node.place, item: node.item, words: reviewed))
    }
    lines += node.children.flatMap { self.lines($0, within: isArea ? label : within, covered) }
    for (index, row) in node.rows.enumerated() {
      let name = Words.rowNumber(node.item.rowName, index + 1)
      lines += row.flatMap { self.lines($0, within: name, covered) }
    }
    return lines
  }

  private func label(_ name: String, within: String) -> String {
    within.isEmpty ? name : within + ", " + name
  }

  private func words(of answer: Answer, _ node: VisibleNode) -> String? {
    switch answer.content {
    case .left(.skipped): nil
    case .rows: node.rows.isEmpty ? nil : Words.count(node.rows.count)
    case .left, .values: shownWords(of: answer, to: node.item)
    }
  }

  /// The line of a question whose answer is not shown, whether there is one or not. What is asked
  /// because of another such answer has no line, since that would tell of it.
  private func coveredLines(
    _ node: VisibleNode, within: String, _ covered: CoveredItems
  ) -> [ReviewedLine] {
    let open = node.item.isRows ? [] : node.children.flatMap { lines($0, within: within, covered) }
    guard !covered.isAskedBecause(node.item) else { return open }
    let words = Words.answered(label(node.item.name, within: within), Words.notShown)
    return [ReviewedLine(place: node.place, item: node.item, words: words, isCovered: true)] + open
  }
}

extension ReviewEnd {
  /// The item that the review goes back to; `nil` for the others.
  var asking: Asking? { if case .item(let asking) = self { asking } else { nil } }
}
