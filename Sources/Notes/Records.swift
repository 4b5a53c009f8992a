// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// What was said of one thing among several that were asked about alike: a row or an area.
struct Record {
  /// What it is called; empty for a row, which one of its fields names.
  var name: NotesDocument.Text
  var fields: [Field]
}

/// One thing that was said in a record.
struct Field {
  /// The same for the same question in each record.
  var key: String
  var label: String
  var words: NotesDocument.Text
  /// It names its row, so that it needs no label.
  var isName = false
}

/// Records in the form that is read fastest: a table when their cells are short, a line when one
/// is short, else lists under their names. What is too long for a table stands under it.
struct Records {
  typealias Block = NotesDocument.Block
  typealias Text = NotesDocument.Text

  private static let widestCell = 30
  private static let widestTable = 48
  private static let mostColumns = 6

  /// What they are called together; empty where the section's title is enough.
  var title = ""
  let records: [Record]
  /// The records have names of their own, as areas have; rows are named by their first field.
  let namesRows: Bool
  /// The head of the column of names.
  var nameLabel = Words.area
  /// What a row is called where its first field is too long to name it.
  var rowName = ""
  /// A table even for one record.
  var isTable = false

  var blocks: [Block] {
    let filled = records.filter { namesRows || !$0.fields.isEmpty }
    guard !filled.isEmpty else { return [] }
    let inTable = tableColumns
    if isWorthATable(filled, inTable) {
      let rows = filled.filter { $0.fields.contains { inTable.contains($0.key) } }
      return heading + [table(inTable, of: rows)] + namesAlone(filled)
        + under(filled, without: Set(inTable))
    }
    if namesRows { return namesAlone(filled) + under(filled, without: []) }
    return filled.allSatisfy(\.isLine) ? lines(filled) : heading + numbered(filled)
  }

  var heading: [Block] { title.isEmpty ? [] : [.paragraph(.naming(title))] }

  /// One row becomes a table only when it has more to say than a line holds.
  private func isWorthATable(_ records: [Record], _ columns: [String]) -> Bool {
    guard columns.count > (namesRows ? 0 : 1) else { return false }
    let isAll = Set(records.flatMap(\.fields).map(\.key)).count == columns.count
    return records.count > 1 || isTable || columns.count > Record.mostInLine && isAll
  }

  /// The keys of all columns, in order.
  private var columns: [String] {
    var seen: Set<String> = []
    return records.flatMap(\.fields).map(\.key).filter { seen.insert($0).inserted }
  }

  /// As many columns as fit; the first field of rows is always one, since it names them.
  private var tableColumns: [String] {
    var kept: [String] = []
    var width = namesRows ? 4 : 0
    let most = Self.mostColumns - (namesRows ? 1 : 0)
    for key in columns where isNarrow(key) && kept.count < most {
      let wider = width + self.width(of: key)
      guard wider <= Self.widestTable else { continue }
      width = wider
      kept.append(key)
    }
    return !namesRows && kept.first != columns.first ? [] : kept
  }

  /// It fits a column. What stands twice in one record, as in rows within it, has no place in one.
  private func isNarrow(_ key: String) -> Bool {
    guard !records.contains(where: { $0.fields.count { $0.key == key } > 1 }) else { return false }
    let cells = records.compactMap { $0.words(key)?.plain }
    return width(of: key) <= Self.widestCell && !cells.contains { $0.contains(where: \.isNewline) }
  }

  private func width(of key: String) -> Int {
    records.compactMap { $0.words(key)?.wordCount }.max() ?? 0
  }

  private func table(_ keys: [String], of records: [Record]) -> Block {
    let labels = keys.map { key in
      Text.program(records.lazy.compactMap { $0.label(key) }.first ?? "")
    }
    let rows = records.map { record in
      (namesRows ? [record.name] : []) + keys.map { record.words($0) ?? Text() }
    }
    return .table(header: (namesRows ? [.program(nameLabel)] : []) + labels, rows: rows)
  }
}
