// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers
import Wording

/// The answers so far, a few sections at a time and numbered throughout. Typing a number changes
/// that answer.
struct Review: Dialogue {
  /// The linkId of the section to review; `nil` for all.
  var section: String?
  /// The answers on each page; empty before they are shown.
  var pages: [[ReviewedSection]] = []
  /// The index of the current page.
  var page = 0
  /// The question with a hidden answer whose follow-up questions are asked before the review
  /// returns; `nil` if there is none.
  var root: Place?
  /// The places that a change has enabled, to be asked before the review returns.
  var enabled: [Place] = []
  /// The place of the person's own words that the chosen line shows as part of its answer; `nil`
  /// for most lines.
  var ownWords: Place?
  /// The place to carry on from after the review; `nil` before the first change.
  var placeBefore: Place?

  private var lines: [ReviewedLine] { pages.joined().flatMap(\.lines) }
  private var isLastPage: Bool { page + 1 >= pages.count }

  func ask(in interview: inout Interview, line: String?) {
    ScreenViewers.closeOpenedSections(in: &interview)
    if let placeBefore { interview.state.seen.progress.place = placeBefore }
    var review = self
    review.pages = ReviewPages(
      state: interview.state, hasSmallWindow: interview.settings.hasSmallWindow
    ).pages(of: section)
    review.page = min(page, max(0, review.pages.count - 1))
    review.showPage(in: &interview)
  }

  private func showPage(in interview: inout Interview) {
    interview.dialogues.replaceTop(with: self)
    let page = pages.indices.contains(page) ? pages[page] : []
    var number = pages.prefix(self.page).joined().reduce(0) { $0 + $1.lines.count }
    for section in page {
      interview.blocks.append(.text(section.title))
      interview.blocks.append(.choices(section.lines.map(\.words), from: number + 1))
      number += section.lines.count
    }
    if isLastPage, section == nil { showAlsoWritten(in: &interview) }
    if pages.isEmpty { interview.say(Words.nothingToReview) }
    askWhich(in: &interview)
  }

  private func showAlsoWritten(in interview: inout Interview) {
    let gone = interview.questionnaire.visible(interview.state.seen, to: .myself).withoutItem
    if !gone.isEmpty { interview.blocks.append(.text(Words.alsoWritten(gone.count))) }
  }

  private func askWhich(in interview: inout Interview) {
    interview.ask(
      Prompt(
        text: Words.whichAnswer(lines.count, hasMore: !isLastPage),
        completions: [Words.enoughWord] + Command.allCases.map(\.typed)))
  }

  /// Handles a line: a number changes that answer, with words behind a first number on the line, and Enter
  /// shows more or leaves the review.
  func hear(_ line: String, in interview: inout Interview) {
    if line.trimmed.isEmpty { return turnPage(in: &interview) }
    if line.isOne(of: Words.typedEnough, Words.typedDone) { return interview.closeAndResume() }
    if line.isOne(of: Words.typedMore) { return turnPage(in: &interview) }
    if line.words.contains(where: { $0.isOne(of: Words.typedHide) }) {
      return PrivacyChoices.ask(line, for: .oneself, in: &interview)
    }
    guard let chosen = self.line(numbered: line) ?? self.line(named: line) else {
      interview.say(Words.whichAnswerAgain(lines.count, hasMore: !isLastPage))
      return askWhich(in: &interview)
    }
    let behind = Int(line.words[0]) == nil ? "" : line.words.dropFirst().joined(separator: " ")
    let words = behind.words(after: Words.typedChangeTo) ?? behind
    let removes = words.isOne(of: Words.typedRemoveIt)
    let takesPart = chosen.item.takesText && words.words(after: Words.typedTakePart) != nil
    let isSaid = words.isEmpty || words.isPlease || removes || takesPart
    if !chosen.item.isRows, !chosen.item.isQuiet, !isSaid {
      put(words, on: chosen, in: &interview)
    }
    change(chosen, in: &interview)
    if removes { interview.dialogues.item?.hear(words, in: &interview) }
  }

  /// Puts words on an answer's line, and says the answer above it, unless that isn't shown.
  private func put(_ words: String, on line: ReviewedLine, in interview: inout Interview) {
    let state = interview.state
    interview.state.drafts.append(Draft(words, at: line.place, in: state))
    interview.memory.carriedOver.insert(line.place)
    let values = state.seen.answers[line.place]?.values ?? []
    guard !values.isEmpty, !line.isCovered else { return }
    let listed = state.ownWords.listed(values, at: Stop(line.place, line.item))
    interview.say(Words.hasAnswer(Words.ended(Words.joined(listed))))
  }

  /// Returns the answer with the only number in a text that is short or begins with it, such as
  /// "change 3" and "3 should be Sam"; `nil` for any other.
  func line(numbered text: String) -> ReviewedLine? {
    let words = text.without(leading: Words.typedBeforeSection).words
    let numbers = words.compactMap { Int($0) }
    guard let number = numbers.only, words.count <= 4 || Int(words[0]) != nil,
      lines.indices.contains(number &- 1)
    else { return nil }
    return lines[number - 1]
  }

  /// Returns the only answer that a text names, as "change name" does: with its whole name, or else with
  /// words of it, or else with words of the answer; `nil` for none or several, and for a yes or no.
  private func line(named text: String) -> ReviewedLine? {
    let said = text.words(after: Words.typedChangeFirst) ?? text
    guard said.asYesOrNo == nil, !said.isOk, !said.echoes("") else { return nil }
    let ways: [(ReviewedLine) -> Bool] = [
      { $0.name.isOne(of: Phrases([said])) }, { said.echoes($0.name) }, { said.echoes($0.words) },
    ]
    return ways.lazy.map { lines.filter($0) }.first { !$0.isEmpty }?.only
  }

  func help(in interview: Interview) -> String? {
    Words.whichAnswerAgain(lines.count, hasMore: !isLastPage)
  }

  private func turnPage(in interview: inout Interview) {
    guard !isLastPage else { return interview.closeAndResume() }
    var next = self
    next.page += 1
    next.showPage(in: &interview)
  }

  private func change(_ line: ReviewedLine, in interview: inout Interview) {
    var review = self
    (review.pages, review.enabled) = ([], [])
    review.placeBefore = placeBefore ?? interview.state.seen.progress.place
    review.root = line.isCovered && !line.item.isRows ? line.place : nil
    review.ownWords = interview.state.ownWords.given(at: Stop(line.place, line.item))?.place
    interview.dialogues.replaceTop(with: review)
    interview.currentSection = interview.questionnaire.section(of: line.place.linkId)?.linkId
    // Also if the current pass doesn't ask it.
    let stop = interview.state.stop(at: line.place) ?? Stop(line.place, line.item)
    let visit = Visit(stop, .reviewing)
    if !visit.asksForPrivacy(in: &interview) { visit.ask(in: &interview) }
  }

  /// After an answer, asks the follow-up questions that the review hides, then for the person's own
  /// words that are shown as part of the answer, then those that a change has enabled, and then shows
  /// the review again. Without a review, continues onward.
  static func goOn(after place: Place, in interview: inout Interview) {
    guard case (let index, var review)? = interview.dialogues.review else {
      return interview.goOnward(after: place)
    }
    interview.dialogues.close(above: index)
    if let root = review.root,
      let next = CoveredItems.next(after: place, root: root, in: interview.state)
    {
      return Visit(next, .reviewing).ask(in: &interview)
    }
    if let own = review.ownWords, let stop = interview.state.stop(at: own) {
      review.ownWords = nil
      interview.dialogues.replaceTop(with: review)
      if place != own { return Visit(stop, .reviewing).ask(in: &interview) }
    }
    while let place = review.enabled.first {
      review.enabled.removeFirst()
      guard let stop = interview.state.stop(at: place), !interview.state.isAnswered(place) else {
        continue
      }
      interview.dialogues.replaceTop(with: review)
      return Visit(stop, .reviewing).ask(in: &interview)
    }
    review.ask(in: &interview, line: nil)
  }

  /// Adds the items that a change has enabled to those asked before the review returns.
  static func note(_ change: AnswerChange?, in interview: inout Interview) {
    guard let change, let place = interview.state.seen.progress.place,
      var review = interview.dialogues.review?.review
    else { return }
    let state = interview.state
    let enabled = state.stopsAround(place).filter { stop in
      state.canBeAsked(stop) && !change.stops.contains(stop.place) && !state.isAnswered(stop.place)
    }
    review.enabled = enabled.map(\.place) + review.enabled
    interview.dialogues.replaceReview(with: review)
  }
}

struct ReviewedSection {
  var title: String
  var lines: [ReviewedLine]
}

/// An answer in a review, and the item that its number leads to.
struct ReviewedLine {
  var place: Place
  var item: Item
  var words: String
  /// Whether the answer's words are hidden.
  var isCovered = false

  /// The words before the answer.
  var name: String { String(words.prefix { $0 != ":" }) }
}
