// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Showing answers in a review.
extension Interview {
  /// Returns to the review, after any questions that must be asked first.
  mutating func goOnReviewing(after place: Place) {
    guard let (index, review) = reviewBelow else { return goOnward(after: place) }
    dialogues.removeSubrange((index + 1)...)
    review.goOn(after: place, in: &self)
  }

  /// Shows the review again.
  mutating func returnToReview() {
    while let top, !(top is Review) { close() }
    resumeTop()
  }

  /// Adds the places that a change has enabled to the review.
  mutating func review(opened places: [Place]) {
    guard let (index, below) = reviewBelow else { return }
    var review = below
    review.opened = places + review.opened
    dialogues[index] = review
  }

  mutating func showAlsoWritten() {
    let gone = questionnaire.visible(state.seen, to: .myself).withoutItem
    if !gone.isEmpty { blocks.append(.text(Words.alsoWritten(gone.count))) }
  }
}
