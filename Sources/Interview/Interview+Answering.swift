// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Handling a typed line as an answer.
extension Interview {
  /// Handles a line as the answer to an item.
  mutating func answer(_ text: String, at asking: Asking) {
    if asking.item.type == .text { return asking.addToParagraph(text, in: &self) }
    act(on: reader(at: asking).meaning(of: text), at: asking)
  }

  /// Accepts words as the answer that have been asked about: they aren't said to the program, and
  /// don't say that there is nobody.
  mutating func acceptAnswer(_ text: String, at asking: Asking) {
    act(on: reader(at: asking).meaning(ofAnswer: text), at: asking)
  }

  /// Accepts words whole: as the first row where a list begins, and otherwise as the answer.
  mutating func acceptWhole(_ text: String, at asking: Asking) {
    act(on: reader(at: asking).meaning(ofWhole: text), at: asking)
  }

  /// Accepts words as the first answer in a row.
  mutating func acceptFirstInRow(_ text: String, at asking: Asking) {
    act(on: reader(at: asking).meaning(ofFirstInRow: text), at: asking)
  }

  /// Accepts text as the answer, even if it looks like a command.
  mutating func take(_ text: String, at asking: Asking) {
    guard asking.item.takesText else { return answer(text, at: asking) }
    var plain = asking
    // What is on the line is not asked about a second time.
    plain.line = asking.item.type == .text && !asking.isCalledBack ? nil : text
    answer(text, at: plain)
  }

  private func reader(at asking: Asking) -> AnswerReader {
    AnswerReader(asking: asking, state: state)
  }

  private mutating func act(on meaning: Meaning, at asking: Asking) {
    switch meaning {
    case .values(let values): accept(.values(values), at: asking)
    case .oneOfSeveral(let values):
      say(Words.oneAtATime(state.rowName(of: asking)))
      accept(.values(values), at: asking)
    case .left(let leaving): leaveAsSaid(leaving, at: asking)
    case .empty: pressEnter(at: asking)
    case .noChoice: chooseNone(at: asking)
    case .nobody: asking.closeGate(in: &self)
    case .row(let words): asking.openRows(with: words, in: &self)
    case .unclear(let menu): open(menu)
    case .refused(let again, let notices, let repeatsQuestion):
      for notice in notices { say(notice) }
      repeatsQuestion ? askAgain(again) : askForLine(again)
    }
  }
}

/// The person's own words, beside choices.
extension Interview {
  /// Asks whether to keep a line's words as the person's own. Asks the item again where there is no
  /// option for them.
  mutating func keepAsOwnWords(in text: String, at asking: Asking) {
    reader(at: asking).keepingOwnWords(in: text).map { open($0) } ?? askAgain(asking)
  }

  /// Asks whether to keep words as the person's own, beside choices in the same line.
  /// - Returns: `false` where there is no option for them, and without words.
  mutating func asksToKeep(
    _ words: String, beside chosen: [Value], in text: String, at asking: Asking
  ) -> Bool {
    let menu = reader(at: asking).keepingOwnWords(words, beside: chosen, in: text)
    menu.map { open($0) }
    return menu != nil
  }

  /// Accepts words that match no option as the person's own words for "something else", beside
  /// choices.
  mutating func keepAsOwnWords(_ words: String, beside chosen: [Value], at asking: Asking) {
    guard let other = state.ownWords(at: asking),
      let item = questionnaire.item("\(asking.item.linkId).\(other.code)")
    else { return askAgain(asking) }
    let ownWords = other.asValue
    let values = chosen.filter { $0 != ownWords } + [ownWords]
    record(.values(values), at: asking)
    if !chosen.isEmpty, !asking.item.isQuiet { say(Words.chosen(values.map(\.words))) }
    let place = Place(item.linkId, rows: asking.place.rows)
    acceptAnswer(words, at: Asking(stop: Stop(place, item), purpose: asking.purpose))
  }
}

extension Item {
  /// Whether Enter chooses the first option, because the question is about the program or the notes
  /// and not the person.
  var hasDefault: Bool { role == .pass || role == .safetyPrinting }
}
