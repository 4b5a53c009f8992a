// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Decides what a line means where a person or a thing can be named, in a row of its own.
struct NamingReader {
  let asking: Asking
  let state: ResponseState
  /// The list that the name is in, or would be added to.
  let list: Item
  /// Whether the item is the yes/no question before the list, where a name counts as a yes.
  let isGate: Bool
  /// Whether the item names a row that is not there yet.
  let isNewRow: Bool
  /// Whether the row comes after others.
  let hasOtherRows: Bool

  /// Whether the list is one of people.
  var listsPeople: Bool { [.companion, .dependant, .helper].contains(list.role) }

  /// Whether a name would add a row.
  var isOpen: Bool { isGate || isNewRow }

  private var item: Item { asking.item }

  /// - Returns: `nil` if the item names nothing.
  init?(_ asking: Asking, _ state: ResponseState) {
    let behind = state.list(behind: asking)
    guard let list = behind ?? (state.isName(asking) ? state.row(of: asking)?.0.item : nil) else {
      return nil
    }
    (self.asking, self.state, self.list) = (asking, state, list)
    isGate = behind != nil
    isNewRow = state.upcomingList(around: asking) != nil
    hasOtherRows = state.isFurtherRow(asking)
  }

  private func about(_ line: String) -> Clarification { Clarification(of: line, at: asking) }

  /// Returns the meaning of a line that names nobody and nothing; `nil` for any other line.
  func meaning(ofNobody line: String) -> Meaning? {
    if let removal = removal(askedBy: line) { return .unclear(removal) }
    return saysNobody(line) ? .nobody : nil
  }

  /// Returns the question whether to remove the row, for a line in place of its name that is or begins
  /// with a no; `nil` for any other line, and for the same line entered again.
  private func removal(askedBy line: String) -> Menu? {
    if line.namesNobody || line.isBareNo { return asking.removal(in: state) }
    guard case .no? = Opening(of: line), line != asking.line else { return nil }
    return asking.removal(in: state) { $0.askAgain($0.state.proposing(line, at: asking)) }
  }

  /// Returns the meaning of a line that may name nobody and nothing, or may be no name; `nil` for any
  /// other line.
  func meaning(ofName line: String) -> Meaning? {
    if mayNameNobody(line) {
      // A line at a gate that tells more than a no, as "never really had one" does, can be kept. Where
      // the no stands apart, as in "nah, wondering about it", fewer words tell more.
      let isApart = line.wordsBesideNo != line.trimmed
      let tellsMore =
        isGate && line.words.count > (isApart ? 3 : 4)
        && state.wordsToKeep(line, at: item) != nil
      return .unclear(about(line).namesNobody(tellingMore: tellsMore))
    }
    if isGate, saysHowMany(line) { return .row("") }
    if mayBeTalk(line) {
      return .unclear(about(line.wordsAfterYes ?? line).addToList(as: list.rowName))
    }
    if !isGate, !list.rowName.isEmpty, item.type == .string, line.yesOrNo == true {
      return .refused(again: asking, notices: [Words.typeTheName], repeatsQuestion: false)
    }
    return proposesName(in: line)
  }

  /// Returns the question whether words name several new rows; `nil` if they seem to name one, or if
  /// the list has no room for all.
  func namesSeveral(_ words: String) -> Menu? {
    guard !item.isQuiet, let group = state.upcomingList(around: asking)?.group,
      case let names = namesListed(in: words).map(named),
      names.count > 1, names.allSatisfy({ !namesAllergy($0) }),
      state.seen.rows(of: group.place).count + names.count <= group.item.mostRows,
      names.allSatisfy({ (try? item.read($0)) == .values([.text($0)]) }),
      !names.contains(where: { $0.begins(withOneOf: Words.typedRemarkFirst) })
    else { return nil }
    return about(words).namesSeveral(names, Words.row(group.item.rowName))
  }

  /// Splits a line such as "nuts, I swell up" or "aspirin, when I need it" into the name of a new row
  /// and a remark that answers the next question. Returns `nil` if there is no remark, or that question
  /// asks for something else.
  func nameAndRemark(in text: String) -> (name: String, next: Draft)? {
    guard isNewRow, case .row(let row, let group, _) = asking.purpose, !item.isQuiet,
      !text.beginsLikeTalk,
      let (name, rest) = nameBeforeSign(in: text) ?? nameBeforeReaction(in: text)
    else { return nil }
    let stops = state.questionnaire.stops(inRow: row, of: group.place, in: state.seen)
    let next = stops.drop { $0.place != asking.place }.dropFirst().first(where: state.canBeAsked)
    guard let next, answers(rest, behind: name, next.item) else { return nil }
    return (name, Draft(rest, at: next.place, in: state))
  }

  private func nameBeforeSign(in text: String) -> (name: String, rest: String)? {
    guard let end = text.firstIndex(where: { ",.;".contains($0) }),
      case let behind = text[end...].dropFirst(), behind.first?.isWhitespace == true
    else { return nil }
    return (String(text[..<end]).trimmed, String(behind).trimmed)
  }

  /// Splits "penicillin brings me out in a rash" before what it does, where reactions are asked for; `nil` for
  /// other words, and for a name of more than four.
  private func nameBeforeReaction(in text: String) -> (name: String, rest: String)? {
    let words = text.words
    guard listsReactions, words.count > 2,
      let verb = words.dropLast().indices.dropFirst().prefix(4).first(where: {
        words[$0].isOne(of: Words.typedCausing)
      }), !words[verb - 1].isOne(of: Words.typedBeforeCausing)
    else { return nil }
    return (words[..<verb].joined(separator: " "), words[verb...].joined(separator: " "))
  }

  /// Whether words behind a name answer the item after it. "My mum, my sister" are two people.
  private func answers(_ words: String, behind name: String, _ next: Item) -> Bool {
    switch next.role {
    case .allergyReaction: words.begins(withOneOf: Words.typedRemarkFirst) || tellsReaction(words)
    case .helperTask: words.begins(withOneOf: Words.typedRemarkFirst)
    case .medicineUse: !NearMatches(of: words, at: ChoiceReader(next)).options.isEmpty
    case .companionRelation:
      words.begins(withOneOf: Words.typedRelationFirst) && words.partsBetweenCommas.count == 1
        && words.partsBetweenAnd.count == 1 && !name.begins(withOneOf: Words.typedRelationFirst)
    default: false
    }
  }

  /// The names that a line lists, also without commas where each has a number behind it, as medicines and
  /// children do; empty if there seems to be one.
  private func namesListed(in words: String) -> [String] {
    let names = NameList(words).names(leavingOut: belongs)
    let haveNumbers = [.medicine, .dependant].contains(list.role)
    return names.isEmpty && haveNumbers ? NameList.namesBeforeNumbers(in: words) : names
  }

  /// The text without words before a name that say one has it, as in "I take sertraline", or is allergic
  /// to it, where that is asked.
  private func named(_ text: String) -> String {
    let allergy = text.words(after: Words.typedAllergicTo) ?? text.words(after: Words.typedTo)
    return (listsReactions ? allergy : nil) ?? text.words(after: Words.typedBeforeRow) ?? text
  }

  /// Whether words name what somebody is allergic to in another list, such as that of medicines.
  private func namesAllergy(_ words: String) -> Bool {
    !listsReactions && words.contains(oneOf: Words.typedAllergicTo)
  }

  private var listsReactions: Bool { list.item.contains { $0.role == .allergyReaction } }

  /// Whether a part of a line belongs to the name before it: a reason, a reaction, or who somebody is, as
  /// in "Ola, my daughter". "My mum, my sister" are two.
  private func belongs(_ part: String, to nameBeforeComma: String?) -> Bool {
    if tellsReaction(part) || part.words.first?.isOne(of: Words.typedRemarkWord) == true {
      return true
    }
    guard let nameBeforeComma, listsPeople else { return false }
    return part.begins(withOneOf: Words.typedRelationFirst)
      && !nameBeforeComma.begins(withOneOf: Words.typedRelationFirst)
  }

  /// Whether words in a list that asks for reactions tell one, as in "penicillin, a bad rash".
  private func tellsReaction(_ words: String) -> Bool {
    listsReactions && words.contains(oneOf: Words.typedReaction)
  }

  /// Whether a line at a gate, or in place of a first row's name, means that there is nobody.
  private func saysNobody(_ line: String) -> Bool {
    guard (line.namesNobody || line.yesOrNo == false) && !mayMeanHelper(line) else { return false }
    // If "no" answers the question or may be a choice, it doesn't mean that there is nobody.
    let takesNo = item.type == .boolean || item.isChoice
    return isGate || isNewRow && !takesNo
  }

  /// Whether words at a gate, which are neither yes nor no, are a yes and begin the first row.
  func opensRow(_ words: String) -> Bool {
    isGate && !words.lettersAlone.isEmpty && !words.isOne(of: Words.typedUndecided) && !words.isOk
  }

  /// Whether a line at a gate says yes, and no more than how many. A number alone may count choices,
  /// as in a list.
  private func saysHowMany(_ line: String) -> Bool {
    line.wordsAfterYes.map { $0.isHowMany || SpelledNumbers($0) != nil } ?? line.isHowMany
  }

  /// Whether a line may mean that there is nobody, or leave the question. The same line entered
  /// again is a name.
  private func mayNameNobody(_ line: String) -> Bool {
    let opensSo =
      switch Opening(of: line) {
      case .no, .leaving: true
      case .yes(let rest): rest.isDenial || rest.words.first?.mayTakeBack ?? false
      case nil: mayMeanHelper(line) || mayEndList(line) || mayDeny(line) || mayStayAway(line)
      }
    return opensSo && isOpen && line != asking.line
  }

  /// Whether the line is one like "don't need anyone". Leaving the question is another matter.
  private func mayDeny(_ line: String) -> Bool {
    line.contains(" ") && line.isDenial && line.statedLeaving == nil
      && !line.isOne(of: Words.typedNotNow)
  }

  /// Whether the line is one like "Kev did, not any more" where people could be named, or "Mum wants to
  /// but I'd rather go on my own" where those are who come along.
  private func mayStayAway(_ line: String) -> Bool {
    isGate && listsPeople
      && (line.contains(oneOf: Words.typedNoLonger)
        || list.role == .companion && line.contains(oneOf: Words.typedOnMyOwn))
  }

  /// Whether the line is one like "just me" while someone helps: it may name the helper, or mean
  /// that the person is on their own.
  private func mayMeanHelper(_ line: String) -> Bool {
    state.helper != nil && line.isOne(of: Words.typedJustMe)
  }

  /// Whether the line is one like "my brother, but he can't so no", or like "only the cat" where
  /// others have been named.
  private func mayEndList(_ line: String) -> Bool {
    guard item.type == .string || isGate else { return false }
    let words = line.split { !$0.isLetter }.map(String.init)
    return words.count > 1 && words.last?.yesOrNo == false
      || hasOtherRows && line.begins(withOneOf: Words.typedOnly)
  }

  /// Whether a line where a person or a thing could be named may be said to the program, as "he's
  /// here now" is. In a list of questions, such a line is one.
  private func mayBeTalk(_ line: String) -> Bool {
    let named = named(line)
    let isLong = line.words.count > Self.longestOfNames
    let takesName = item.type == .string || isGate
    let tells = NameList(named).names().isEmpty && (isLong || line.sentenceBeforeOthers != nil)
    let isTalk = named.beginsLikeTalk || tells || takesName && line.beginsWithNumbers
    return (isTalk || namesAllergy(line) || line.removesThisOne || line.isOne(of: Words.typedDone))
      && line.statedLeaving == nil
      && isOpen && list.role != .ownQuestion
  }

  /// The number of words above which a line more likely tells something than names somebody.
  private static let longestOfNames = 12

  /// Puts a row's name on the line without a yes, an "also" or an "only" before it or an "and that's
  /// it" behind it, since the rest may not be a name.
  /// - Returns: `nil` for other words, and for the same line entered again.
  func proposesName(in line: String) -> Meaning? {
    guard isNewRow, line != asking.line else { return nil }
    let said = line.wordsAfterYes ?? line.trimmed
    let added = hasOtherRows ? said.addition ?? said : said
    let named = named(added.without(leading: Words.typedOnly))
    let words = named.isOne(of: Words.typedMe) ? added : named
    let name = (words.words(before: Words.typedBehindRow) ?? words).withoutPunctuationBehind
    if let menu = namesSeveral(name) { return .unclear(menu) }
    if let told = nameAndRemark(in: name) { return .values([.text(told.name)], next: told.next) }
    return words == line.trimmed && name == words.withoutPunctuationBehind
      ? nil : .refused(again: state.proposing(name, at: asking))
  }
}

extension String {
  /// Whether two numbers come before words, as where choices of another list are typed.
  fileprivate var beginsWithNumbers: Bool {
    let parts = split(maxSplits: 2) { !$0.isLetter && !$0.isNumber }
    return parts.count == 3 && parts.prefix(2).allSatisfy { Int($0) != nil }
      && parts[2].first?.isLetter == true
  }

  /// The words before a remark, as in "Ann, she lives next door" and "sertraline but I stopped it".
  /// O(characters).
  var nameBeforeRemark: String {
    let words = words
    let end = words.indices.dropFirst().dropLast().first { index in
      words[index].isOne(of: Words.typedRemarkWord)
        || words[index - 1].hasSuffix(",")
          && words[index].isOne(of: Words.typedRemarkFirst, Words.typedReaction)
    }
    return words[..<(end ?? words.count)].joined(separator: " ").withoutPunctuationBehind
  }

  /// The first sentence, if another follows: it ends in a question mark, or in a full stop behind more
  /// letters than "Dr" and "Mrs" have. `nil` for a single sentence.
  var sentenceBeforeOthers: String? {
    let words = words
    let end = words.dropLast().firstIndex { word in
      word.hasSuffix("?") || word.hasSuffix(".") && word.lettersAlone.count > 3
    }
    return end.map { words[...$0].joined(separator: " ") }
  }
}
