// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// What is shown when an item is asked: its question, its earlier answer and hints.
struct QuestionScreen {
  let asking: Asking
  let state: ResponseState
  let settings: InterviewSettings
  /// What was explained before in this sitting.
  let taught: Set<Lesson>

  private var item: Item { asking.item }

  var blocks: [Screen.Block] {
    var blocks: [Screen.Block] = settings.showsIds ? [.text("[\(item.linkId)]")] : []
    blocks.append(.question(QuestionText(asking: asking, state: state).words))
    // Choices are read in the light of it.
    blocks += about.flatMap(hint)
    let choices = state.ownWords.offered(at: asking.stop)
    if item.isChoice { blocks.append(item.isNumbered ? .choices(choices) : .list(choices)) }
    // Shown for a draft too, since Enter makes the draft an answer to the new wording.
    if let words = state.earlier(at: asking).otherWords {
      let isQuiet = state.questionnaire.quietQuestion(behind: item) != nil
      blocks.append(.notice(isQuiet ? Words.askedInOtherWords : Words.askedBefore(words)))
    }
    if asking.entry.isUntouched { blocks += earlierAnswer }
    blocks += hints.flatMap(hint) + aboutLine
    if !asking.entry.lines.isEmpty {
      blocks.append(.text(asking.entry.lines.joined(separator: "\n")))
    }
    return blocks
  }

  /// Why the item is asked, what it takes, and who sees the answer.
  var help: [Screen.Block] {
    let list = state.list(behind: asking).map { Words.takesYesNoOrRow(Words.whatNames($0)) }
    let isSafety = state.section(of: asking.place)?.item.role == .safety
    let texts = [
      item.why.isEmpty ? nil : Words.whyAsked(item.why), item.hint.isEmpty ? nil : item.hint,
      list ?? Words.whatIsTaken(item), isSafety ? nil : Words.whoSees(item),
    ]
    return texts.compactMap(\.self).map(Screen.Block.text)
  }

  /// What the hints explain once in a sitting.
  var lessons: Set<Lesson> {
    settings.showsHints && item.isChoice && item.repeats && item.maxOccurs == nil
      ? [.severalChoices] : []
  }

  /// What Enter does with words that the program put on the line.
  private var aboutLine: [Screen.Block] {
    if asking.entry.origin == .proposed { return hint(Words.enterTakes) }
    guard asking.entry.isUntouched, !state.earlier(at: asking).pretyped.isEmpty else {
      return []
    }
    return hint(state.seen.answers[asking.place] == nil ? Words.enterTakes : Words.enterKeeps)
  }

  /// The earlier answer, or the form's initial one, where it isn't on the line.
  private var earlierAnswer: [Screen.Block] {
    let given = state.seen.answers[asking.place]
    guard let answer = given ?? state.earlier(at: asking).initial else { return [] }
    let lines = state.earlier(at: asking).severalLines
    if !lines.isEmpty {
      let notice = given == nil ? Words.enterTakesLines : Words.enterKeepsLines
      return [.text(lines.joined(separator: "\n")), .notice(notice)]
    }
    if let leaving = given?.leaving {
      let tells = !item.isQuiet && state.hidden == nil
      let left = leaving == .skipped ? Words.leftForNow : Words.saidBefore(Words.leaving(leaving))
      return [.notice(tells ? left : Words.enterLeavesIt)]
    }
    guard state.earlier(at: asking).pretyped.isEmpty else { return [] }
    if given == nil {
      return [.notice(Words.isFilledIn(Words.ended(Words.joined(answer.values.map(\.words)))))]
    }
    let listed = Words.joined(state.ownWords.listed(answer.values, at: asking.stop))
    guard !state.earlier(at: asking).isKeptOffScreen else {
      // Whether anything can be added would tell what was chosen.
      return [.notice(item.repeats ? Words.choicesStand : Words.answerStands)]
    }
    let takesMore =
      item.type == .choice && item.role != .leaveOut && item.canAdd(to: answer.values)
    let words = Words.ended(listed)
    return [.notice(takesMore ? Words.choicesSoFar(words) : Words.answerSoFar(words))]
  }

  private func hint(_ words: String) -> [Screen.Block] {
    settings.showsHints ? [.hint(words)] : []
  }

  /// The item's hints. What helps to name the first row, such as where to begin, is not shown for those
  /// after it.
  private var about: [String] {
    let namesFurtherRow = state.isName(asking) && (state.row(of: asking)?.1 ?? 1) > 1
    return namesFurtherRow ? [] : item.hint.split(separator: "\n").map(String.init)
  }

  /// How to type several choices, and a form's hints and limits.
  private var hints: [String] {
    var hints: [String] = []
    if item.isChoice, item.repeats, let most = item.maxOccurs, most > 1 {
      hints.append(Words.canChooseUpTo(most))
    }
    if !lessons.isSubset(of: taught) {
      hints.append(item.isQuiet ? Words.canChooseMoreThanOne : Words.canChooseSeveral)
    }
    if item.type == .openChoice, item.isChoice { hints.append(Words.ownWords(item)) }
    if let hint = AcceptedInput(item: item).hint { hints.append(hint) }
    let details = item.details
    if !details.entryFormat.isEmpty { hints.append(Words.writeItLike(details.entryFormat)) }
    if let count = details.minOccurs, count > 1 { hints.append(Words.atLeast(count)) }
    if details.isRequired { hints.append(Words.isWanted) }
    return hints
  }
}

/// The text of a question as it is asked now.
struct QuestionText {
  let asking: Asking
  let state: ResponseState

  /// The text with the row's name or number before it, or the person's own words that it is about. The
  /// first question of the first row needs neither, and a list of one row no number.
  var words: String {
    let words = Words.asked(asAskedNow)
    let about = state.questionnaire.parent(of: asking.item.linkId)
    if let own = about.flatMap({ state.ownWords.name(of: $0, in: asking.place.rows) }) {
      return Words.inRow(named: own, words)
    }
    guard let row = asking.place.rows.last, let (group, number) = state.row(of: asking) else {
      return words
    }
    if number == 1, group.item.item.first?.linkId == asking.item.linkId { return words }
    if !group.item.rowName.isEmpty, !state.isName(asking) {
      if let name = state.names(of: group).short(row) { return Words.inRow(named: name, words) }
      if state.seen.rows(of: group.place).count < 2, number == 1 { return words }
    }
    return Words.inRow(group.item.rowName, number, words)
  }

  /// The question as it is asked now. When someone types for the person, it names the person, if
  /// there is such a wording and a name. Otherwise, and where the person is alone, it says "you".
  private var asAskedNow: Item {
    let item = asking.item
    guard !item.typedFor.isEmpty, !state.isOpenedForPersonAlone(asking.place),
      let helper = state.helper, helper.isForPerson,
      !helper.person.isEmpty || !item.typedFor.contains(Item.personMark)
    else { return item }
    var asked = item
    asked.text = item.typedFor.replacing(Item.personMark, with: helper.person)
    return asked
  }
}
