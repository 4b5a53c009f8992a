/// What was said of one thing among several that were asked about alike: a row or an area.
struct Record {
  var name: NotesDocument.Text
  var fields: [Field]
}

/// One thing that was said in a record.
struct Field {
  /// The same for the same question in each record.
  var key: String
  var label: String
  var words: NotesDocument.Text
}

/// Records as a table when their cells are short, else one after another; long cells stand
/// under the table.
struct Records {
  typealias Block = NotesDocument.Block
  typealias Text = NotesDocument.Text

  private static let widestCell = 16
  private static let widestTable = 44
  private static let mostColumns = 6

  let title: Text
  let records: [Record]
  /// The records have names of their own, as areas have; rows are named by their first field.
  let namesRows: Bool
  /// What a row is called where its first field is too long to name it.
  var rowName = ""
  /// A table even for one record.
  var isTable = false

  var blocks: [Block] {
    let filled = records.filter { !$0.fields.isEmpty }
    guard !filled.isEmpty else { return [] }
    let heading = title.isEmpty ? [] : [Block.heading(level: 3, title)]
    let inTable = tableColumns
    let least = namesRows ? 1 : 2
    if inTable.count >= least, filled.count > 1 || isTable {
      return heading + [table(inTable, of: filled)] + under(filled, without: Set(inTable))
    }
    let isPlainList = columns.count == 1 && !namesRows && columns.allSatisfy(isNarrow)
    if isPlainList { return heading + [.list(filled.map { $0.fields[0].words })] }
    return heading + (namesRows ? under(filled, without: []) : numbered(filled))
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

  private func isNarrow(_ key: String) -> Bool {
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
    return .table(header: (namesRows ? [.program(Words.area)] : []) + labels, rows: rows)
  }

  /// The fields that are not in the table, under the name of their record.
  private func under(_ records: [Record], without keys: Set<String>) -> [Block] {
    records.flatMap { record -> [Block] in
      let lines = record.answers { !keys.contains($0.key) }
      let name = namesRows ? record.name : record.fields[0].words
      let level = title.isEmpty ? 3 : 4
      return lines.isEmpty ? [] : [.heading(level: level, name.onOneLine)] + lines
    }
  }

  private func numbered(_ records: [Record]) -> [Block] {
    records.enumerated().flatMap { offset, record -> [Block] in
      let name = rowName.prefix(1).uppercased() + rowName.dropFirst() + " \(offset + 1)"
      let heading = records.count > 1 ? [Block.heading(level: 4, .program(name))] : []
      return heading + record.answers { _ in true }
    }
  }
}

extension Record {
  fileprivate func words(_ key: String) -> NotesDocument.Text? {
    fields.first { $0.key == key }?.words
  }

  fileprivate func answers(where isWanted: (Field) -> Bool) -> [NotesDocument.Block] {
    fields.filter(isWanted).map { .answer(label: .program($0.label), words: $0.words) }
  }

  fileprivate func label(_ key: String) -> String? { fields.first { $0.key == key }?.label }
}
