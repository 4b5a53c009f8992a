// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import TypedAnswers

/// Questions about lines where a person or a thing could be named.
extension Asking {
  /// Asks whether words that begin with "no" or a way of leaving mean only that, where they may be
  /// a name.
  /// - Parameter note: The line, to be kept as a note to oneself; `nil` if it can't be.
  func meansNoName(_ typed: String, note: String?) -> Menu {
    let words = typed.sentenceBehindNo ?? typed
    var leaving: Leaving?
    if case .leaving(let stated)? = words.opening { leaving = stated }
    let answer = leaving.map(Words.choice) ?? Words.answer(false)
    let take: (inout Interview) -> Void = {
      guard let leaving, !$0.state.isFurtherRow(self) else { return closeGate(in: &$0) }
      leaveAsSaid(leaving, in: &$0)
    }
    var menu = means(
      answer, among: words, all: Words.addToList(Words.beginning(of: words)), take: take
    ) {
      acceptWhole(words, in: &$0)
    }
    if let note { menu.choices.insert(noting(note, answer, take: take), at: 1) }
    if note != nil, case .yes? = words.opening {
      menu.choices.insert(Menu.Choice(Words.answer(true)) { openRows(with: "", in: &$0) }, at: 0)
    }
    return menu
  }

  /// Asks whether words name a row, which may have been said to the program. A no behind other rows
  /// asks whether there is another.
  func addToList(_ words: String, as rowName: String) -> Menu {
    keep(words, Words.addThatRow(row: Words.row(rowName), words: Words.beginning(of: words))) {
      $0.close()
      guard $0.state.isFurtherRow(self), let list = $0.state.upcomingList(around: self) else {
        return $0.repeatQuestion()
      }
      list.ask(in: &$0, line: "")
    }
  }

  /// Asks whether words name several rows, which are then added one by one.
  func namesSeveral(_ names: [String], in words: String, _ rowName: String) -> Menu {
    Menu(
      blocks: [.question(Words.isMoreThanOne(rowName))],
      choices: [
        Menu.Choice(Words.yesSeveral(Words.joined(names.map(Words.beginning)))) {
          $0.state.upcomingList(around: self)?.add(names, at: self, in: &$0)
        },
        Menu.Choice(Words.noItIsOne) { $0.accept(.values([.text(words)]), at: self) },
      ], fallback: nil, lineBelow: words)
  }

  /// Asks whether "me" is the helper or the person.
  func meansMe(_ words: String, _ helper: Helper) -> Menu {
    let names = [helper.typist, helper.person].filter { !$0.isEmpty }
    let people = names.map(words.naming).map { named in
      Menu.Choice(Words.beginning(of: named)) { acceptWhole(named, in: &$0) }
    }
    return Menu(
      blocks: [.question(Words.whoIsMe(Words.beginning(of: words)))],
      choices: people + [
        Menu.Choice(Words.keepAsAnswer(Words.beginning(of: words))) {
          acceptWhole(words, in: &$0)
        }
      ],
      fallback: nil, lineBelow: words)
  }
}

extension String {
  /// Returns the text with a name for "me"; just the name for words that say no more, or say "I am".
  fileprivate func naming(_ name: String) -> String {
    guard !isOne(of: Words.typedMe), !saysIAm else { return name }
    if let others = words(after: Words.typedIAnd) { return "\(name), \(others)" }
    return words.map { word in
      let me = word.prefix { $0.isLetter }
      return String(me).isOne(of: Words.typedMe) ? name + word.dropFirst(me.count) : word
    }.joined(separator: " ")
  }
}

extension Menu {
  static func removeRow(_ row: RowID, named name: String, from list: RowList) -> Menu {
    yesNo(
      Words.takeOut(name), isYesDefault: false,
      yes: { list.remove(row, in: &$0) }, no: { list.begin(in: &$0) })
  }
}
