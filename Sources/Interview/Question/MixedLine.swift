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
  /// The option that the line names by a number apart from its other words, where one can be
  /// chosen, and those words; `nil` for any other line, and for a choice that only staff may see.
  let numbered: (option: AnswerOption, words: String)?
  /// Whether the line is read as a ``NumberedLine``.
  let tellsOfNumbers: Bool
  /// The choices that the line names.
  var chosen: [Value] = []
  /// The words that name none.
  var words = ""
  /// The words that the person gave before, to which the other words are added.
  var earlierWords: [String] = []
  /// Those of the words that may still mean choices, once all of them are to be kept; `nil` before.
  var unread: String?

  var item: Item { asking.item }

  private var choices: ChoiceReader { ChoiceReader(item) }

  /// Splits a line. If nothing can be added to the choices that it names, the whole line is the
  /// person's own words.
  /// - Returns: `nil` where no option takes them.
  init?(_ text: String, at asking: Asking, in state: ResponseState) {
    guard let own = state.ownWords.asked(at: asking.item) else { return nil }
    (self.asking, self.text, self.own) = (asking, text, own)
    let apart = asking.item.isQuiet ? nil : ChoiceReader(asking.item).numberedApart(in: text)
    numbered = apart?.option.sharing == .staff ? nil : apart
    tellsOfNumbers = ChoiceReader(asking.item).numberedChoices(in: text) != nil
    let found = choices.among(text, cutsParts: false)
    (chosen, words) =
      item.canAdd(to: found.chosen) ? found : ([], text.withoutLeadingAnd)
    if let (option, others) = numbered {
      // A number says nothing to whoever reads the words.
      words = option == own.option ? others : "\(option.text), \(others)"
    }
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
    if chosen.contains(own.option.asValue) {
      line.earlierWords = state.seen.answers[place]?.values.map(\.words) ?? []
    }
    return line.keeping
  }

  /// Returns the question whether the other words mean the choices that they come near to; `nil` if
  /// there are none. Asks about one named in words at a time, since one of several may be meant.
  func nearChoices(in state: ResponseState) -> Menu? {
    if tellsOfNumbers { return keeping }
    if unread == nil, let line = withOwnNumbered { return line.keeping }
    let (near, others) =
      numbered.map { ([$0.option], $0.words) }
      ?? choices.near(to: unread ?? words, beside: chosen, most: 1)
    guard let first = near.first, near != [own.option], first.leaving == nil else { return nil }
    let carried = numbered == nil ? text : others
    // What is kept can't be kept beside such choices.
    if unread != nil, near.contains(where: { $0.sharing == .staff || $0.isExclusive }) {
      return nil
    }
    return NearChoices(
      line: self, near: near, others: others, next: next(behind: first, carried, in: state)
    ).menu
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
    menu.keptWhenCorrected = chosen.flatMap { value in
      value == own.option.asValue ? earlierWords.map(Value.text) : [value]
    }
    menu.behindYes = { said, interview in
      split(words.adding(said), beside: chosen).keep(in: &interview)
    }
    if let chosenFromList { menu.blocks.insert(.notice(chosenFromList), at: 0) }
    return menu
  }

  /// Whether only staff may see one of the choices. Everyone could read the words.
  private var isForStaff: Bool { chosen.contains { item.option(for: $0)?.sharing == .staff } }

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
    let others = tellsOfNumbers ? named : choices.ordered(named, asIn: text)
    let parts = text.partsBetweenCommas
    let first = words.partsBetweenCommas.first?.withoutLeadingAnd ?? text
    let before = parts.prefix { !$0.withoutLeadingAnd.hasPrefix(first) }
    let meant = choices.meant(in: before.joined(separator: ", ")).map(\.asValue)
    let earlier = before.count == parts.count ? others : others.filter(meant.contains)
    let values = earlier + [ownWords] + others.filter { !earlier.contains($0) }
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

/// Lines at a quiet list, where a choice is named only by its number and no words are shown.
extension MixedLine {
  /// Returns the question whether the line means the choices that it names, with those whose numbers
  /// are among its words, or else those that these come near to; `nil` if there are none, or one stands
  /// alone.
  var quietNumbers: Menu? {
    guard !tellsOfNumbers else { return nil }
    let words = chosen.isEmpty ? text : words
    let hasNumbers = !item.numbers(among: words).isEmpty
    let found =
      hasNumbers
      ? item.numbers(among: text).map { item.answerOption[$0 - 1] }
      : choices.near(to: words, beside: chosen).near
    let others = found.filter { $0 != own.option && !chosen.contains($0.asValue) }
    let named = chosen.filter { $0 != own.option.asValue }.compactMap { item.option(for: $0) }
    let options = others.isEmpty ? [] : named + others
    guard !options.isEmpty, options.allSatisfy({ $0.leaving == nil }),
      item.canAdd(to: options.map(\.asValue))
    else { return nil }
    let behind = choices.numbered(in: text)?.words ?? words
    return split(behind, beside: options.map(\.asValue)).meansNumbered(options)
  }

  /// Asks whether the words mean these choices, by their numbers, and then whether to keep them.
  private func meansNumbered(_ options: [AnswerOption]) -> Menu {
    let numbers = item.answerOption.indices.filter { options.contains(item.answerOption[$0]) }
      .map { String($0 + 1) }
    let whole = split(text, beside: [])
    return Menu.yesNo(
      Words.meansNumber(count: numbers.count, numbers: Words.all(of: numbers)), isYesDefault: nil,
      yes: { $0.open(keepingBeside(options)) },
      no: { interview in
        whole.keeping.map { interview.open($0) } ?? interview.askAgain(asking)
      })
  }

  /// Asks whether to keep the words beside choices. Beside one that only staff may see, Enter doesn't,
  /// since everyone could read them.
  private func keepingBeside(_ options: [AnswerOption]) -> Menu {
    let isForStaff = options.contains { $0.sharing == .staff }
    return .yesNo(
      Words.keepYourOwnWordsToo, hint: isForStaff ? Words.ownWordsAreForAll : nil,
      isYesDefault: isForStaff ? nil : true,
      yes: { keep(in: &$0) }, no: { $0.accept(.values(chosen), at: asking) })
  }

  /// The question whether to keep the words: the whole line if ``namesChoiceLoosely``, because the
  /// choice can't be shown to be checked.
  private var keepingQuietly: Menu {
    let line = namesChoiceLoosely ? split(text, beside: chosen) : self
    let hint = line.chosen.isEmpty ? nil : Words.choicesAreKeptToo
    return .yesNo(
      Words.keepAsYourOwnWords, hint: isForStaff ? Words.ownWordsAreForAll : hint,
      isYesDefault: !isForStaff && (!own.hasOwnMeaning || item.repeats) ? true : nil,
      yes: { line.keep(in: &$0) }, no: { $0.askAgain(asking) })
  }

  /// Whether part of the line was taken for a choice although its words are different; `false` for a
  /// line of more than 1,000 bytes.
  private var namesChoiceLoosely: Bool {
    text.utf8.count <= 1_000 && !tellsOfNumbers
      && text.partsBetweenCommas.map(\.withoutLeadingAnd).contains { part in
        part.words.count > 2 && !words.contains(part)
          && !item.answerOption.contains { $0.text.folded == part.folded }
      }
  }
}

extension Item {
  /// Returns the numbers of options among words, as in "my ex mostly, 1 as well", without duplicates;
  /// none if one of them is denied, as in "1 but never 2".
  fileprivate func numbers(among words: String) -> [Int] {
    let parts = words.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    let isDenied = zip(parts, parts.dropFirst()).contains { $0.isDenial && Int($1) != nil }
    let numbers = isDenied ? [] : parts.compactMap { Int($0) }
    return numbers.filter { answerOption.indices.contains($0 &- 1) }.withoutDuplicates
  }
}
