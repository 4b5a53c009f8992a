// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Why a line is not an answer.
struct Refusal {
  let text: String
  let fault: ReadingFault
  let asking: Asking
  let state: ResponseState

  private var item: Item { asking.item }

  /// How to ask again, and what to say before. Choices get an empty line; other questions keep the typed
  /// text on it, unless the same line was just refused.
  var meaning: Meaning {
    var again = asking.refusing(text)
    again.line = item.takesOnlyChoices ? nil : text == asking.line ? "" : text
    again.entry.origin = item.takesOnlyChoices ? .typed : .refused
    return .refused(
      again: again, notices: notices,
      repeatsQuestion: item.answerOption.count <= Self.fewChoices)
  }

  /// What to say about the line.
  private var notices: [String] {
    let atGate = state.list(behind: asking).map { Words.typeYesNoOrRow(Words.whatNames($0)) }
    var notices = item.takesOnlyChoices ? whatWasTyped : []
    notices.append(atGate ?? Words.sentence(for: fault, item: item))
    let isWish = text.withdraws || text.contains(oneOf: Words.typedKeepPrivate)
    if state.canBePrivate(asking), isWish { notices.append(Words.keepAnswerPrivate) }
    if PrivacyQuestion.isAsked(by: text) {
      notices.append(Words.whoSeesIt)
    } else if asks {
      if item.role?.isForProgram == true { notices.append(Words.nothingIsSent) }
      notices.append(Words.howToAskForHelp)
    }
    // A long list is not read out again; /help does that.
    if case .noSuchChoice = fault, item.answerOption.count > Self.fewChoices, item.isNumbered {
      notices.append(Words.helpShowsChoices)
    }
    return notices
  }

  private var asks: Bool {
    text.trimmed.hasSuffix("?") || text.asksSomething || PrivacyQuestion.isAsked(by: text)
  }

  /// The number of choices up to which they are shown again.
  private static let fewChoices = 4

  /// The typed text, to show once more, since the line is empty by then. Empty if the message after it
  /// quotes the text. For quiet items, only that nothing was saved, unless it is a question, and where
  /// urgent help is.
  private var whatWasTyped: [String] {
    switch fault {
    case .noSuchNumber, .standsAlone, .ambiguous: []
    case _ where item.isQuiet:
      asks ? [Words.urgentLine] : [Words.onlyChoicesAreSaved, Words.urgentLine]
    case .noSuchChoice(let part) where part != text.trimmed && item.role != .typist:
      [Words.youTyped(text), Words.noChoiceMatches(part)]
    default: [Words.youTyped(text)]
    }
  }
}
