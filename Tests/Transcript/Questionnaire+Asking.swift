// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import SurveyShorthand

extension Questionnaire {
  /// Creates a questionnaire of sections, for tests in which nothing else of it matters.
  public init(sections: [Item], firstNumber: Int = 1, urgentHelp: DatedFacts = DatedFacts()) {
    self.init(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"), items: sections,
      firstNumber: firstNumber, urgentHelp: urgentHelp)
  }

  /// Creates a questionnaire of one section, `s`, with these items.
  public init(asking items: [Item]) {
    self.init(sections: [Item(linkId: "s", type: .group, text: "S", item: items)])
  }
}
