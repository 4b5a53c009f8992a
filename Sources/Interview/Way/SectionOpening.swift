// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is shown where a section begins.
struct SectionOpening {
  let section: Section

  func show(in interview: inout Interview) {
    interview.currentSection = section.linkId
    let (minutes, isMore) = interview.memory.time.minutesToShow(
      at: section, in: interview.state)
    interview.blocks.append(.title(title(minutes: minutes, in: interview)))
    if isMore, section.number > 0 { interview.say(Words.answersLedToMore) }
    if section.number > 0 { sayWhoYouAre(in: &interview) }
    sayWhatIsAhead(in: &interview)
    if !section.item.why.isEmpty { interview.blocks.append(.text(section.item.why)) }
  }

  /// Returns the title with the minutes left and, in the full pass, its number.
  private func title(minutes: Int?, in interview: Interview) -> String {
    let (title, number) = (section.title, section.number)
    guard number > 0 else { return title }
    let left = minutes.map { Words.minutesLeft($0) }
    guard interview.state.seen.progress.pass == .full else {
      return left.map { "\(title) (\($0))" } ?? title
    }
    let last = interview.questionnaire.sections.lastNumber
    return left.map {
      Words.numberedSection(section: title, number: number, last: last, left: $0)
    } ?? Words.numberedSectionAlone(section: title, number: number, last: last)
  }

  private func sayWhatIsAhead(in interview: inout Interview) {
    let isSafety = section.item.role == .safety
    if section.item.isHard || isSafety { interview.say(Words.mayBeHard) }
    guard isSafety else { return }
    guard !interview.memory.hasShownPanel else {
      return interview.blocks.append(.text(Words.urgentLine))
    }
    interview.memory.hasShownPanel = true
    Pages.showShortUrgentHelp(in: &interview)
  }

  /// While someone else types, says once in a sitting who "you" means, or, where the questions name
  /// the person, whom "I" means in the choices.
  private func sayWhoYouAre(in interview: inout Interview) {
    guard let helper = interview.state.helper,
      !interview.state.seen.progress.opened.contains(section.linkId)
    else { return }
    let namesPerson = section.item.withAllWithin.contains { !$0.typedFor.isEmpty }
    let isNamed = helper.isForPerson && !helper.person.isEmpty && namesPerson
    guard interview.memory.taught.insert(isNamed ? .whoIAm : .whoYouAre).inserted else { return }
    interview.say(isNamed ? Words.iMean(Words.ended(helper.name)) : helper.whoYouAre)
  }
}
