// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

extension PageOne {
  /// Returns the areas of daily life in which help is needed: those that matter most, or else the
  /// first three, each with as much detail as fits, and then the names of the others.
  func support(_ room: Int) -> [Block] {
    let (areas, most) = found.areasInOrder
    let section = found.title(.struggle)
    guard !areas.isEmpty else { return [] }
    let heading = most == 0 ? Words.supportUnranked : Words.support
    let room = room - heading.wordCount
    let first = areas.prefix(most == 0 ? 3 : min(3, most))
    // Unless areas were ranked, those without details are only named at the end.
    let isRanked = most > 0 || !first.contains(where: \.saysMore)
    let told = first.filter { isRanked || $0.saysMore }
    let untold = first.filter { !isRanked && !$0.saysMore } + areas.dropFirst(first.count)
    var rows = AreaRows(areas: told, section: section)
    let roomForRows = room - Words.others(areas.count).wordCount
    rows.fill(room: untold.isEmpty ? room : roomForRows)
    if untold.isEmpty, rows.lines.count < told.count { rows.fill(room: roomForRows) }
    guard !rows.lines.isEmpty else { return [] }
    let others = Piece(
      label: Words.alsoHard, items: (told.dropFirst(rows.lines.count) + untold).map(\.name),
      section: section)
    let isNamed = rows.lines.wordCount + others.wordCount <= room
    let rest =
      isNamed ? Fitting.lines([others], room: room) : [.program(Words.others(others.items.count))]
    let lines = rows.lines + (others.items.isEmpty ? [] : rest)
    return [.heading(level: 2, .program(heading)), .list(lines)]
  }
}

extension FoundByRole {
  /// The chosen areas, those that matter most first, and the number of those. Leaves out areas that
  /// are no longer chosen.
  fileprivate var areasInOrder: (areas: [Area], most: Int) {
    let picked = all(.struggle).flatMap(\.choices)
    let first = all(.struggleFirst).flatMap(\.codes)
    let most = first.count { code in picked.contains { $0.code == code } }
    return (picked.beginning(with: first).map(area), most)
  }

  private func area(_ choice: Choice) -> Area {
    let questions = all(.struggle).map(\.item.linkId)
    let groups = all(.area).filter { group in
      group.item.chosenFor.contains { $0.code == choice.code && questions.contains($0.question) }
    }
    let nodes = groups.flatMap(\.children)
    // The state follows the area's name, without a label.
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

/// An area of daily life. Each of its four levels contains the details of the one before, and may
/// add more.
private struct Area {
  var name: Document.Text
  var levels: [[Detail]]

  var saysMore: Bool { levels.contains { !$0.isEmpty } }
}

/// A detail about an area: a short label, which may be empty, and the answer.
private struct Detail {
  var label: String
  var words: String

  /// The detail as a sentence.
  var sentence: Document.Text { start(words).closed }

  /// Returns the detail with this beginning of the answer.
  func start(_ words: String) -> Document.Text {
    (.program(label.beforeWords) + .person(words)).onOneLine
  }
}

extension [VisibleNode] {
  /// Returns the answers to the first item with a role as one detail; empty if there are none.
  fileprivate func details(_ role: Role) -> [Detail] {
    guard let node = first(role), !node.texts.isEmpty else { return [] }
    let words = node.choices.isEmpty ? node.texts : node.choices.inOneLine
    return [Detail(label: node.label, words: words.listed.plain)]
  }
}

extension Document.Text {
  /// The text, with a full stop unless it already ends a sentence.
  fileprivate var closed: Self { endsSentence ? self : self + .program(".") }
}

/// The rows of areas, filled level by level, so that no row is complete while another has only a
/// name.
private struct AreaRows {
  typealias Text = Document.Text

  let areas: [Area]
  let section: String
  private(set) var lines: [Text] = []

  mutating func fill(room: Int) {
    lines = areas.map(\.name)
    while lines.wordCount > room, !lines.isEmpty { lines.removeLast() }
    for level in 0..<4 {
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
      && lines.wordCount - lines[index].wordCount + line.wordCount <= room
  }

  private func whole(_ index: Int, _ level: Int) -> Text {
    row(index, level, areas[index].levels[level].map(\.sentence))
  }

  /// Returns the row with its last detail cut; only the area's name if that detail is short.
  private func cut(_ index: Int, _ level: Int) -> Text {
    let details = areas[index].levels[level]
    guard let last = details.last, last.words.wordCount > 12,
      let start = last.words.opening(words: 8)
    else { return areas[index].name }
    let kept = details.dropLast().map(\.sentence) + [last.start(start)]
    return row(index, level, kept) + .program(" " + Words.more(under: section))
  }

  private func row(_ index: Int, _ level: Int, _ sentences: [Text]) -> Text {
    let area = areas[index]
    guard let first = area.levels[level].first, !sentences.isEmpty else { return area.name }
    let name = first.label.isEmpty ? area.name + .program(":") : area.name.closed
    return ([name] + sentences).joined(by: " ")
  }
}
