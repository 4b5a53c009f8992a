// SPDX-License-Identifier: GPL-3.0-or-later

import Printing

extension Records {
  /// Returns the records, each on one line.
  func lines(_ records: [Record]) -> [Block] {
    if records.count == 1 { return [.answer(label: .program(title), words: records[0].line)] }
    return heading + [.list(records.map(\.line))]
  }

  /// Returns the names of the records that have no fields.
  func namesAlone(_ records: [Record]) -> [Block] {
    let names = records.filter(\.fields.isEmpty).map(\.name)
    return names.isEmpty ? [] : [.answer(label: .program(Words.also), words: names.joinedAsList)]
  }

  /// Returns the fields that are not in the table, under the name of their record.
  func under(_ records: [Record], without keys: Set<String>) -> [Block] {
    records.flatMap { record -> [Block] in
      let fields = record.fields.filter { !keys.contains($0.key) }
      let name = namesRows ? record.name : record.fields[0].words
      return fields.isEmpty ? [] : [.paragraph(.naming(name)), .list(fields.map(\.labelled))]
    }
  }

  /// Returns rows that are too long for one line. Each is under its first field if that is a short
  /// name, otherwise under its number.
  func numbered(_ records: [Record]) -> [Block] {
    records.enumerated().flatMap { offset, record -> [Block] in
      let fields = record.fields.map(\.labelled)
      guard records.count > 1 else { return [.list(fields)] }
      if let first = record.fields.first, first.isShortName, fields.count > 1 {
        return [.paragraph(.naming(first.words)), .list(Array(fields.dropFirst()))]
      }
      let name = rowName.prefix(1).uppercased() + rowName.dropFirst() + " \(offset + 1)"
      return [.paragraph(.naming(name)), .list(fields)]
    }
  }
}

extension Record {
  func field(_ key: String) -> Field? { fields.first { $0.key == key } }

  /// The maximum number of fields on a line.
  static let mostInLine = 3
  private static let longestLine = 40

  /// Whether the whole record fits on one line.
  var isLine: Bool {
    fields.count <= Self.mostInLine && line.wordCount <= Self.longestLine
      && !line.plain.contains(where: \.isNewline)
  }

  var line: Document.Text {
    fields.map { $0.isName ? $0.words : $0.labelled }.joinedAsList
  }
}

extension Field {
  /// The answer after its label.
  var labelled: Document.Text { .naming(label) + .program(" ") + words }

  var isShortName: Bool {
    isName && words.wordCount <= 12 && !words.plain.contains(where: \.isNewline)
  }
}
