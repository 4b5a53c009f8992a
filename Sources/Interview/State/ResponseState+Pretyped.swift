// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

extension ResponseState {
  /// Returns the form's initial answer; `nil` if there is none. In a list, each row gets one of the
  /// initial values.
  func initialAnswer(_ asking: Asking) -> Answer? {
    let initial = asking.item.details.initial
    guard !initial.isEmpty else { return nil }
    guard let (group, number) = row(of: asking), group.item.isAnswers else {
      return questionnaire.answer(.values(initial), to: asking.place.linkId)
    }
    guard initial.indices.contains(number - 1) else { return nil }
    return questionnaire.answer(.values([initial[number - 1]]), to: asking.place.linkId)
  }

  /// Returns the text that is already on the line: the earlier answer, or the form's initial value.
  ///
  /// Empty for choices and yes/no, which new input replaces, and for several lines, to which new
  /// text is added.
  func pretyped(_ asking: Asking) -> String {
    guard asking.entry.lines.isEmpty, !isChosen(asking), severalGivenLines(at: asking).isEmpty
    else { return "" }
    return given(asking)?.values.map(\.words).joined(separator: ", ") ?? ""
  }

  /// Returns the text on the prompt's line before the person types: what they typed before, or else
  /// the text that the line begins with.
  func shownLine(_ asking: Asking) -> String { asking.entry.line ?? pretyped(asking) }

  /// Returns the earlier or initial choice that Enter keeps although it is not shown on the line;
  /// `nil` if there is none, or if one of its options is no longer offered with the same text.
  ///
  /// Enter would otherwise keep a different answer, or turn it into the person's own words, which
  /// others might see although they couldn't see the option. Leaves out options that only a changed
  /// earlier answer has disabled.
  func keptChoice(_ asking: Asking) -> [Value]? {
    let item = asking.item
    guard asking.entry.lines.isEmpty, isChosen(asking), let values = given(asking)?.values else {
      return nil
    }
    let isChoice = item.type == .choice
    let offered = isChoice ? questionnaire.item(item.linkId) ?? item : item
    let isPossible = values.allSatisfy { value in
      value.code == nil && !isChoice || offered.option(for: value) != nil
    }
    let kept = isChoice ? values.filter { item.option(for: $0) != nil } : values
    return isPossible && !kept.isEmpty ? kept : nil
  }

  private func isChosen(_ asking: Asking) -> Bool {
    asking.item.takesOnlyChoices || given(asking)?.values.contains { $0.code != nil } ?? false
  }

  private func given(_ asking: Asking) -> Answer? {
    seen.answers[asking.place] ?? initialAnswer(asking)
  }
}

extension Item {
  /// Whether the item can be answered only with an offered choice.
  var takesOnlyChoices: Bool { type == .boolean || type == .choice }
}

extension ResponseState {
  /// Whether the earlier answer has choices that an answer to another question has since taken away
  /// here. They are kept with the others.
  func keepsMoreThanOffered(_ asking: Asking) -> Bool {
    let values = seen.answers[asking.place]?.values ?? []
    return values.contains { $0.code != nil && asking.item.option(for: $0) == nil }
  }

  /// Returns the earlier wording of the question, if it was different. For a draft, also looks at
  /// answers that no longer fit the question.
  func otherWords(_ asking: Asking, isHalfTyped: Bool) -> String? {
    let earlier = isHalfTyped ? seen.earlier.last { $0.place == asking.place } : nil
    let before = seen.answers[asking.place] ?? earlier?.answer
    return before.flatMap { $0.question == asking.item.text ? nil : $0.question }
  }
}
