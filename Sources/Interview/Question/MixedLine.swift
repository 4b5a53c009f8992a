// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// A line at a list that has an option for the person's own words: the choices that it names, and its
/// other words.
struct MixedLine {
  let asking: Asking
  /// The line as it was typed.
  let text: String
  /// The option for the person's own words, the item that asks for them, and whether that comes after
  /// this one, and not within it: its option, such as "Differently", has a meaning of its own.
  let own: (option: AnswerOption, item: Item, hasOwnMeaning: Bool)
  /// The line as it was read.
  let read: ChoiceLine
  /// The choices that the line names.
  var chosen: [Value] = []
  /// The words that name none.
  var words = ""
  /// The words that the person gave before, to which the other words are added.
  var earlierWords: [String] = []
  /// Whether the choices begin with those given before, to which the line adds.
  var isAddition = false
  /// Those of the words that may still mean choices, once all of them are to be kept; `nil` before.
  var unread: String?

  var item: Item { asking.item }

  var choices: ChoiceReader { ChoiceReader(item) }

  /// The option that the line names by a number apart from its other words, where one can be
  /// chosen, and those words; `nil` for any other line, and for a choice that only staff may see.
  var numbered: (option: AnswerOption, words: String)? {
    guard !item.repeats, !item.isQuiet, read.isNumbered,
      let option = read.chosen.first.flatMap({ item.option(for: $0) }), option.sharing != .staff
    else { return nil }
    return (option, read.words)
  }

  /// Splits a line. If nothing can be added to the choices that it names, the whole line is the
  /// person's own words.
  /// - Returns: `nil` where no option takes them.
  init?(_ text: String, at asking: Asking, in state: ResponseState) {
    guard let own = state.ownWords.asked(at: asking.item) else { return nil }
    (self.asking, self.text, self.own) = (asking, text, own)
    read = ChoiceReader(asking.item).among(text, cutsParts: false)
    (chosen, words) =
      item.canAdd(to: read.chosen) ? (read.chosen, read.words) : ([], text.withoutLeadingAnd)
    let others = read.words
    if item.repeats, read.chosen.count == 1, chosen.isEmpty, !others.isEmpty,
      text.hasPrefix(others)
    {
      words = others  // "Chapel sometimes, none of these"; not "none of these, mum cooks"
    }
    if let (option, others) = numbered {
      // A number says nothing to whoever reads the words.
      words = option == own.option ? others : naming(option, before: others)
    } else if own.hasOwnMeaning, read.chosen == [own.option.asValue], !read.words.isEmpty {
      words = read.words
    }
  }

  /// Returns words behind the option whose number was before them, unless they begin with a part that says
  /// it, as in "3 months, since the move".
  func naming(_ option: AnswerOption, before words: String) -> String {
    let first = words.partsBetweenCommas.first ?? words
    return option.text.echoes(first) ? words : "\(option.text), \(words)"
  }

  func split(_ words: String, beside chosen: [Value]) -> MixedLine {
    var line = self
    (line.words, line.chosen) = (words, chosen)
    return line
  }

  /// Returns the question whether to keep words beside those that the person gave before.
  func adding(_ words: String, to chosen: [Value], in state: ResponseState) -> Menu? {
    let place = Place(own.item.linkId, rows: asking.place.rows)
    var line = split(words, beside: chosen)
    line.isAddition = true
    if chosen.contains(own.option.asValue) {
      line.earlierWords = state.seen.answers[place]?.values.map(\.words) ?? []
    }
    return line.keeping
  }

  /// Returns the question whether the other words mean the choices that they come near to; `nil` if
  /// there are none. Asks about one named in words at a time, since one of several may be meant.
  func nearChoices(in state: ResponseState) -> Menu? {
    if item.repeats, read.isNumbered { return keeping }
    if unread == nil, let line = withOwnNumbered { return line.keeping }
    let (near, others) = numbered.map { ([$0.option], $0.words) } ?? nearWords
    guard let first = near.first, near != [own.option], first.leaving == nil else { return nil }
    let carried = numbered == nil ? text : others
    // What is kept can't be kept beside such choices.
    if unread != nil, near.contains(where: { $0.sharing == .staff || $0.isExclusive }) {
      return nil
    }
    return NearChoices(
      line: self, near: near, others: others, next: next(behind: first, carried, in: state),
      all: choices.ordered(chosen + near.map(\.asValue), asIn: text)
    ).menu
  }

  /// The choices that the other words come near to, one in words, and what is left of the words.
  private var nearWords: (near: [AnswerOption], others: String) {
    let found = NearMatches(of: unread ?? words, at: choices, beside: chosen, most: 1)
    return (found.options, found.words)
  }

  /// The line with the choices whose numbers its words begin with, if the number of the option for own
  /// words is among them; `nil` otherwise.
  private var withOwnNumbered: MixedLine? {
    guard item.repeats, let (numbers, words) = choices.numbered(in: words) else { return nil }
    let named = numbers.map { item.answerOption[$0 - 1].asValue }
    let all = chosen + named.filter { !chosen.contains($0) && $0 != own.option.asValue }
    return named.contains(own.option.asValue) && item.canAdd(to: all)
      ? split(words, beside: all) : nil
  }

  /// Returns these words as a draft of the question that is asked only because of this choice; `nil` if
  /// there is none.
  private func next(
    behind option: AnswerOption, _ words: String, in state: ResponseState
  ) -> Draft? {
    let test = EnableWhen(question: item.linkId, operator: .equalsOption(option.code))
    let draft = Draft(words, behind: .values([option.asValue]), at: asking, in: state)
    let asked = draft.flatMap { state.questionnaire.item($0.place.linkId) }
    return !item.repeats && asked?.enableWhen == .test(test) ? draft : nil
  }

  /// The question whether to keep the other words as the person's own; `nil` if there are none. The
  /// choices are kept in any case. Beside these, words that deny something, as in "not the children",
  /// have no default. For quiet items, it doesn't name the option they would be kept under, and a no
  /// keeps nothing.
  var keeping: Menu? {
    guard !words.isEmpty else { return nil }
    if item.isQuiet { return keepingQuietly }
    let isNamed = item.repeats || own.hasOwnMeaning
    let shown = Words.quoted(words)
    var menu = Menu.yesNo(
      isNamed
        ? Words.keepUnder(other: own.option.text, words: shown) : Words.keepAsYourAnswer(shown),
      hint: isForStaff ? Words.ownWordsAreForAll : nil,
      isYesDefault: !isForStaff && (!isNamed || item.repeats && !words.deniesThing) ? true : nil,
      yes: { keep(in: &$0) },
      no: { chosen.isEmpty ? $0.askAgain(asking) : $0.accept(.values(chosen), at: asking) })
    (menu.lineBelow, menu.corrected) = (text, asking)
    menu.choices[1].synonyms.append(Words.typedBetterNot)
    menu.keptWhenCorrected = chosen.flatMap { value in
      value == own.option.asValue ? earlierWords.map(Value.text) : [value]
    }
    menu.behindYes = { said, interview in
      split(words.adding(said), beside: chosen).keep(in: &interview)
    }
    if let chosenFromList { menu.blocks.insert(.notice(chosenFromList), at: 0) }
    return menu
  }

  /// Whether everyone could read the words, but only staff one of the choices.
  var isForStaff: Bool { isForStaff(chosen.compactMap(item.option)) }

  /// Whether everyone could read the words, but only staff one of these choices. A topic about safety
  /// that is for staff closes its section, own words too.
  func isForStaff(_ options: [AnswerOption]) -> Bool {
    item.role != .safetyTopic && options.contains { $0.sharing == .staff }
  }

  /// Which choices were named, besides the one for own words.
  var chosenFromList: String? {
    let named = chosen.filter { $0 != own.option.asValue }
    return named.isEmpty
      ? nil : Words.onTheList(Words.ended(Words.joined(item.listedWords(of: named))))
  }

  /// Stores the choices, and the other words as the person's own. Their option keeps its place in the
  /// line, because some lists are in order of importance.
  func keep(in interview: inout Interview) {
    let ownWords = own.option.asValue
    let named = chosen.filter { $0 != ownWords }
    let others = read.isNumbered ? named : choices.ordered(named, asIn: text)
    let values =
      isAddition
      ? (chosen + [ownWords]).withoutDuplicates
      : choices.placing(ownWords, for: words, among: others, asIn: text)
    // Saved already, since the words may still be refused.
    GivenAnswer(content: .values(values), asking: asking).store(in: &interview)
    if !chosen.isEmpty, !item.isQuiet {
      let listed = values.map { $0 == ownWords ? .text(allWords) : $0 }
      interview.say(Words.chosen(item.listedWords(of: listed)))
    }
    let stop = Stop(Place(own.item.linkId, rows: asking.place.rows), own.item)
    interview.memory.wordsFromList.insert(stop.place)
    Asking(stop: stop, purpose: asking.purpose).acceptAnswer(allWords, in: &interview)
  }

  private var allWords: String { (earlierWords + [words]).joined(separator: "; ") }
}
