// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The person's own words for "something else", and where they are shown in its place.
struct OwnWords {
  let state: ResponseState

  private var questionnaire: Questionnaire { state.questionnaire }
  private var seen: Response { state.seen }

  /// Returns the option that takes the person's own words, and the item that asks for them: a
  /// "something else" with an item of its own, or else an option such as "Differently", after which
  /// an item beside this one is asked. `nil` if there is none.
  func asked(at question: Item) -> (option: AnswerOption, item: Item, hasOwnMeaning: Bool)? {
    let parents = [question, questionnaire.parent(of: question.linkId)].compactMap(\.self)
    for parent in parents {
      for option in question.answerOption {
        let words = parent.linkId(ofWordsFor: option.code)
        guard questionnaire.parent(of: words)?.linkId == parent.linkId,
          let item = questionnaire.item(words), item.takesText
        else { continue }
        return (option, item, parent.linkId != question.linkId)
      }
    }
    return nil
  }

  /// Whether the option for own words has a meaning of its own, as "Differently" has: its words are then
  /// a separate question, after the choice.
  func hasOwnMeaning(at question: Item) -> Bool {
    asked(at: question)?.hasOwnMeaning ?? true
  }

  /// Returns the choice that asks for own words at an item; `nil` for other items.
  func choice(askingFor linkId: String) -> Item? {
    guard let parent = questionnaire.parent(of: linkId) else { return nil }
    return ([parent] + parent.item).first { question in
      question.answerOption.contains { parent.linkId(ofWordsFor: $0.code) == linkId }
        && asked(at: question)?.item.linkId == linkId
    }
  }

  /// Returns the place of the choice that own words were given for; `nil` for any other answer.
  func choice(ofWordsAt place: Place) -> Place? {
    choice(askingFor: place.linkId).flatMap { item in
      let choice = place.beside(item.linkId)
      return chosen(at: Stop(choice, item)) == nil ? nil : choice
    }
  }

  /// Returns the chosen "something else" of an item and the place of the words for it, given or not;
  /// `nil` if it wasn't chosen.
  func chosen(at stop: Stop) -> (option: AnswerOption, place: Place)? {
    guard let (option, item, _) = asked(at: stop.item),
      seen.answers[stop.place]?.values.contains(option.asValue) == true
    else { return nil }
    return (option, stop.place.beside(item.linkId))
  }

  /// Returns the chosen "something else" of an item and the place of the words given for it; `nil`
  /// if there are no such words, if only one of the two answers is private, or if only the words are
  /// quiet or for staff.
  func given(at stop: Stop) -> (option: AnswerOption, place: Place)? {
    guard let own = chosen(at: stop), let words = questionnaire.item(own.place.linkId),
      seen.answers[own.place]?.values.isEmpty == false,
      seen.isPrivate(own.place) == seen.isPrivate(stop.place),
      stop.item.isHushed || !words.isHushed
    else { return nil }
    return own
  }

  /// Returns the words of values in a list, with those that the person gave, here or where the choice
  /// is narrowed, in place of "something else", or behind an option with a meaning of its own.
  func listed(_ values: [Value], at stop: Stop) -> [String] {
    let narrowing = questionnaire.item(stop.item.narrowedBy)
    let chosen = narrowing.map { Stop(stop.place.beside($0.linkId), $0) } ?? stop
    guard let own = given(at: chosen) else { return stop.item.listedWords(of: values) }
    let given = Words.joined(seen.answers[own.place]?.values.map(\.words) ?? [])
    let words = hasOwnMeaning(at: chosen.item) ? "\(own.option.text): \(given)" : given
    return stop.item.listedWords(of: values.map { $0 == own.option.asValue ? .text(words) : $0 })
  }

  /// Returns the texts of an item's options as they are offered. Where a choice is narrowed by an
  /// earlier one, "something else" is what the person wrote there.
  func offered(at stop: Stop) -> [String] {
    let options = stop.item.answerOption
    guard !stop.item.narrowedBy.isEmpty else { return options.map(\.text) }
    return listed(options.map(\.asValue), at: stop)
  }

  /// Returns the words for "something else" that a group asks more about; `nil` for any other group.
  func name(of group: Item, in rows: [RowID]) -> String? {
    guard group.type == .group else { return nil }
    let words = group.chosenFor.lazy.compactMap { target -> [String]? in
      guard let question = questionnaire.item(target.question), !state.isQuiet(question),
        !hasOwnMeaning(at: question),
        let own = given(at: Stop(Place(question.linkId, rows: rows), question)),
        own.option.code == target.code
      else { return nil }
      return seen.answers[own.place]?.values.map(\.words)
    }
    return words.first.map { Words.nameInLine(Words.joined($0)) }
  }
}

extension ResponseState {
  var ownWords: OwnWords { OwnWords(state: self) }
}

extension Place {
  /// Returns the place of another item in the same rows.
  func beside(_ linkId: String) -> Place { Place(linkId, rows: rows) }
}

extension Item {
  /// Whether a review doesn't show the answer.
  fileprivate var isHushed: Bool { isQuiet || sharing == .staff }

  func listedWords(of values: [Value]) -> [String] {
    values.map { value in
      if case .boolean(let isYes) = value { Words.answer(isYes) } else { value.words }
    }
  }
}
