// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// The answers about one of several similar things: a row or an area.
struct Record {
  /// The name; empty for a row, which one of its fields names.
  var name: Document.Text
  var fields: [Field]
}

/// One answer in a record.
struct Field {
  /// A key for the question, the same in each record.
  var key: String
  var label: String
  var words: Document.Text
  /// Whether the field names its row. If so, it needs no label.
  var isName = false
}

/// Prints records in the form that is fastest to read: a table if the cells are short, a line for a
/// short record, otherwise lists under the records' names. Fields that are too long for a table go
/// below it.
struct Records {
  typealias Block = Document.Block
  typealias Text = Document.Text

  private static let widestCell = 30
  private static let widestTable = 48
  private static let mostColumns = 6

  /// The title of the records; empty to rely on the section's title.
  var title = ""
  let records: [Record]
  /// Whether records have names of their own, as areas do. Otherwise they are rows, and the first
  /// field of each is its name.
  let namesRows: Bool
  /// The heading of the column of names.
  var nameLabel = Words.area
  /// The word for a row whose first field is too long to be its name.
  var rowName = ""
  /// Whether to use a table even for one record.
  var isTable = false

  var blocks: [Block] {
    let filled = records.filter { namesRows || !$0.fields.isEmpty }
    guard !filled.isEmpty else { return [] }
    let inTable = tableColumns
    if isWorthATable(filled, inTable) {
      let rows = filled.filter { $0.fields.contains { inTable.contains($0.key) } }
      return heading + [table(inTable, of: rows)] + under(filled, without: Set(inTable))
        + namesAlone(filled)
    }
    if namesRows { return under(filled, without: []) + namesAlone(filled) }
    return filled.allSatisfy(\.isLine) ? lines(filled) : heading + numbered(filled)
  }

  var heading: [Block] { title.isEmpty ? [] : [.paragraph(.naming(title))] }

  /// Whether the records justify a table. A single row does only if it doesn't fit on a line.
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

  /// The keys of the columns that fit. Empty for rows if their first field doesn't fit, since it
  /// names them.
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

  /// Whether a field fits a column. A field that occurs twice in a record can't be a column, for
  /// example one from nested rows.
  private func isNarrow(_ key: String) -> Bool {
    guard !records.contains(where: { $0.fields.count { $0.key == key } > 1 }) else { return false }
    let cells = records.compactMap { $0.field(key)?.words.plain }
    return width(of: key) <= Self.widestCell && !cells.contains { $0.contains(where: \.isNewline) }
  }

  private func width(of key: String) -> Int {
    records.compactMap { $0.field(key)?.words.wordCount }.max() ?? 0
  }

  private func table(_ keys: [String], of records: [Record]) -> Block {
    let labels = keys.map { key in
      Text.program(records.lazy.compactMap { $0.field(key)?.label }.first ?? "")
    }
    let rows = records.map { record in
      (namesRows ? [record.name] : []) + keys.map { record.field($0)?.words ?? Text() }
    }
    return .table(header: (namesRows ? [.program(nameLabel)] : []) + labels, rows: rows)
  }
}
