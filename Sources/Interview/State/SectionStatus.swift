// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

enum SectionStatus: Equatable {
  case nothingToAsk
  case onlyInFull
  case notBegun
  case begun(answered: Int, of: Int)
  /// All questions were left with Enter.
  case leftEmpty
  case done
  case leftForLater
  case setAside

  /// Whether there are questions left that the person may want to answer. Excludes those that the
  /// pass doesn't ask and those set aside, which are not mentioned while someone else is there.
  var isOpen: Bool {
    switch self {
    case .leftForLater, .notBegun, .begun: true
    case .done, .leftEmpty, .nothingToAsk, .onlyInFull, .setAside: false
    }
  }

  /// The status in words, for the list of sections.
  var words: String {
    switch self {
    case .nothingToAsk: Words.stateNothingToAsk
    case .onlyInFull: Words.stateOnlyInFull
    case .notBegun: Words.stateNotBegun
    case .begun(let answered, let count): Words.stateBegun(answered: answered, count: count)
    case .leftEmpty: Words.stateLeftEmpty
    case .done: Words.stateDone
    case .leftForLater: Words.stateLeftForLater
    case .setAside: Words.stateSetAside
    }
  }

  /// The status given the answers so far.
  init(of section: Section, in state: ResponseState) {
    let stops = state.questionnaire.stops(in: section, of: state.seen).filter {
      !$0.item.isToRead && $0.item.sharing != .unsaved
    }
    let asked = stops.filter(state.canBeAsked)
    guard !asked.isEmpty else {
      let isSetAside = stops.contains { state.isSetAside($0.place) }
      let isShort = state.seen.progress.pass == .short
      self = isSetAside ? .setAside : isShort ? .onlyInFull : .nothingToAsk
      return
    }
    let answered = asked.count { state.isAnswered($0.place) }
    if answered == asked.count {
      let given = asked.lazy.compactMap { state.seen.answers[$0.place]?.content }
      self = given.allSatisfy { $0 == .left(.skipped) } ? .leftEmpty : .done
    } else if state.seen.progress.postponed.contains(section.linkId) {
      self = .leftForLater
    } else {
      let isBegun = answered > 0 || asked.contains { state.isHalfWritten($0.place) }
      self = isBegun ? .begun(answered: answered, of: asked.count) : .notBegun
    }
  }
}

extension [Section] {
  var lastNumber: Int { last?.number ?? 0 }

  func numbered(_ text: String) -> Section? {
    Int(text.trimmed).flatMap { number in first { $0.number == number } }
  }

  /// Returns the section that several words begin the title of, or the only one with this title or number;
  /// `nil` for any other words, since "go to work" may be an answer.
  func wished(_ text: String) -> Section? {
    let name = text.without(leading: Words.typedBeforeSection)
    let isNumber = SpelledNumbers(name)?.numbers.count == 1
    guard let section = named(text) else { return nil }
    let begins = text.words.count > 1 && section.title.folded.hasPrefix(text.folded)
    return isNumber || begins || section.title.folded == text.folded ? section : nil
  }

  /// Returns the section with this number, also in words such as "section 5" or with its title; or
  /// else the only one whose title the words name; `nil` for none or several.
  func named(_ text: String) -> Section? {
    let name = text.without(leading: Words.typedBeforeSection)
    if let number = SpelledNumbers(name)?.numbers.only { return numbered(String(number)) }
    let (number, title) = (name.words.first ?? "", name.words.dropFirst().joined(separator: " "))
    if let section = numbered(number), title.echoes(section.title) { return section }
    guard Int(name) == nil, let index = try? ChoiceReader.index(of: name, among: map(\.title))
    else { return numbered(name) }
    return self[index]
  }
}
