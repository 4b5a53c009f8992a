// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The answers that a review shows, in pages.
struct ReviewPages {
  let state: ResponseState
  /// Whether the window has fewer than 22 lines or 60 columns.
  let hasSmallWindow: Bool

  /// Returns the pages of a review: whole sections that fit a screen. A longer section has pages of
  /// its own.
  func pages(of section: String?) -> [[ReviewedSection]] {
    reviewed(section).flatMap(parts).packed(into: roomForAnswers) { part in
      part.lines.reduce(Self.heightOfTitle) { $0 + height($1) }
    }
  }

  /// Splits a section into parts that fit a page, each with its title.
  private func parts(of section: ReviewedSection) -> [ReviewedSection] {
    section.lines.packed(into: roomForAnswers - Self.heightOfTitle, height).map {
      ReviewedSection(title: section.title, lines: $0)
    }
  }

  /// The number of lines for answers on a page, above the prompt.
  private var roomForAnswers: Int { hasSmallWindow ? 15 : 20 }

  /// The estimated number of lines that an answer takes.
  private func height(_ line: ReviewedLine) -> Int {
    1 + line.words.count / (hasSmallWindow ? 34 : 72)
  }

  /// The height of a title and the empty line above it, in lines.
  private static let heightOfTitle = 2

  /// Returns the sections that have answers; if a linkId is given, only that section.
  private func reviewed(_ linkId: String?) -> [ReviewedSection] {
    let all = state.questionnaire.visible(state.seen, to: .myself).sections
    let covered = CoveredItems(of: state.questionnaire)
    return all.filter { linkId == nil || $0.linkId == linkId }.map { section in
      let lines = section.nodes.withoutOpenGates.flatMap { self.lines($0, within: "", covered) }
      return ReviewedSection(title: section.title, lines: withoutOwnWords(lines))
    }.filter { !$0.lines.isEmpty }
  }

  /// Returns the lines without those whose own words are already in the line of their choice. A line
  /// that has a private note stays.
  private func withoutOwnWords(_ lines: [ReviewedLine]) -> [ReviewedLine] {
    let choices = lines.lazy.filter { !$0.isCovered }
    let shown = Set(choices.compactMap { state.ownWords.given(at: Stop($0.place, $0.item))?.place })
    return lines.filter { !shown.contains($0.place) || state.seen.asides[$0.place] != nil }
  }

  private func lines(
    _ node: VisibleNode, within: String, _ covered: CoveredItems
  ) -> [ReviewedLine] {
    guard !state.isSetAside(node.place) else { return [] }
    if covered.covers(node) { return coveredLines(node, within: within, covered) }
    let isArea = node.item.type == .group && !node.item.repeats
    let isListed = node.answer != nil && !node.item.isToRead
    let addsName = (isArea || isListed) && !state.questionnaire.namesRow(node.item.linkId)
    let name = state.ownWords.name(of: node.item, in: node.place.rows) ?? node.name
    let label = addsName ? label(name, within: within) : within
    var lines: [ReviewedLine] = []
    if let answer = node.answer, isListed, let words = words(of: answer, node) {
      let reviewed = Words.reviewed(label, words, node.aside, isPrivate: node.isPrivate)
      lines.append(ReviewedLine(place: node.place, item: node.item, words: reviewed))
    }
    let isListShown = !lines.isEmpty
    lines += node.children.flatMap { self.lines($0, within: isArea ? label : within, covered) }
    let names = state.names(of: Stop(node.place, node.item))
    for (index, row) in node.rows.enumerated() {
      let number = Words.rowNumber(node.item.rowName, index + 1)
      let named = row.first?.place.rows.last.flatMap(names.short)
      let name = named ?? number
      let own = row.flatMap {
        let isName = state.questionnaire.namesRow($0.item.linkId)
        return self.lines($0, within: isName ? number : name, covered)
      }
      let hasNameTwice = isListShown && (named != nil || own.count == 1)
      lines += own.filter { !hasNameTwice || !isOnlyName($0) }
    }
    return lines
  }

  /// Whether a line has only the name of a row, which the line of the list has too.
  private func isOnlyName(_ line: ReviewedLine) -> Bool {
    state.questionnaire.namesRow(line.place.linkId) && state.seen.asides[line.place] == nil
  }

  private func label(_ name: String, within: String) -> String {
    within.isEmpty ? name : within + ", " + name
  }

  private func words(of answer: Answer, _ node: VisibleNode) -> String? {
    switch answer.content {
    case .left(.skipped): nil
    case .rows:
      node.rows.isEmpty ? nil : Words.joined(state.names(of: Stop(node.place, node.item)).listed)
    case .left, .values: state.shownWords(of: answer, at: Stop(node.place, node.item))
    }
  }

  /// Returns the line for an answer that is not shown, once its question was asked, even if it was
  /// skipped. A question asked because of another such answer has no line, since that would reveal
  /// the answer.
  private func coveredLines(
    _ node: VisibleNode, within: String, _ covered: CoveredItems
  ) -> [ReviewedLine] {
    let open = node.item.isRows ? [] : node.children.flatMap { lines($0, within: within, covered) }
    guard !covered.isAskedBecause(node.item), !isBehindStaffOnly(node),
      state.seen.answers[node.place] != nil
    else { return open }
    let words = Words.answered(label(node.item.name, within: within), Words.notShown)
    return [ReviewedLine(place: node.place, item: node.item, words: words, isCovered: true)] + open
  }
}

extension ReviewPages {
  /// Whether a question is asked because of an answer that the person shows only to staff.
  private func isBehindStaffOnly(_ node: VisibleNode) -> Bool {
    let parent = state.questionnaire.parent(of: node.item.linkId)
    return [node.item, parent].compactMap { $0?.enableWhen }.flatMap(\.enablingTests).contains {
      state.questionnaire.isForStaffByChoice(node.place.beside($0.question), in: state.seen)
    }
  }
}

extension [VisibleNode] {
  /// The nodes without a yes that opened a list with rows: the list says as much.
  fileprivate var withoutOpenGates: Self {
    let open = Set(lazy.filter { !$0.rows.isEmpty }.compactMap(\.item.gate))
    return filter { !open.contains($0.item.linkId) }
  }
}
