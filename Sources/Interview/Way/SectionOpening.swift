// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is shown where a section begins.
struct SectionOpening {
  let section: Section

  func show(in interview: inout Interview) {
    interview.currentSection = section.linkId
    let (minutes, isMore) = interview.minutesToShow(at: section)
    interview.blocks.append(
      .title(
        Words.sectionTitle(
          section, of: interview.questionnaire.sections.lastNumber, minutes: minutes,
          pass: interview.state.seen.progress.pass)))
    if isMore, section.number > 0 { interview.say(Words.answersLedToMore) }
    if section.number > 0 { sayWhoYouAre(in: &interview) }
    sayWhatIsAhead(in: &interview)
    if !section.item.why.isEmpty { interview.blocks.append(.text(section.item.why)) }
  }

  private func sayWhatIsAhead(in interview: inout Interview) {
    let isSafety = section.item.role == .safety
    if section.item.isHard || isSafety { interview.say(Words.mayBeHard) }
    guard isSafety else { return }
    guard !interview.memory.hasShownPanel else {
      return interview.blocks.append(.text(Words.urgentLine))
    }
    interview.memory.hasShownPanel = true
    interview.showShortUrgentHelp()
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
    interview.say(isNamed ? Words.iMean(Words.ended(helper.name)) : Words.whoYouAre(helper))
  }
}
