// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Refused lines, and text typed after the text already on the line.
extension Interview {
  /// Says why a line is not an answer and asks again. Choices get an empty line; other questions
  /// keep the typed text on it, unless the same line was just refused. If an answer was added after
  /// text already on the line, only that answer counts.
  mutating func refuse(_ text: String, _ fault: ReadingFault, at asking: Asking) {
    if takePass(namedIn: text, at: asking) || asksForCommand(in: text, fault, at: asking) { return }
    // Meant for the pages just read. The last of them closes without a prompt.
    if asking.item.isPicked, text.isOne(of: [Words.enoughWord]) { return askAgain(asking) }
    let stood = asking.line ?? state.pretyped(asking)
    if let behind = behind(stood, in: text) {
      return answer(behind, at: Asking(stop: asking.stop, purpose: asking.purpose, line: ""))
    }
    if case .noSuchChoice = fault, !asking.item.isNearly(text), asksToKeep(text, at: asking) {
      return
    }
    var again = asking
    if asking.item.isPicked {
      sayWhatWasTyped(text, fault, asking.item)
      again.line = nil
    } else {
      again.line = text == asking.line ? "" : text
      again.isRefused = true
    }
    let atGate = state.list(behind: asking).map { Words.typeYesNoOrRow(Words.row($0.rowName)) }
    say(atGate ?? Words.sentence(for: fault, item: asking.item))
    // A long list is not read out again; /help does that.
    guard asking.item.answerOption.count > Self.fewChoices else { return askAgain(again) }
    if case .noSuchChoice = fault, asking.item.isNumbered { say(Words.helpShowsChoices) }
    askForLine(again)
  }

  /// Asks whether the first words of a refused line stand for a command. If not, the line is kept as
  /// the person's own words where there is an option for them.
  /// - Returns: `false` for any other line.
  private mutating func asksForCommand(
    in text: String, _ fault: ReadingFault, at asking: Asking
  ) -> Bool {
    switch fault {
    case .noSuchChoice, .notYesOrNo: break
    default: return false
    }
    guard let command = TypedLine.command(beginning: text) else { return false }
    open(
      asking.commandOrNot(meant(command, by: text)) {
        if !$0.asksToKeep(text, at: asking) { $0.askAgain(asking) }
      })
    return true
  }

  /// Asks whether to keep the words of a refused line that name no choice. Its choices are kept too.
  /// - Returns: `false` where there is no option for them.
  private mutating func asksToKeep(_ text: String, at asking: Asking) -> Bool {
    let (chosen, words) = asking.item.ownWords(in: text)
    return asksToKeep(words, beside: chosen, in: text, at: asking)
  }

  /// Asks whether to keep words as the person's own, beside choices in the same line.
  /// - Returns: `false` where there is no option for them, and without words.
  mutating func asksToKeep(
    _ words: String, beside chosen: [Value], in text: String, at asking: Asking
  ) -> Bool {
    guard !words.isEmpty, let other = state.ownWords(at: asking) else { return false }
    open(asking.keepAsOwnWords(words, beside: chosen, in: text, under: other.text))
    return true
  }

  private static let fewChoices = 4

  /// Says what was typed, because the line is empty again, unless the next message says it. For quiet
  /// items, says only that nothing was saved.
  private mutating func sayWhatWasTyped(_ text: String, _ fault: ReadingFault, _ item: Item) {
    switch fault {
    case .noSuchNumber, .standsAlone, .ambiguous: break
    case _ where item.isQuiet: say(Words.onlyChoicesAreSaved)
    case .noSuchChoice(let part) where part != text.trimmed:
      say(Words.youTyped(text))
      say(Words.noChoiceMatches(part))
    default: say(Words.youTyped(text))
    }
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
    takeReading(of: words, at: Asking(stop: Stop(place, item), purpose: asking.purpose))
  }
}

extension Item {
  /// Splits a line into choices and the person's own words. If no choice can be added to those, the
  /// whole line is their own words.
  func ownWords(in text: String) -> (chosen: [Value], words: String) {
    let found = choices(among: text, cutsParts: false)
    return canAdd(to: found.chosen) ? found : ([], text.withoutLeadingAnd)
  }

  /// Returns whether a single word is probably a mistyped option, or meant as yes or no.
  fileprivate func isNearly(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    guard text.asYesOrNo == nil else { return true }
    let words = answerOption.flatMap { $0.text.lowercased().split(separator: " ").map(String.init) }
    return text.lettersAlone.count < 3
      || Suggestion.nearest(to: text.lowercased(), in: words) != nil
  }
}
