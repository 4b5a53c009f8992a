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
  mutating func shorten(by excess: inout Int) {
    for (index, brief) in (brief ?? []).enumerated().reversed()
    where excess > 0 && !brief.isEmpty {
      excess -= items[index].wordCount - brief.wordCount
      items[index] = brief
    }
  }

  /// Returns the piece as a line with this part of its text.
  func line(_ kept: Text) -> Text { (head + kept).onOneLine }

  var head: Text { label.isEmpty ? Text() : .labelled(label) }
  var whole: Text { items.joinedAsList }
  var wordCount: Int { (head + whole).wordCount }

  /// The number of words that a pointer to the full text has beyond the sign that it replaces.
  var placeWordCount: Int {
    let cut = Cut(section: section, others: items.count - 1, isInside: items.count == 1)
    return cut.pointer.wordCount - cut.sign.wordCount
  }

  /// Returns the piece if it fits, and otherwise as much as fits; `nil` if nothing does.
  func fitted(words limit: Int) -> FittedLine? {
    guard wordCount > limit else { return FittedLine(text: line(whole)) }
    let room = limit - head.wordCount
    let items = items.filter { !$0.isEmpty }
    return entries(items, words: room) ?? opening(items, words: room)
  }

  /// Returns whole items and how many more there are; `nil` if not even the first fits.
  private func entries(_ items: [Text], words room: Int) -> FittedLine? {
    var used = Words.others(items.count).wordCount
    let fitting = items.prefix { item in
      used += item.wordCount
      return used <= room
    }
    guard !fitting.isEmpty else { return nil }
    let cut = Cut(section: section, others: items.count - fitting.count, isInside: false)
    return FittedLine(text: line(Array(fitting).joinedAsList), cut: cut)
  }

  /// Returns the beginning of the first item, and how many more there are unless too little of it
  /// would be left.
  private func opening(_ items: [Text], words room: Int) -> FittedLine? {
    let cuts = [items.count - 1, 0].map { Cut(section: section, others: $0, isInside: true) }
    return cuts.lazy.compactMap { cut -> FittedLine? in
      let kept = items.first?.opening(words: room - cut.sign.wordCount)?.withoutOpenBracket
      guard let kept, kept.wordCount >= (cut.others > 0 ? leastOfItem : 1) else { return nil }
      return FittedLine(text: line(kept), cut: cut, saysLittle: kept.wordCount < leastOfItem)
    }.first
  }
}

/// The number of words of a cut item below which it says nothing, as in "I grew …".
private let leastOfItem = 3

/// What a line that was cut lacks.
struct Cut {
  /// The title of the section that contains the full text.
  let section: String
  /// The number of items that are left out.
  let others: Int
  /// Whether the last item in the line was cut.
  let isInside: Bool

  /// The words that say what is missing.
  var sign: String { joined(Words.others(others), orElse: "…") }

  /// The words that say where it is too.
  var pointer: String {
    joined(Words.others(others, under: section), orElse: Words.more(under: section))
  }

  private func joined(_ counted: String, orElse words: String) -> String {
    others == 0 ? words : (isInside ? "… " : "") + counted
  }
}

/// A line of page one, and what it lacks.
struct FittedLine {
  var text: Document.Text
  /// `nil` if nothing was cut.
  var cut: Cut?
  /// Whether so few words of an item are left that they say nothing.
  var saysLittle = false
  var hasPointer = false

  /// The line with the words that say what it lacks.
  var signed: Document.Text {
    guard let cut else { return text }
    let sign = hasPointer ? cut.pointer : cut.sign
    if cut.isInside { return text + .program(" " + sign) }
    return text
      + .program(
        text.endsSentence ? " " + sign.prefix(1).uppercased() + sign.dropFirst() : "; " + sign)
  }
}
