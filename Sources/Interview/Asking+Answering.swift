// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Handling a typed line as an answer.
extension Asking {
  func hear(_ line: String, in interview: inout Interview) {
    if item.type == .text { return addToParagraph(line, in: &interview) }
    act(on: reader(in: interview).meaning(of: line), in: &interview)
  }

  /// Accepts words as the answer once the person has said that they are one, and not something said
  /// to the program, nor a "nobody".
  func acceptAnswer(_ text: String, in interview: inout Interview) {
    act(on: reader(in: interview).meaning(ofAnswer: text), in: &interview)
  }

  /// Accepts words whole: as the first row where a list begins, and otherwise as the answer.
  func acceptWhole(_ text: String, in interview: inout Interview) {
    act(on: reader(in: interview).meaning(ofWhole: text), in: &interview)
  }

  /// Accepts words as the first answer in a row.
  func acceptFirstInRow(_ text: String, in interview: inout Interview) {
    act(on: reader(in: interview).meaning(ofFirstInRow: text), in: &interview)
  }

  /// Accepts text as the answer, even if it looks like a command.
  func take(_ text: String, in interview: inout Interview) {
    guard item.takesText else { return hear(text, in: &interview) }
    var plain = self
    // What is on the line is not asked about a second time.
    plain.line = item.type == .text && !isCalledBack ? nil : text
    plain.hear(text, in: &interview)
  }

  private func reader(in interview: Interview) -> AnswerReader {
    AnswerReader(asking: self, state: interview.state)
  }

  private func act(on meaning: Meaning, in interview: inout Interview) {
    switch meaning {
    case .values(let values, let next):
      interview.accept(.values(values), at: self, beginning: next)
    case .left(let leaving): leaveAsSaid(leaving, in: &interview)
    case .empty: pressEnter(in: &interview)
    case .noChoice: chooseNone(in: &interview)
    case .nobody: closeGate(in: &interview)
    case .row(let words): openRows(with: words, in: &interview)
    case .unclear(let menu): interview.open(menu)
    // From a pipe, what is on the line can't be checked.
    case .refused(let again, _, _) where again.isProposed && !interview.settings.editsLines:
      again.acceptWhole(again.line ?? "", in: &interview)
    case .refused(let again, let notices, let repeatsQuestion):
      for notice in notices { interview.say(notice) }
      repeatsQuestion ? interview.askAgain(again) : interview.askForLine(again)
    }
  }
}

/// The person's own words, beside choices.
extension Asking {
  /// Asks whether to keep a line's words as the person's own. Asks the item again where there is no
  /// option for them.
  func askToKeepOwnWords(of text: String, in interview: inout Interview) {
    let menu = reader(in: interview).keepingOwnWords(in: text)
    menu.map { interview.open($0) } ?? interview.askAgain(self)
  }

  /// Asks whether to keep words as the person's own, beside choices in the same line.
  /// - Returns: `false` where there is no option for them, and without words.
  func asksToKeep(
    _ words: String, beside chosen: [Value], of text: String, in interview: inout Interview
  ) -> Bool {
    let menu = reader(in: interview).keepingOwnWords(words, beside: chosen, in: text)
    menu.map { interview.open($0) }
    return menu != nil
  }

  /// Asks whether the other words of a line mean a choice too, or else whether to keep them.
  /// - Returns: `false` where they can't be kept, and without words.
  func asksAboutRest(
    _ words: String, beside chosen: [Value], of text: String, in interview: inout Interview
  ) -> Bool {
    guard let menu = reader(in: interview).nearChoices(among: words, beside: chosen, in: text)
    else { return asksToKeep(words, beside: chosen, of: text, in: &interview) }
    interview.open(menu)
    return true
  }

  /// Accepts words that match no option as the person's own words for "something else", beside
  /// choices.
  /// - Parameter text: The whole line. The words come between the choices where they are in it, since
  ///   some lists are in order of importance.
  func acceptOwnWords(
    _ words: String, beside chosen: [Value], of text: String, in interview: inout Interview
  ) {
    guard let (option, item) = interview.state.ownWords(at: item) else {
      return interview.askAgain(self)
    }
    let ownWords = option.asValue
    let others = chosen.filter { $0 != ownWords }
    let first = words.partsBetweenCommas.first?.withoutLeadingAnd ?? text
    let before = text.partsBetweenCommas.prefix { !$0.withoutLeadingAnd.hasPrefix(first) }
    let isBehind = before.count == text.partsBetweenCommas.count
    let meant = reader(in: interview).choices.meant(in: before.joined(separator: ", "))
    let earlier = isBehind ? others : others.filter(meant.map(\.asValue).contains)
    let values = earlier + [ownWords] + others.filter { !earlier.contains($0) }
    interview.acceptChoices(values, beforeWordsOf: self)
    if !chosen.isEmpty, !self.item.isQuiet {
      let listed = values.map { $0 == ownWords ? .text(words) : $0 }
      interview.say(Words.chosen(self.item.listedWords(of: listed)))
    }
    Asking(stop: Stop(Place(item.linkId, rows: place.rows), item), purpose: purpose)
      .acceptAnswer(words, in: &interview)
  }
}
