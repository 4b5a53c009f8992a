// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// Messages about a document.
extension Paper {
  /// What the document is, before it is shown.
  func description(hasPageOne: Bool) -> String {
    switch self {
    case .notes(.toBring):
      Words.someAreNotShown(hasPageOne ? Words.isPageOne : Words.areAllNotes)
    case .notes(.myself): Words.someAreOnlyPrinted(Words.isForMyself)
    case .notes(.staff): Words.someAreOnlyPrinted(Words.isPageForStaff)
    case .letter, .sheet: Words.isLetter
    }
  }

  /// The question where to write the document.
  var whereTo: String {
    switch self {
    case .notes(.toBring): Words.whereNotes
    case .notes(.myself): Words.whereEverything
    case .notes(.staff): Words.wherePageForStaff
    case .letter, .sheet: Words.whereLetter
    }
  }
}

/// Messages about a document that was written.
extension NotesOrder {
  func written(at path: String) -> String {
    // Only a page needs an explanation, except for the notes.
    let opening = format == .html ? " " + Words.usePage : ""
    return switch paper {
    case .notes(.toBring): Words.notesWritten(path: path, format: format.use)
    case .notes(.myself): Words.everythingWritten(path) + opening
    case .notes(.staff): Words.pageForStaffWritten(path: path, format: opening)
    case .letter, .sheet: Words.letterWritten(path) + opening
    }
  }

  /// The choice to write the same document as this page too.
  var alsoAsPageWords: String {
    let paper =
      switch paper {
      case .notes(.toBring), .sheet: Words.theNotes
      case .notes(.myself): Words.allOfIt
      case .notes(.staff): Words.thePageForStaff
      case .letter: Words.theLetter
      }
    return isLargePrint ? Words.alsoLargePrint(paper) : Words.alsoPageToPrint(paper)
  }
}

extension Format {
  /// How to use a file.
  fileprivate var use: String {
    switch self {
    case .markdown: Words.useMarkdown
    case .html: Words.usePage
    case .text: Words.useText
    }
  }
}
