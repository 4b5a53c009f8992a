// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// The list of sections, from which a number goes to one. In a small window, it is shown in parts.
struct SectionList: Dialogue {
  /// The number of sections already shown.
  var shown = 0

  private static let inSmallWindow = 6

  func ask(in interview: inout Interview, line: String?) {
    ScreenViewers.closeOpenedSections(in: &interview)
    let all = interview.questionnaire.sections
    let sections = all[shown...].prefix(
      interview.settings.hasSmallWindow ? Self.inSmallWindow : all.count)
    let lines = sections.map { "\($0.title): \(SectionStatus(of: $0, in: interview.state).words)" }
    if shown == 0 { interview.blocks.append(.text(Words.sectionsHeading)) }
    interview.blocks.append(.choices(lines, from: sections.first?.number ?? 1))
    interview.ask(
      Prompt(
        text: hasMore(in: interview) ? Words.whichSectionOrMore : Words.whichSection,
        completions: Command.allCases.map(\.typed)))
  }

  private func hasMore(in interview: Interview) -> Bool {
    interview.settings.hasSmallWindow
      && shown + Self.inSmallWindow < interview.questionnaire.sections.count
  }

  /// Handles a line: a section's number or the beginning of its title goes there, and Enter shows
  /// more or goes back.
  func hear(_ line: String, in interview: inout Interview) {
    if line.trimmed.isEmpty { return turnPage(in: &interview) }
    guard let section = interview.questionnaire.sections.named(line) else {
      if line.isOne(of: Words.typedEnough) { return interview.closeAndResume() }
      interview.say(Words.noSuchSection(interview.questionnaire.sections.lastNumber))
      return ask(in: &interview, line: nil)
    }
    guard interview.state.hasSetAside(section) else {
      return Stretch(section: section).open(withSensitive: false, in: &interview)
    }
    interview.open(areYouAlone(for: section, interview.state.helper))
  }

  func help(in interview: Interview) -> String? {
    Words.noSuchSection(interview.questionnaire.sections.lastNumber)
  }

  private func turnPage(in interview: inout Interview) {
    guard hasMore(in: interview) else { return interview.closeAndResume() }
    let next = SectionList(shown: shown + Self.inSmallWindow)
    interview.dialogues.replaceTop(with: next)
    next.ask(in: &interview, line: nil)
  }

  private func areYouAlone(for section: Section, _ helper: Helper?) -> Menu {
    .yesNo(
      helper.map { Words.isAlone($0.shortName) } ?? Words.areYouAlone, isYesDefault: false,
      takesOnlyYesOrNo: true,
      yes: { Stretch(section: section).open(withSensitive: true, in: &$0) },
      no: { Stretch(section: section).open(withSensitive: false, in: &$0) })
  }
}
