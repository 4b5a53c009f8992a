// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

/// Fits pieces into the space of a part of page one.
struct Fitting {
  typealias Text = Document.Text

  /// Returns the pieces as lines, with at most `room` words in total.
  ///
  /// If there is too little room, the last pieces lose detail first. If that isn't enough, each
  /// piece gets a share of the room. Short pieces leave the rest of their share to others. Longer
  /// pieces are cut and say how many more items there are, or where the full text is. If fewer than
  /// three words of an item fit, the least important piece is left out.
  /// O(characters).
  static func lines(_ pieces: [Piece], room: Int) -> [Text] {
    var filled = pieces.filter { !$0.whole.isEmpty }
    var excess = filled.reduce(-room) { $0 + $1.head.wordCount + $1.items.wordCount }
    for index in filled.indices.reversed() { filled[index].shorten(by: &excess) }
    return filled.wordCount > room ? cut(filled, room: room) : filled.map { $0.line($0.whole) }
  }

  /// Returns as many items as fit, whole and in order, and how many more there are. If not even the
  /// first fits, cuts it.
  static func list(_ items: [Text], section: String, most: Int, room: Int) -> [Text] {
    let lines = items.map(\.onOneLine)
    if lines.count <= most, lines.wordCount <= room { return lines }
    for count in stride(from: min(most, lines.count), through: 1, by: -1) {
      let cut = Cut(section: section, others: lines.count - count, isInside: false)
      for words in cut.others == 0 ? [] : [cut.pointer, cut.sign] {
        let kept = Array(lines.prefix(count)) + [.program(words)]
        if kept.wordCount <= room { return kept }
      }
    }
    return Self.lines([Piece(items: Array(items.prefix(1)), section: section)], room: room)
  }

  private static func cut(_ pieces: [Piece], room: Int) -> [Text] {
    let places = Dictionary(pieces.map { ($0.section, $0.placeWordCount) }, uniquingKeysWith: max)
    let words = places.values.reduce(0, +)
    // In a small space, more text is better than saying where the rest is.
    let open = 4 * words <= room ? room - words : room
    var lines: [FittedLine] = []
    var spare = 0
    for (piece, share) in zip(pieces, shares(of: pieces, in: open)) {
      let line = piece.fitted(words: share + spare)
      if pieces.count > 1, line?.saysLittle ?? true {
        return Self.lines(pieces.withoutLeastImportant, room: room)
      }
      guard let line else { continue }
      spare += share - line.signed.wordCount
      lines.append(line)
    }
    return pointed(lines, room: room).map(\.signed)
  }

  /// Returns the lines with where the full text is in the last of each section that was cut, if
  /// there is room.
  private static func pointed(_ lines: [FittedLine], room: Int) -> [FittedLine] {
    var pointed = lines
    let cut = lines.indices.compactMap { index in lines[index].cut.map { ($0.section, index) } }
    for index in Dictionary(cut, uniquingKeysWith: max).values.sorted() {
      pointed[index].hasPointer = true
      pointed[index].hasPointer = pointed.map(\.signed).wordCount <= room
    }
    return pointed
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
