// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// Where help is needed most: the areas that were said to matter most, or else the first three,
  /// each with as much of how it is, how often and what is missing as there is room for, and then
  /// the names of the others.
  func support(room: Int) -> [Block] {
    let (areas, most) = areasInOrder
    let section = found.title(.struggle)
    guard !areas.isEmpty else { return [] }
    let room = room - Words.support.wordCount
    let first = areas.prefix(most == 0 ? 3 : min(3, most))
    // Of one that was only picked, and not put first, there is no more to say than its name.
    let isRanked = most > 0 || !first.contains(where: \.saysMore)
    let (told, bare) = isRanked ? (Array(first), []) : first.parted(by: \.saysMore)
    var rows = AreaRows(told[...], section: section)
    let rest = bare + areas.dropFirst(first.count)
    let others = Piece(label: Words.alsoHard, items: rest.map(\.name), section: section)
    rows.fill(room: room)
    let isNamed = !rest.isEmpty && rows.wordCount + others.wordCount <= room
    let lines = rows.lines + (isNamed ? Fitting.lines([others], room: room) : [])
    guard !lines.isEmpty else { return [] }
    return [.heading(level: 2, .program(Words.support)), .list(lines)]
  }

  /// The areas picked, those that matter most first, and how many these are. One that is not picked
  /// any more is none.
  private var areasInOrder: (areas: [Area], most: Int) {
    let picked = found.all(.struggle).flatMap(\.node.choices)
    let first = found.all(.struggleFirst).flatMap(\.node.codes)
    let most = first.compactMap { code in picked.first { $0.code == code } }
    return ((most + picked.filter { !first.contains($0.code) }).map(area), most.count)
  }

  private func area(_ choice: Choice) -> Area {
    let questions = found.all(.struggle).map(\.node.item.linkId)
    let groups = found.all(.area).map(\.node).filter { group in
      group.item.chosenFor.contains { $0.code == choice.code && questions.contains($0.question) }
    }
    let nodes = groups.flatMap(\.children)
    // How it is needs no label behind the name of the area.
    let state = nodes.details(.areaState).map { Detail(label: "", words: $0.words) }
    let often = nodes.details(.areaFrequency)
    let gap = nodes.details(.areaGap)
    let helper = nodes.details(.areaHelper)
    let missing = helper.isEmpty ? gap : helper
    return Area(
      name: .name(choice.words),
      levels: [state, state + often, state + often + missing, state + often + gap + helper])
  }
}

/// One area of daily life, with what page one may say of it, from little to all.
private struct Area {
  var name: NotesDocument.Text
  var levels: [[Detail]]

  /// Whether anything was said of it but that it is one.
  var saysMore: Bool { levels.contains { !$0.isEmpty } }
}

/// Something said of an area: what it is in a few words, or none, and what was said.
private struct Detail {
  var label: String
  var words: String

  /// It as a sentence, with so much of what was said.
  func sentence(_ words: String) -> NotesDocument.Text {
    (.program(label.beforeWords) + .person(words)).onOneLine.closed
  }
}

extension [VisibleNode] {
  /// What was said at the first item with a role, in one; nothing when nothing was.
  fileprivate func details(_ role: Role) -> [Detail] {
    guard let node = first(role), !node.texts.isEmpty else { return [] }
    let words =
      node.choices.isEmpty
      ? node.texts
      : node.choices.enumerated().map { $0 == 0 ? $1.words : $1.wordsWithin }
    return [Detail(label: node.label, words: words.joined(separator: "; "))]
  }
}

extension Sequence {
  /// Those that pass a test, then those that don't, both in order.
  fileprivate func parted(by passes: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(passes), filter { !passes($0) })
  }
}

extension NotesDocument.Text {
  /// The text with a full stop, unless it ends a sentence.
  fileprivate var closed: Self { endsSentence ? self : self + .program(".") }
}

/// The rows of areas, filled with details level by level, so that none is full while another
/// has only its name.
private struct AreaRows {
  typealias Text = NotesDocument.Text

  private let areas: [Area]
  private let section: String
  private(set) var lines: [Text]

  init(_ areas: ArraySlice<Area>, section: String) {
    self.areas = Array(areas)
    self.section = section
    lines = areas.map(\.name)
  }

  var wordCount: Int { lines.reduce(0) { $0 + $1.wordCount } }

  mutating func fill(room: Int) {
    while wordCount > room, !lines.isEmpty { lines.removeLast() }
    for level in areas.map(\.levels.count).max().map({ 0..<$0 }) ?? 0..<0 {
      for index in lines.indices {
        for line in [whole(index, level), cut(index, level)] where fits(line, at: index, room) {
          lines[index] = line
          break
        }
      }
    }
  }

  private func fits(_ line: Text, at index: Int, _ room: Int) -> Bool {
    line.wordCount > lines[index].wordCount
      && wordCount - lines[index].wordCount + line.wordCount <= room
  }

  private func whole(_ index: Int, _ level: Int) -> Text {
    row(index, level, areas[index].levels[level].map { $0.sentence($0.words) })
  }

  /// The row with its last detail cut, when that one is long.
  private func cut(_ index: Int, _ level: Int) -> Text {
    let details = areas[index].levels[level]
    guard let last = details.last, last.words.wordCount > 12,
      let start = last.words.opening(words: 8)
    else { return areas[index].name }
    let kept = details.dropLast().map { $0.sentence($0.words) } + [last.sentence(start)]
    return row(index, level, kept) + .program(" " + Words.more(under: section))
  }

  private func row(_ index: Int, _ level: Int, _ sentences: [Text]) -> Text {
    let area = areas[index]
    guard let first = area.levels[level].first, !sentences.isEmpty else { return area.name }
    let name = first.label.isEmpty ? area.name + .program(":") : area.name.closed
    return ([name] + sentences).joined(by: " ")
  }
}
