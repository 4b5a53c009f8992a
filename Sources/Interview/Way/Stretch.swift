// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The rest of a section, on the way through the questions.
struct Stretch {
  let section: Section
  /// The place after which it begins; `nil` for the whole section.
  var start: Place?
  var purpose = Purpose.onward

  private var isOnward: Bool { purpose == .onward }

  /// Goes to the next item; when going onward, to the next without an answer.
  /// - Returns: `false` if there is none.
  func advance(in interview: inout Interview) -> Bool {
    let state = interview.state
    if isOnward, state.seen.progress.postponed.contains(section.linkId) { return false }
    let (next, texts) = next(in: state, without: interview.memory.keptWords)
    if let next {
      Visit(next, purpose.arrived(at: next.place), texts: texts).arrive(in: &interview)
    } else if start != nil {
      interview.blocks += texts.map(Screen.Block.text)
    } else if isOnward, !texts.isEmpty, !section.item.hasQuestions {
      SectionOpening(section: section).show(in: &interview)  // There is only something to read.
      interview.blocks += texts.map(Screen.Block.text)
    }
    return next != nil
  }

  private func next(
    in state: ResponseState, without kept: Place?
  ) -> (stop: Stop?, texts: [String]) {
    var texts: [String] = []
    let next = state.questionnaire.firstStop(in: section, after: start, of: state.seen) { stop in
      if state.isSetAside(stop.place) || stop.place == kept { return false }
      if stop.item.isToRead {
        texts.append(Words.toRead(stop.item))
      } else if isOnward, state.isAnswered(stop.place) {
        texts = []
      } else {
        return state.canBeAsked(stop)
      }
      return false
    }
    return (next, texts)
  }

  /// Goes back to the first question of the section that a later answer has enabled, and says why.
  /// Ignores sections that were skipped over or postponed. Only forms have such questions.
  /// - Returns: `false` if there is no such question.
  func goBackToEnabled(in interview: inout Interview) -> Bool {
    let state = interview.state
    let lookingForward = state.questionnaire.lookingForward
    guard !lookingForward.isEmpty, !state.seen.progress.postponed.contains(section.linkId) else {
      return false
    }
    let stops = state.questionnaire.stops(in: section, of: state.seen)
    guard let index = stops.firstIndex(where: state.isEnabledByLaterAnswer),
      !isJumpedOver(stops, in: state)
    else { return false }
    let texts = stops[..<index].reversed().prefix { stop in
      stop.item.isToRead && lookingForward.contains(stop.place.linkId)
    }
    interview.say(Words.enabledByLaterAnswer)
    Visit(stops[index], .onward, texts: texts.reversed().map { Words.toRead($0.item) })
      .arrive(in: &interview)
    return true
  }

  /// Returns whether the section was skipped over: nothing in it is answered, and some of it could
  /// have been asked before.
  private func isJumpedOver(_ stops: [Stop], in state: ResponseState) -> Bool {
    let asked = stops.filter(state.canBeAsked)
    return !asked.contains { state.isAnswered($0.place) }
      && !asked.allSatisfy(state.isEnabledByLaterAnswer)
  }
}

/// Going to a section that the person chose.
extension Stretch {
  /// Goes there with or without the section's sensitive items. Only a person who says they are alone
  /// sees the sensitive items and their answers.
  func open(withSensitive: Bool, in interview: inout Interview) {
    interview.state.seen.progress.postponed.remove(section.linkId)
    if withSensitive {
      interview.state.seen.progress.opened.insert(section.linkId)
      interview.isRoomPrivate = true
      interview.state.hideFromOthers()
      interview.save()
    }
    if interview.currentSection == section.linkId { interview.currentSection = nil }
    arrive(in: &interview)
  }

  /// Goes to the first unanswered item, or through all of them if every item is answered.
  func arrive(in interview: inout Interview) {
    if advance(in: &interview) { return }
    let state = interview.state
    let stops = state.questionnaire.stops(in: section, of: state.seen)
    let last = stops.last { state.canBeAsked($0) && !state.isSetAside($0.place) }
    if let last,
      Stretch(section: section, purpose: .retracing(to: last.place, then: .onward))
        .advance(in: &interview)
    {
      return
    }
    if state.hasSetAside(section) {
      interview.say(state.helper.privateWaits)
    } else if section.item.hasQuestions {
      interview.say(Words.nothingAskedHere(section.title))
    }
    interview.goOnward(after: stops.last?.place)
  }
}
