// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is left out of the notes with an answer that is kept back, in words.
struct PrivacyNotice {
  let place: Place
  let reader: PrivacyReader
  let state: ResponseState

  private var isForStaff: Bool { reader == .staff }

  /// Returns the sentences. If the answer names a row, the whole row is left out.
  func sentences(isAnswered: Bool) -> [String] {
    guard isForStaff else {
      return [isAnswered ? Words.isPrivateNow : Words.willBePrivate] + whatElse
    }
    // Something around it may be private or left out.
    let toStaff = state.questionnaire.disclosed(state.seen, to: .staff)
    guard toStaff.answers[place] != nil else { return [Words.isKeptFromStaffToo] }
    return [Words.isForStaffNow] + whatElse + [Words.undoForStaff]
  }

  private var whatElse: [String] {
    guard state.questionnaire.namesRow(place.linkId),
      let group = state.questionnaire.rowsGroup(of: place.linkId), group.item.count > 1
    else { return choicesToo + followUpsToo + choiceStays }
    let row = Words.row(group.rowName)
    return [isForStaff ? Words.rowForStaffToo(row) : Words.nothingElseAbout(row)]
  }

  /// A notice if other choices are left out with own words.
  private var choicesToo: [String] {
    let choice = state.ownWords.choice(ofWordsAt: place)
    let count = choice.flatMap { state.seen.answers[$0]?.values.count } ?? 0
    return count > 1 ? [isForStaff ? Words.choicesForStaffToo : Words.choicesToo] : []
  }

  /// A notice if other questions are asked because of an answer: theirs would tell of it.
  private var followUpsToo: [String] {
    let own = state.questionnaire.item(place.linkId).flatMap { state.ownWords.asked(at: $0)?.item }
    let followUps = state.questionnaire.dependents(of: [place.linkId]).filter { $0 != own?.linkId }
    return followUps.isEmpty
      ? [] : [isForStaff ? Words.followUpsForStaffToo : Words.followUpsToo]
  }

  /// A notice if an answer says more about a choice that the notes still show. Others may see the
  /// screen, so it names none that they couldn't read.
  private var choiceStays: [String] {
    let group = state.questionnaire.parent(of: place.linkId)?.enableWhen
    for test in group?.enablingTests ?? [] {
      guard case .equalsOption(let code) = test.operator,
        let list = state.questionnaire.item(test.question), !list.isQuiet,
        let option = list.option(code), option.sharing == .everyone,
        case let chosen = place.beside(list.linkId), !state.seen.isPrivate(chosen),
        !state.questionnaire.isForStaffByChoice(chosen, in: state.seen),
        state.seen.answers[chosen]?.values.contains(option.asValue) == true
      else { continue }
      let words = state.ownWords.listed([option.asValue], at: Stop(chosen, list))
      return [Words.choiceStays(Words.beginning(of: Words.joined(words)))]
    }
    return []
  }
}
