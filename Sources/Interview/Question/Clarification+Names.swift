// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Lines where a person or a thing could be named.
extension Clarification {
  /// Asks whether a line that begins with "no" or a way of leaving means only that, where it may be a
  /// name.
  /// - Parameter tellsMore: Whether the line can be kept with the answer.
  func namesNobody(tellingMore tellsMore: Bool) -> Menu {
    let named = line.namedBesideNo
    let words = named ?? line
    let leaving =
      if case .leaving(let stated)? = Opening(of: words) { stated } else { nil as Leaving? }
    let answer = leaving.map(Words.choice) ?? Words.answer(false)
    let take: (inout Interview) -> Void = {
      guard let leaving, !$0.state.isFurtherRow(asking) else {
        return Gate(asking: asking).close(in: &$0)
      }
      asking.leaveAsSaid(leaving, in: &$0)
    }
    let add = named.map { name in
      Menu.Choice(Words.addToList(Words.beginning(of: name))) { asking.acceptWhole(name, in: &$0) }
    }
    let change = Menu.Choice(Words.changeWhatITyped) {
      $0.askAgain($0.state.proposing(words, at: asking))
    }
    let others = [add, change].compactMap(\.self)
    var menu = Clarification(of: words, at: asking).means(answer, take: take, or: others)
    guard tellsMore else { return menu }
    switch Opening(of: words) {
    case .leaving: menu.choices.insert(noting(line, answer, take: take), at: 1)
    case .no, nil:
      menu.choices[0].words = Words.justThat(answer)
      menu.choices.insert(keeping(line.wordsBesideNo, behind: false), at: 1)
    case .yes:
      let yes = Menu.Choice(Words.answer(true)) { Gate(asking: asking).openRows(with: "", in: &$0) }
      menu.choices.insert(yes, at: 0)
      menu.choices.insert(noting(line, answer, take: take), at: 2)
    }
    return menu
  }

  /// Asks whether the line names a row, since it may have been said to the program. A no behind other
  /// rows asks whether there is another.
  func addToList(as rowName: String) -> Menu {
    var menu = keep(Words.addThatRow(row: Words.row(rowName), words: Words.beginning(of: line))) {
      $0.dialogues.close()
      guard $0.state.isFurtherRow(asking), let list = $0.state.upcomingList(around: asking) else {
        return $0.repeatQuestion()
      }
      list.ask(in: &$0, line: "")
    }
    // "Yes, the dog Bess" gives a better name.
    menu.behindYes = { $1.askAgain($1.state.proposing($0, at: asking)) }
    return menu
  }

  /// Asks whether the line names several rows, which are then added one by one.
  func namesSeveral(_ names: [String], _ rowName: String) -> Menu {
    var menu = menu(
      Words.isMoreThanOne(rowName),
      [
        Menu.Choice(Words.yesSeveral(Words.joined(names.map(Words.beginning)))) {
          $0.state.upcomingList(around: asking)?.add(names, at: asking, in: &$0)
        },
        Menu.Choice(Words.noItIsOne) { $0.accept(.values([.text(line)]), at: asking) },
        .changeLine(line),
      ])
    (menu.corrected, menu.isCorrectedByOnly) = (asking, true)
    return menu
  }

  /// Asks whether "me" is the helper or the person.
  func whoIsMe(_ helper: Helper) -> Menu {
    let names = [helper.typist, helper.person].filter { !$0.isEmpty }
    let people = names.map(line.naming).map { named in
      Menu.Choice(Words.beginning(of: named)) {
        $0.state.upcomingList(around: asking) == nil
          ? asking.acceptWhole(named, in: &$0) : asking.acceptFirstInRow(named, in: &$0)
      }
    }
    let asTyped = Menu.Choice(Words.keepAsAnswer(Words.beginning(of: line))) {
      asking.acceptWhole(line, in: &$0)
    }
    let change = helper.typist.isEmpty ? [Menu.Choice.changeLine(line)] : []
    return menu(Words.whoIsMe(Words.beginning(of: line)), people + [asTyped] + change)
  }
}

extension String {
  /// What a line that begins with a no, or denies somebody, names all the same, as "Ann" in "no, just
  /// Ann" and in "not Bob. Ann"; `nil` if it only denies. Any other line as it is.
  fileprivate var namedBesideNo: String? {
    let isNo = if case .no? = Opening(of: self) { true } else { false }
    let rest = sentenceBehindNo ?? (isNo ? wordsBehindNo : nil) ?? trimmed
    let denies = rest.begins(withOneOf: Words.typedDenyFirst) && Opening(of: rest) == nil
    if isNo || denies, let named = rest.wordsBehindException {
      return named.isOne(of: Words.typedMe) || named.begins(withOneOf: Words.typedMe) ? nil : named
    }
    guard denies || isNo && rest.beginsLikeTalk else { return sentenceBehindNo ?? self }
    return rest.sentenceBeforeOthers.map { String(rest.dropFirst($0.count)).trimmed }
  }

  /// The words behind "just", "apart from" and the like; `nil` if there are none.
  private var wordsBehindException: String? {
    let words = words
    return words.indices.lazy.compactMap { start in
      words[start...].joined(separator: " ").words(after: Words.typedExceptFirst)
    }.first
  }

  /// Returns the text with a name for "me"; just the name for words that say no more, or say "I am".
  fileprivate func naming(_ name: String) -> String {
    guard !isOne(of: Words.typedMe), !saysIAm else { return name }
    if let others = words(after: Words.typedIAnd) { return "\(name), \(others)" }
    // "Me, Ann" is Ann once.
    if words.count > 1, words[0].withoutPunctuationBehind.isOne(of: Words.typedMeWord),
      words[1].lettersAlone == name.lettersAlone
    {
      return words.dropFirst().joined(separator: " ")
    }
    return words.indices.map { index in
      let word = words[index]
      return words.saysMe(at: index) ? name + word.drop { $0.isLetter } : word
    }.joined(separator: " ")
  }
}
