// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Who may still read an answer that is kept back.
enum PrivacyReader {
  /// Only the person.
  case oneself
  /// Only staff, on the page for them.
  case staff
}

extension PrivacyReader {
  var question: [Screen.Block] {
    switch self {
    case .oneself: [.question(Words.keepWhatPrivate), .hint(Words.staffInstead)]
    case .staff: [.question(Words.showWhatToStaff)]
    }
  }

  var whichNumber: String {
    self == .oneself ? Words.whichToKeepPrivate : Words.whichForOnlyStaff
  }

  var isOpenNow: String { self == .oneself ? Words.isOpenNow : Words.isForAllNow }

  func putBack(_ which: String) -> String {
    self == .oneself ? Words.putBack(which) : Words.putBackForAll(which)
  }

  func keeps(_ place: Place, in state: ResponseState) -> Bool {
    switch self {
    case .oneself: state.seen.privatePlaces.contains(place)
    case .staff:
      state.questionnaire.isForStaffByChoice(place, in: state.seen)
        && !state.seen.isPrivate(place)
    }
  }
}

extension ResponseState {
  /// Keeps an answer for one reader, or undoes that. Own words and the choice that they were given for are
  /// one answer: "Something else" alone would tell that there are words.
  mutating func keep(_ place: Place, for reader: PrivacyReader, _ isKept: Bool = true) {
    let item = questionnaire.item(place.linkId)
    let words = item.flatMap { ownWords.chosen(at: Stop(place, $0))?.place }
    let places = [place, ownWords.choice(ofWordsAt: place), words].compactMap(\.self)
    for place in places {
      if reader == .staff, questionnaire.canBeForStaff(place, in: seen) {
        questionnaire.setForStaff(isKept, at: place, in: &seen)
      }
      if reader == .oneself, isKept {
        seen.privatePlaces.insert(place)
      } else {
        seen.privatePlaces.remove(place)
      }
    }
  }

  mutating func setPrivate(_ isPrivate: Bool, row: RowID) {
    if isPrivate {
      seen.privateRows.insert(row)
    } else if seen.privateRows.contains(row) {
      seen.rows.places.first { seen.rows(of: $0).contains(row) }.map { openGate(of: $0) }
      seen.privateRows.remove(row)
    }
  }
}
