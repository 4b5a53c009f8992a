import Survey

/// What is not shown while someone else types, or can see the screen: sensitive items, and whatever
/// the notes to bring don't hold. The way through the questions is as if nothing had been said
/// there, but what was answered is not asked again, so nobody writes over it unseen.
///
/// One thing still tells: whoever goes through a section that is answered already, and knows its
/// questions, can see that one of them isn't asked.
extension Interview {
  /// The response as whoever is there may see it.
  var seen: Response { hidden?.shown ?? response }

  /// Looks again at what is hidden. O(answers) while someone else can see the screen, else O(1).
  mutating func hideFromOthers() {
    guard response.progress.setsSensitiveAside else {
      hidden = nil
      return
    }
    hidden = HiddenAnswers(
      questionnaire, response, isKnown: { knownToOthers.contains($0) || isOpened($0) },
      notes: seenNotes, isSetAside: isSensitive)
  }

  private var seenNotes: PlaceTable<String> {
    var notes = response.asides
    for place in response.asides.places where !isOpened(place) {
      notes[place] = notesKnownToOthers[place]
    }
    return notes
  }

  /// Whether nothing of a place is shown, nor is it asked.
  func isHidden(_ place: Place) -> Bool {
    guard let hidden, !isOpened(place) else { return false }
    return isSensitive(place) || isUnknown(place) || hidden.contains(place)
  }

  /// Whether what stands at a place is private, and nobody saw it being typed.
  func isUnknown(_ place: Place) -> Bool {
    response.isPrivate(place) && !knownToOthers.contains(place)
  }

  /// Whether a draft is not shown: what it belongs to isn't, or nobody else saw it being typed.
  func isHidden(_ draft: Draft) -> Bool {
    guard hidden != nil else { return false }
    return isHidden(draft.place) || draft.wasTypedAlone && !isOpened(draft.place)
  }

  /// Whether a question is asked only of those who don't see another answer. It was never asked,
  /// and counts as left with Enter.
  func isAskedForOthersAlone(_ place: Place) -> Bool {
    hidden != nil && stop(at: place, of: seen) != nil && stop(at: place, of: response) == nil
  }

  /// Whether a question that others may know of has an answer that they may not see.
  func isAnsweredUnseen(_ place: Place) -> Bool {
    guard let hidden, !isOpened(place), !isSensitive(place) else { return false }
    return hidden.contains(place)
  }

  /// The content to store for what was entered: with the hidden choices of the same answer.
  func withUnseen(_ content: Answer.Content, at place: Place) -> Answer.Content {
    hidden?.withUnseen(content, at: place, in: response) ?? content
  }

  /// Marks an answer as known to whoever is there, since they saw it being typed. Does nothing for
  /// hidden choices of the same answer and for a whole list of rows, which stay hidden.
  mutating func noteSeen(_ place: Place) {
    guard let hidden, !isOpened(place), !hidden.isReduced(place) else { return }
    guard questionnaire.item(place.linkId)?.isRows == false else { return }
    knownToOthers.insert(place)
  }

  /// Whether the person said there that they are alone.
  private func isOpened(_ place: Place) -> Bool {
    questionnaire.section(of: place.linkId).map { response.progress.opened.contains($0.linkId) }
      ?? false
  }

  private func isSensitive(_ place: Place) -> Bool {
    sequence(first: place.linkId) { questionnaire.parent(of: $0)?.linkId }.contains {
      questionnaire.item($0).map { $0.isSensitive || $0.role == .safety || $0.isForStaffAlone }
        ?? false
    }
  }
}

extension Item {
  /// Whether it waits for the person alone, answered or not: what only staff may see of it could not
  /// be kept apart.
  fileprivate var isForStaffAlone: Bool {
    guard sharing != .staff, !isQuiet else { return true }
    return !repeats && answerOption.contains { $0.sharing == .staff }
  }
}
