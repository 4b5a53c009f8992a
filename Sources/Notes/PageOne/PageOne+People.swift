// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// Returns who depends on the person and who else looks after them, and who helps the person,
  /// with what and how often.
  func people(_ room: Int) -> [Block] {
    let dependants = found.rows(.dependant).map { row in
      Text.person(row.first(.dependantName)?.words.first ?? row.firstWords ?? "")
    }
    let covered = zip(dependants, found.rows(.dependant)).map { $0.explained(by: $1.cover) }
    let names = found.rows(.helper).map { Text.person($0.words(.helperName)) }
    let helpers = zip(names, found.rows(.helper)).map { name, row in
      name.explained(by: [row.words(.helperTask), row.words(.helperFrequency)])
    }
    var pieces = [
      Piece(
        label: Words.dependsOnMe, items: covered, section: found.title(.dependant),
        brief: dependants),
      Piece(label: Words.whoHelps, items: helpers, section: found.title(.helper), brief: names),
    ]
    if let nobody = found.no(to: .hasDependants, Words.nobody) { pieces[0].items = [nobody] }
    if let nobody = found.no(to: .hasHelpers, Words.noHelpers) { pieces[1].items = [nobody] }
    return part(Words.people, room: room, pieces)
  }

  /// Returns the help that the person hopes for and what they are good at, one on each line.
  func hopes(_ room: Int) -> [Block] {
    let pieces = [
      inOwnWords(Words.iHopeFor, .hope, weight: 9), inOwnWords(Words.strengths, .strength),
    ]
    return part(Words.hopesAndStrengths, room: room, pieces)
  }

  /// Returns answers in the person's own words, or chosen options if there are none.
  private func inOwnWords(_ label: String, _ role: Role, weight: Int = 1) -> Piece {
    let typed = found.all(role).filter { $0.item.type != .choice }.flatMap(\.texts)
    return piece(label, role, typed.isEmpty ? nil : typed, weight: weight)
  }

  /// Returns up to three questions: the person's own first, then those chosen from the list.
  func questions(_ room: Int) -> [Block] {
    let own = found.texts(.ownQuestion)
    let all = own + found.texts(.question)
    let section = found.title(own.isEmpty ? .question : .ownQuestion)
    return part(
      Words.questions, room: room, as: { .list($0) },
      { Fitting.list(all.map { .person($0) }, section: section, most: 3, room: $0) })
  }
}

extension [VisibleNode] {
  fileprivate var cover: [Document.Text] {
    let words = words(.dependantCover)
    return words.isEmpty ? [] : [.program("\(Words.whoCovers): ") + .person(words)]
  }
}
