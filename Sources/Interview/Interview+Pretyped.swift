// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The text that is typed in advance when an item is asked, and the answer that Enter keeps.
extension Interview {
  /// The answer that the form begins with, to be kept or changed; `nil` for none. Of several, each
  /// row has its own.
  func initialAnswer(_ asking: Asking) -> Answer? {
    let initial = asking.item.details.initial
    guard !initial.isEmpty else { return nil }
    guard let (group, number) = row(of: asking), group.item.isAnswers else {
      return questionnaire.answer(.values(initial), to: asking.place.linkId)
    }
    guard initial.indices.contains(number - 1) else { return nil }
    return questionnaire.answer(.values([initial[number - 1]]), to: asking.place.linkId)
  }

  /// The text that is typed in advance: the earlier answer, or the form's initial value.
  ///
  /// Empty without either, for choices, yes and no, since new input replaces those, and for several
  /// lines, to which it is added.
  func pretyped(_ asking: Asking) -> String {
    isChosen(asking) || !severalGivenLines(at: asking).isEmpty ? "" : kept(asking)
  }

  /// Whether Enter keeps what was chosen although it is not on the line.
  func keepsChoice(_ asking: Asking) -> Bool { isChosen(asking) && !kept(asking).isEmpty }

  private func isChosen(_ asking: Asking) -> Bool {
    let answer = seen.answers[asking.place] ?? initialAnswer(asking)
    return asking.item.isPicked || answer?.values.contains { $0.code != nil } ?? false
  }

  /// What Enter keeps, as it would be typed: the answer given before, or that the form begins with.
  /// Empty for none, and for one that could not be given any more.
  func kept(_ asking: Asking) -> String {
    let item = asking.item
    guard asking.lines.isEmpty else { return "" }
    guard let answer = seen.answers[asking.place] ?? initialAnswer(asking) else { return "" }
    switch item.type {
    case .boolean:
      return answer.values.first == .boolean(true) ? "yes" : answer.values.isEmpty ? "" : "no"
    case .choice: return numbers(of: answer, in: item)
    case .openChoice: return words(of: answer, in: item)
    default: return answer.values.first?.words ?? ""
    }
  }

  /// The choices of an answer by their numbers, as they would be typed.
  ///
  /// Empty when one of them is not offered any more, in these words: what Enter keeps would be
  /// another answer then. One that is only not to be had now, since an earlier answer has changed,
  /// is left out.
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

  /// An answer to an open choice as it would be typed: choices by number, own words as they are.
  ///
  /// Empty when one of the choices can't be had any more, in these words: what Enter keeps would be
  /// words of the person's own then, which others may see where they might not see the choice.
  private func words(of answer: Answer, in item: Item) -> String {
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
  /// Whether it is answered by choosing, and never in words of one's own.
  var isPicked: Bool { type == .boolean || type == .choice }
}
