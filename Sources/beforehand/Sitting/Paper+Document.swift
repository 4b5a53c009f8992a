// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Interview
import Notes
import Printing
import Survey

extension Paper {
  /// Returns the document with today's date; `nil` if it would be empty.
  func document(for questionnaire: Questionnaire, _ response: Response) -> Document? {
    let day = Words.day(.now)
    return switch self {
    case .notes(let audience):
      .notes(for: questionnaire, response, audience: audience, date: day)
    case .letter: .letter(for: questionnaire, response, date: day)
    case .sheet: .sheet(for: questionnaire, response)
    }
  }
}
