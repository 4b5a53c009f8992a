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
    isChosen(asking) || !severalGivenLines(at: asking).isEmpty ? "" : kept(asking)
  }

  /// Returns the text on the prompt's line before the person types: what they typed before, or else
  /// the text that the line begins with.
  func shownLine(_ asking: Asking) -> String { asking.line ?? pretyped(asking) }

  /// Returns whether Enter keeps a choice that is not shown on the line.
  func keepsChoice(_ asking: Asking) -> Bool { isChosen(asking) && !kept(asking).isEmpty }

  private func isChosen(_ asking: Asking) -> Bool {
    let answer = seen.answers[asking.place] ?? initialAnswer(asking)
    return asking.item.isPicked || answer?.values.contains { $0.code != nil } ?? false
  }

  /// Returns the earlier or initial answer that Enter keeps, as it would be typed; empty if there
  /// is none, or if it is no longer possible.
  func kept(_ asking: Asking) -> String {
    let item = asking.item
    guard asking.lines.isEmpty else { return "" }
    guard let answer = seen.answers[asking.place] ?? initialAnswer(asking) else { return "" }
    switch item.type {
    case .boolean:
      return answer.values.first == .boolean(true)
        ? TypedWord.yes : answer.values.isEmpty ? "" : TypedWord.no
    case .choice: return numbers(of: answer, in: item)
    case .openChoice: return words(of: answer, in: item)
    default: return answer.values.first?.words ?? ""
    }
  }

  /// Returns the chosen options by their numbers, as they would be typed.
  ///
  /// Empty if one of them is no longer offered with the same text, since Enter would then keep a
  /// different answer. Leaves out options that only a changed earlier answer has disabled.
  func numbers(of answer: Answer, in item: Item) -> String {
    let offered = questionnaire.item(item.linkId) ?? item
    guard answer.values.allSatisfy({ offered.option(for: $0) != nil }) else { return "" }
    let numbers = answer.values.compactMap { value in
      item.option(for: value).flatMap(item.answerOption.firstIndex)
    }
    guard item.isNumbered else {
      return numbers.map { item.answerOption[$0].text }.joined(separator: ", ")
    }
    return numbers.map { String($0 + 1) }.joined(separator: " ")
  }

  /// Returns an answer to an open choice as it would be typed: options by number, the person's own
  /// words unchanged.
  ///
  /// Empty if one of the options is no longer offered with the same text. Enter would then turn it
  /// into the person's own words, which others might see although they couldn't see the option.
  func words(of answer: Answer, in item: Item) -> String {
    let choices = answer.values.filter { $0.code != nil }
    guard choices.allSatisfy({ item.option(for: $0) != nil }) else { return "" }
    let words = answer.values.map { value in
      let number = item.option(for: value).flatMap(item.answerOption.firstIndex)
      return number.map { item.isNumbered ? String($0 + 1) : value.words } ?? value.words
    }
    return words.joined(separator: ", ")
  }
}

extension Item {
  /// Whether the item can be answered only with an offered choice.
  var isPicked: Bool { type == .boolean || type == .choice }
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
