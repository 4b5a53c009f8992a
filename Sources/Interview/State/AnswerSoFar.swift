// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The earlier answer to an item, or else the form's initial one: what of it is on the line, and what
/// Enter keeps.
struct AnswerSoFar {
  let asking: Asking
  let state: ResponseState

  private var item: Item { asking.item }
  var saved: Answer? { state.seen.answers[asking.place] }
  private var answer: Answer? { saved ?? initial }

  /// The form's initial answer; `nil` if there is none. In a list, each row gets one of the initial
  /// values.
  var initial: Answer? {
    let initial = item.details.initial
    guard !initial.isEmpty else { return nil }
    guard let (group, number) = state.row(of: asking), group.item.isAnswers else {
      return state.questionnaire.answer(.values(initial), to: item.linkId)
    }
    guard initial.indices.contains(number - 1) else { return nil }
    return state.questionnaire.answer(.values([initial[number - 1]]), to: item.linkId)
  }

  /// The text that is already on the line.
  ///
  /// Empty for choices and yes/no, which new input replaces, for words that are kept off the screen,
  /// and for several lines, to which new text is added.
  var pretyped: String {
    guard asking.entry.lines.isEmpty, !isChosen, severalLines.isEmpty else { return "" }
    return answer?.values.map(\.words).joined(separator: ", ") ?? ""
  }

  /// The text on the prompt's line before the person types: what they typed before, or else the text
  /// that the line begins with.
  var shownLine: String { asking.entry.line ?? pretyped }

  /// The choice that Enter keeps although it is not shown on the line; `nil` if there is none, or if
  /// one of its options is no longer offered with the same text.
  ///
  /// Enter would otherwise keep a different answer, or turn it into the person's own words, which
  /// others might see although they couldn't see the option. Leaves out options that only a changed
  /// earlier answer has disabled.
  var keptChoice: [Value]? {
    guard asking.entry.lines.isEmpty, isChosen, let values = answer?.values else { return nil }
    let isChoice = item.type == .choice
    let offered = isChoice ? state.questionnaire.item(item.linkId) ?? item : item
    let isPossible = values.allSatisfy { value in
      value.code == nil && !isChoice || offered.option(for: value) != nil
    }
    let kept = isChoice ? values.filter { item.option(for: $0) != nil } : values
    return isPossible && !kept.isEmpty ? kept : nil
  }

  private var isChosen: Bool {
    guard !item.takesOnlyChoices, let answer else { return item.takesOnlyChoices }
    return isKeptOffScreen || answer.values.contains { $0.code != nil }
  }

  /// Whether it isn't shown even where it is asked for: a quiet choice, or a line about one. Someone
  /// who has come in since could read it.
  var isKeptOffScreen: Bool { item.isQuiet || item.type == .string && state.isQuiet(item) }

  /// Whether it has choices that an answer to another question has since taken away here. They are
  /// kept with the others.
  var hasMoreThanOffered: Bool {
    saved?.values.contains { $0.code != nil && item.option(for: $0) == nil } ?? false
  }

  /// The earlier wording of the question, if it was different. For a draft, also looks at answers
  /// that no longer fit the question.
  var otherWords: String? {
    let unfitted =
      asking.entry.isUntouched ? nil : state.seen.earlier.last { $0.place == asking.place }?.answer
    return (saved ?? unfitted).flatMap { $0.question == item.text ? nil : $0.question }
  }
}

/// The lines of a long answer.
extension AnswerSoFar {
  var text: String? { answer?.values.first?.words }

  /// The lines; empty unless there are several. They are shown above the prompt, and new text is
  /// added to them.
  var severalLines: [String] {
    guard item.type == .text, asking.entry.isUntouched, let lines = text?.paragraphLines,
      lines.count > 1
    else { return [] }
    return lines
  }

  /// The lines so far, including an unfinished one.
  var linesSoFar: [String] {
    asking.entry.isUntouched ? text?.paragraphLines ?? [] : asking.entry.linesSoFar
  }
}

extension ResponseState {
  func earlier(at asking: Asking) -> AnswerSoFar { AnswerSoFar(asking: asking, state: self) }
}

extension Item {
  /// Whether the item can be answered only with an offered choice.
  var takesOnlyChoices: Bool { type == .boolean || type == .choice }
}
