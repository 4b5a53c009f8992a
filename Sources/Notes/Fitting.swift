// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

/// One thing that page one says: what it is, in a few words, and what the person said of it.
struct Piece {
  typealias Text = NotesDocument.Text

  /// What it is; empty for none.
  var label = ""
  /// What was said: one text, or several things in a list.
  var items: [Text]
  /// The title of the section in which it stands whole.
  var section: String
  /// Each of these with less detail, for when there is not room for all; `nil` when there is no less.
  var brief: [Text]?
  /// Its share of the room, beside others that are too long as well.
  var weight = 1

  /// Leaves the details of its last things out, as far as there are words too many. A thing that is
  /// nothing but details keeps them.
  fileprivate mutating func shorten(by excess: inout Int) {
    for (index, brief) in (brief ?? []).enumerated().reversed()
    where excess > 0 && !brief.isEmpty {
      excess -= items[index].wordCount - brief.wordCount
      items[index] = brief
    }
  }

  /// The piece on a line, with so much of it.
  fileprivate func line(_ kept: Text) -> Text { (head + kept).onOneLine }

  fileprivate var head: Text { label.isEmpty ? Text() : .label(label + ":") + .program(" ") }
  fileprivate var whole: Text { items.joinedAsList }
  /// How many words it takes; past what page one holds they are not told apart.
  var wordCount: Int { (head + whole).plain.wordCount(upTo: PageOne.mostWords) }

  /// As much of it as fits: whole things of a list, else a beginning of the first.
  fileprivate func beginning(words limit: Int) -> Text {
    let room = limit - head.wordCount
    var used = 0
    let items = items.filter { !$0.isEmpty }
    let fitting = items.prefix { item in
      used += item.wordCount
      return used <= room
    }
    guard !fitting.isEmpty else { return items.first?.opening(words: room) ?? Text() }
    let kept = Array(fitting).joinedAsList
    return kept + .program(kept.endsSentence ? "" : ";")
  }
}

/// Puts pieces into the room that a part of page one has.
struct Fitting {
  typealias Text = NotesDocument.Text

  /// The pieces as lines, together of so many words at most.
  ///
  /// Whole when there is room, or with less detail, of the last first. Otherwise each gets its
  /// share, short ones leave theirs to the others, and what is too long is cut and says where the
  /// rest stands. A piece of which nothing fits is left to its section. O(characters).
  static func lines(_ pieces: [Piece], room: Int) -> [Text] {
    var filled = pieces.filter { !$0.whole.isEmpty }
    var excess = filled.reduce(-room) { $0 + $1.head.wordCount + $1.items.wordCount }
    for index in filled.indices.reversed() { filled[index].shorten(by: &excess) }
    return filled.wordCount > room ? cut(filled, room: room) : filled.map { $0.line($0.whole) }
  }

  /// As many things as fit, whole and in order, and where the others stand. When not even the
  /// first fits, it is cut.
  static func list(_ items: [Text], section: String, most: Int, room: Int) -> [Text] {
    let lines = items.map(\.onOneLine)
    let more = Text.program(Words.more(under: section))
    if lines.count <= most, lines.wordCount <= room { return lines }
    for count in stride(from: min(most, lines.count), through: 1, by: -1) {
      let kept = Array(lines.prefix(count)) + (count < lines.count ? [more] : [])
      if kept.wordCount <= room { return kept }
    }
    return Self.lines([Piece(items: Array(items.prefix(1)), section: section)], room: room)
  }

  private static func cut(_ pieces: [Piece], room: Int) -> [Text] {
    let titles = Set(pieces.map(\.section))
    let signs = titles.reduce(0) { $0 + Words.more(under: $1).wordCount }
    // In a small room what was said comes before where the rest of it stands.
    let open = 3 * signs <= room ? room - signs : room
    var lines: [Text] = []
    var lastCut: [String: Int] = [:]
    var spare = 0
    for (piece, share) in zip(pieces, shares(of: pieces, in: open)) {
      let allowed = share + spare
      let isWhole = piece.wordCount <= allowed
      let kept = isWhole ? piece.whole : piece.beginning(words: allowed - 1)
      let line = piece.line(kept)
      let used = line.wordCount + (isWhole ? 0 : 1)
      guard used <= allowed, !kept.isEmpty else { continue }
      spare = allowed - used
      if !isWhole { lastCut[piece.section] = lines.count }
      lines.append(isWhole ? line : line + .program(" …"))
    }
    point(lastCut, in: &lines, room: room)
    return lines
  }

  /// Says at the end of lines that were cut where the rest stands, as far as there is room.
  private static func point(_ cut: [String: Int], in lines: inout [Text], room: Int) {
    for (section, index) in cut.sorted(by: { $0.value < $1.value }) {
      let sign = Words.more(under: section)
      guard lines.wordCount + sign.wordCount - 1 <= room else { continue }
      lines[index].runs.removeLast()
      lines[index].runs.append(.program(" " + sign))
    }
  }

  /// Room by weight; what one does not need goes to those that need more.
  private static func shares(of pieces: [Piece], in room: Int) -> [Int] {
    var shares = Array(repeating: 0, count: pieces.count)
    var open = Set(pieces.indices)
    var left = max(0, room)
    while !open.isEmpty {
      let weights = open.reduce(0) { $0 + pieces[$1].weight }
      let content = open.filter { pieces[$0].wordCount * weights <= left * pieces[$0].weight }
      for index in content.isEmpty ? open : content {
        shares[index] =
          content.isEmpty ? left * pieces[index].weight / weights : pieces[index].wordCount
      }
      if content.isEmpty { break }
      left -= content.reduce(0) { $0 + pieces[$1].wordCount }
      open.subtract(content)
    }
    return shares
  }
}

extension [Piece] {
  fileprivate var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}
