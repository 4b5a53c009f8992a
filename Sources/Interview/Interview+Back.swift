// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Interview {
  /// Goes to the previous item, with its answer on the line.
  mutating func goBack(from asking: Asking) {
    guard asking.lines.isEmpty else { return askForRecalledLine(asking.recallingLastLine()) }
    settle(asking)
    if asking.purpose == .reviewing { return returnToReview() }
    if case .row(let row, let group, let outer) = asking.purpose {
      return goBackInRow(row, of: group, outer: outer, from: asking)
    }
    guard let stop = state.stop(before: asking.place) else {
      say(Words.nothingBefore)
      return ask(asking)
    }
    arrive(backAt: stop, retracing(to: asking.place, asking.purpose))
  }

  /// Goes back to an item. Leaving a section backwards offers no break.
  mutating func arrive(backAt stop: Stop, _ purpose: Purpose) {
    forgetGone(from: stop.place)
    if questionnaire.section(of: stop.place.linkId)?.linkId != currentSection {
      currentSection = nil
    }
    arrive(at: stop, purpose)
  }

  /// Removes the answers from this place on from those the person has continued from.
  private mutating func forgetGone(from place: Place) {
    memory.lastPlaces =
      memory.lastPlaces.contains(place) ? memory.lastPlaces.prefix { $0 != place } + [] : []
  }

  /// Returns the purpose for an item reached by going back: to continue, item by item, to where the
  /// person first went back.
  private func retracing(to place: Place, _ purpose: Purpose) -> Purpose {
    if case .retracing = purpose { return purpose }
    return .retracing(to: place, then: purpose)
  }

  /// Goes to the item before a list of rows.
  mutating func goBack(fromRows group: Stop, _ purpose: Purpose) {
    if purpose == .reviewing { return returnToReview() }
    guard let stop = state.stop(before: group.place) else {
      say(Words.nothingBefore)
      return askRows(group, purpose)
    }
    arrive(backAt: stop, retracing(to: group.place, purpose))
  }

  private mutating func goBackInRow(
    _ row: RowID, of group: Stop, outer: Purpose, from asking: Asking
  ) {
    let stops = questionnaire.stops(inRow: row, of: group.place, in: state.seen)
    let index = stops.firstIndex { $0.place == asking.place } ?? 0
    if let before = stops[..<index].last(where: state.canBeAsked) {
      forgetGone(from: before.place)
      askStop(before, asking.purpose)
    } else if state.seen.rows(of: group.place).contains(row),
      let before = self.state.stop(before: asking.place)
    {
      arrive(backAt: before, retracing(to: asking.place, asking.purpose))
    } else if state.seen.rows(of: group.place).isEmpty {
      goBack(fromRows: group, outer)
    } else {
      askRows(group, outer)
    }
  }

  /// Goes back from a menu to the item before it.
  mutating func goBack(fromMenuBefore next: Place?) {
    let before: Stop? =
      if let next {
        state.stop(before: next)
      } else {
        state.seen.progress.place.flatMap { state.stop(at: $0) }.flatMap {
          state.canBeAsked($0) ? $0 : nil
        }
          ?? state.lastStop
      }
    guard let stop = before else {
      say(Words.nothingBefore)
      return repeatQuestion()
    }
    arrive(backAt: stop, .onward)
  }
}
