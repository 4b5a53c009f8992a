// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Where the interview goes once an item is answered.
indirect enum Purpose: Equatable {
  /// On to the next item without an answer.
  case onward
  /// Through every item of a section, answered or not.
  case through(section: String)
  /// Through every item of one row, then back to the list of rows.
  case row(RowID, group: Stop, outer: Purpose)
  /// Through every item up to the one from which the person went back, answered or not; from there
  /// as it was.
  case retracing(to: Place, then: Purpose)
  /// Back to the review that is open below.
  case reviewing
}

extension Purpose {
  /// The purpose once a place is reached.
  func arrived(at place: Place) -> Purpose {
    if case .retracing(place, let purpose) = self { purpose } else { self }
  }

  /// Whether it leads back to a review in the end.
  var isReviewing: Bool {
    switch self {
    case .onward, .through: false
    case .reviewing: true
    case .row(_, _, let purpose), .retracing(_, let purpose): purpose.isReviewing
    }
  }
}
