// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The list of sections: a number goes there.
struct SectionList: Dialogue {
  func ask(in interview: inout Interview, line: String?) {
    let sections = interview.questionnaire.sections
    let lines = sections.map { Words.listedSection($0, interview.state(of: $0)) }
    interview.blocks.append(.text(Words.sectionsHeading))
    interview.blocks.append(.choices(lines, from: sections.first?.number ?? 1))
    interview.ask(
      Prompt(text: Words.whichSection, completions: Command.allCases.map(\.typed)))
  }

  /// A number or the beginning of a title goes there, Enter goes back.
  func hear(_ line: String, in interview: inout Interview) {
    if line.trimmed.isEmpty { return interview.closeAndResume() }
    guard let section = interview.section(numbered: line) ?? interview.section(titled: line) else {
      interview.say(Words.noSuchSection(interview.lastNumber))
      return ask(in: &interview, line: nil)
    }
    guard interview.hasSetAside(section) else {
      return interview.goToSection(section.linkId, withSensitive: false)
    }
    interview.open(areYouAlone(for: section, interview.help))
  }

  private func areYouAlone(for section: Section, _ help: Help?) -> Menu {
    .yesNo(
      help.map { Words.isAlone($0.person.isEmpty ? Words.thePerson : $0.person) }
        ?? Words.areYouAlone,
      isYesDefault: false,
      yes: { $0.goToSection(section.linkId, withSensitive: true) },
      no: { $0.goToSection(section.linkId, withSensitive: false) })
  }
}
