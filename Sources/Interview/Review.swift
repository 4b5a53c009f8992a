// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The answers so far, a few sections at a time and numbered throughout: a number changes one.
struct Review: Dialogue {
  /// The section's linkId; `nil` for all of them.
  var section: String?
  /// The answers as they are shown, by screenfuls; none before they are.
  var pages: [[ReviewedSection]] = []
  /// Which screenful is shown, from 0.
  var page = 0
  /// The question without words whose follow-ups are asked before the review comes back.
  var root: Place?
  /// What a change has opened and is asked before the review comes back.
  var opened: [Place] = []

  private var lines: [ReviewedLine] { pages.joined().flatMap(\.lines) }
  private var isLastPage: Bool { page + 1 >= pages.count }

  func ask(in interview: inout Interview, line: String?) {
    var review = self
    review.pages = interview.pages(of: section)
    review.page = min(page, max(0, review.pages.count - 1))
    review.showPage(in: &interview)
  }

  private func showPage(in interview: inout Interview) {
    interview.replaceTop(with: self)
    let page = pages.indices.contains(page) ? pages[page] : []
    var number = pages.prefix(self.page).joined().reduce(0) { $0 + $1.lines.count }
    for section in page {
      interview.blocks.append(.text(section.title))
      interview.blocks.append(.choices(section.lines.map(\.words), from: number + 1))
      number += section.lines.count
    }
    if isLastPage, section == nil { interview.showAlsoWritten() }
    if pages.isEmpty { interview.say(Words.nothingToReview) }
    askWhich(in: &interview)
  }

  private func askWhich(in interview: inout Interview) {
    interview.ask(
      Prompt(
        text: Words.whichAnswer(lines.count, hasMore: !isLastPage),
        completions: [Words.enoughWord] + Command.allCases.map(\.typed)))
  }

  /// A number changes that answer; Enter shows more or goes back.
  func hear(_ line: String, in interview: inout Interview) {
    if line.trimmed.isEmpty { return turnPage(in: &interview) }
    if line.trimmed.lowercased() == Words.enoughWord { return interview.closeAndResume() }
    let lines = lines
    guard let number = Int(line.trimmed), number > 0, lines.indices.contains(number - 1) else {
      interview.say(Words.whichAnswerAgain(lines.count, hasMore: !isLastPage))
      return askWhich(in: &interview)
    }
    change(lines[number - 1], in: &interview)
  }

  private func turnPage(in interview: inout Interview) {
    guard !isLastPage else { return interview.closeAndResume() }
    var next = self
    next.page += 1
    next.showPage(in: &interview)
  }

  private func change(_ line: ReviewedLine, in interview: inout Interview) {
    var review = self
    (review.pages, review.opened) = ([], [])
    review.root = line.isCovered && !line.item.isRows ? line.place : nil
    interview.replaceTop(with: review)
    interview.currentSection = interview.questionnaire.section(of: line.place.linkId)?.linkId
    let stop = interview.stop(at: line.place) ?? Stop(line.place, line.item)
    guard !interview.stopsBeforePrivate(stop, .reviewing, []) else { return }
    interview.askStop(stop, .reviewing)
  }

  /// Asks what is left out of the review because of what was just answered, then what a change has
  /// opened, then shows the review again.
  func goOn(after place: Place, in interview: inout Interview) {
    if let root, let next = interview.nextCovered(after: place, root: root) {
      return interview.askStop(next, .reviewing)
    }
    var review = self
    while let place = review.opened.first {
      review.opened.removeFirst()
      guard let stop = interview.stop(at: place), !interview.isAnswered(place) else { continue }
      interview.replaceTop(with: review)
      return interview.askStop(stop, .reviewing)
    }
    review.ask(in: &interview, line: nil)
  }
}

/// Answers of one section in a review.
struct ReviewedSection {
  var title: String
  var lines: [ReviewedLine]
}

/// One answer in a review, and the item that its number leads to.
struct ReviewedLine {
  var place: Place
  var item: Item
  var words: String
  /// Stands for an answer whose words are not shown.
  var isCovered = false
}
