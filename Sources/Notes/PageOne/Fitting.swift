// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

/// A statement on page one: a short label and what the person said about it.
struct Piece {
  typealias Text = Document.Text

  var label = ""
  /// The statement, or the entries of a list.
  var items: [Text]
  /// The title of the section that contains the full text.
  var section: String
  /// The items with less detail, for when space is short; `nil` if there are none.
  var brief: [Text]?
  /// The piece's share of the space, relative to other pieces that don't fit.
  var weight = 1

  /// Shortens items, last first, until `excess` words are gone. Leaves an item as it is if its
  /// short form is empty.
  fileprivate mutating func shorten(by excess: inout Int) {
    for (index, brief) in (brief ?? []).enumerated().reversed()
    where excess > 0 && !brief.isEmpty {
      excess -= items[index].wordCount - brief.wordCount
      items[index] = brief
    }
  }

  /// Returns the piece as a line with this part of its text.
  fileprivate func line(_ kept: Text) -> Text { (head + kept).onOneLine }

  fileprivate var head: Text { label.isEmpty ? Text() : .labelled(label) }
  fileprivate var whole: Text { items.joinedAsList }
  /// The number of words. Stops counting above the limit of page one.
  var wordCount: Int { (head + whole).plain.wordCount(upTo: PageOne.mostWords) }

  /// Returns as much as fits: whole items, or else the beginning of the first.
  fileprivate func beginning(words limit: Int) -> Text {
    let room = limit - head.wordCount
    var used = 0
    let items = items.filter { !$0.isEmpty }
    let fitting = items.prefix { item in
      used += item.wordCount
      return used <= room
    }
    guard !fitting.isEmpty else {
      return items.first?.opening(words: room)?.withoutOpenBracket ?? Text()
    }
    let kept = Array(fitting).joinedAsList
    return kept + .program(kept.endsSentence ? "" : ";")
  }
}

/// Fits pieces into the space of a part of page one.
struct Fitting {
  typealias Text = Document.Text

  /// Returns the pieces as lines, with at most `room` words in total.
  ///
  /// If there is too little room, the last pieces lose detail first. If that isn't enough, each
  /// piece gets a share of the room. Short pieces leave the rest of their share to others. Longer
  /// pieces are cut and say where the full text is. If fewer than three words of a piece fit, the
  /// least important one is left out.
  /// O(characters).
  static func lines(_ pieces: [Piece], room: Int) -> [Text] {
    var filled = pieces.filter { !$0.whole.isEmpty }
    var excess = filled.reduce(-room) { $0 + $1.head.wordCount + $1.items.wordCount }
    for index in filled.indices.reversed() { filled[index].shorten(by: &excess) }
    return filled.wordCount > room ? cut(filled, room: room) : filled.map { $0.line($0.whole) }
  }

  /// Returns as many items as fit, whole and in order, and where the others are. If not even the
  /// first fits, cuts it.
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

  /// The number of words of a cut piece below which it says nothing, as in "I grew …".
  private static let leastOfItem = 3

  private static func cut(_ pieces: [Piece], room: Int) -> [Text] {
    let titles = Set(pieces.map(\.section))
    let signs = titles.reduce(0) { $0 + Words.more(under: $1).wordCount }
    // In a small space, more text is better than saying where the rest is.
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
      let fits = used <= allowed && !kept.isEmpty
      if pieces.count > 1, !fits || !isWhole && kept.wordCount < leastOfItem {
        return Self.lines(pieces.withoutLeastImportant, room: room)
      }
      guard fits else { continue }
      spare = allowed - used
      if !isWhole { lastCut[piece.section] = lines.count }
      lines.append(isWhole ? line : line + .program(" …"))
    }
    point(lastCut, in: &lines, room: room)
    return lines
  }

  /// Adds where the full text is to lines that were cut, if there is room.
  private static func point(_ cut: [String: Int], in lines: inout [Text], room: Int) {
    for (section, index) in cut.sorted(by: { $0.value < $1.value }) {
      let sign = Words.more(under: section)
      guard lines.wordCount + sign.wordCount - 1 <= room else { continue }
      lines[index] = Text(lines[index].runs.dropLast()) + .program(" " + sign)
    }
  }

  /// Divides the space that the labels leave, by weight. Pieces that need less leave the rest to
  /// those that need more.
  private static func shares(of pieces: [Piece], in room: Int) -> [Int] {
    var shares = pieces.map(\.head.wordCount)
    let wanted = zip(pieces, shares).map { $0.wordCount - $1 }
    var open = Set(pieces.indices)
    var left = max(0, shares.reduce(room, -))
    while !open.isEmpty {
      let weights = open.reduce(0) { $0 + pieces[$1].weight }
      let content = open.filter { wanted[$0] * weights <= left * pieces[$0].weight }
      for index in content.isEmpty ? open : content {
        shares[index] += content.isEmpty ? left * pieces[index].weight / weights : wanted[index]
      }
      if content.isEmpty { break }
      left -= content.reduce(0) { $0 + wanted[$1] }
      open.subtract(content)
    }
    return shares
  }
}

extension [Piece] {
  /// The pieces without the last of those with the least weight.
  fileprivate var withoutLeastImportant: Self {
    let least = indices.reversed().min { self[$0].weight < self[$1].weight }
    return indices.filter { $0 != least }.map { self[$0] }
  }

  fileprivate var wordCount: Int { reduce(0) { $0 + $1.wordCount } }
}
