// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// A document that can be written from the answers.
public enum Paper: Equatable, Sendable {
  /// The notes for an audience.
  case notes(Audience)
  /// The letter to send to the team before the appointment.
  case letter
  /// The sheet that the person keeps.
  case sheet

  /// Who may read the document.
  public var audience: Audience {
    switch self {
    case .notes(let audience): audience
    case .letter, .sheet: .toBring
    }
  }

  /// Returns the default file name, which differs for each format and size. The name says what the
  /// file is for, but not that another document contains more.
  public func fileName(as format: Format = .markdown, isLargePrint: Bool = false) -> String {
    "\(stem)\(isLargePrint ? Self.largePrintSuffix : "").\(format.ending)"
  }

  private var stem: String {
    switch self {
    case .notes(.toBring): "appointment-notes"
    case .notes(.myself): "my-notes"
    case .notes(.staff): "appointment-page"
    case .letter: "appointment-letter"
    case .sheet: "appointment-sheet"
    }
  }

  static let largePrintSuffix = "-large-print"
}

extension Paper {
  /// Shows a document that anyone may read, and asks before showing any other. Refuses the others
  /// while someone helps, whether or not they would contain anything.
  func offer(in interview: inout Interview) {
    let order = NotesOrder(self)
    if audience == .toBring { return interview.openInstead(NotesPreview(order: order)) }
    guard interview.state.hidden == nil else {
      guard interview.state.helper != nil else { return interview.openInstead(areYouAlone) }
      return refuse(Words.onlyWhenAlone, in: &interview)
    }
    guard self != .notes(.staff) || interview.state.hasStaffPage else {
      return refuse(Words.nothingForStaff, in: &interview)
    }
    interview.openInstead(order.lookFirst)
  }

  private func refuse(_ words: String, in interview: inout Interview) {
    interview.say(words)
    interview.askWhatNext(after: interview.memory.notesToBring?.order)
  }
}
