// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

extension DescribedRecord {
  /// The extensions for properties that R4 lacks.
  var ownExtensions: [JSONValue] { Self.properties.compactMap { $0.ownExtension(of: self) } }

  /// Reads the properties from this program's extensions. Properties without an extension are
  /// unchanged.
  /// - Throws: ``FormFault`` for a value of the wrong type or an unknown code, because ignoring one
  ///   could expose an answer.
  mutating func readOwnExtensions(of element: Element) throws(FormFault) {
    for property in Self.properties where !property.extensionName.isEmpty {
      let url = OwnExtension.url(property.extensionName)
      guard let found = try element.part(url) else { continue }
      try property.read(into: &self, from: found)
    }
  }
}

extension Property {
  /// Returns the extension for this property of a record; `nil` for the default value.
  fileprivate func ownExtension(of record: Record) -> JSONValue? {
    guard !extensionName.isEmpty else { return nil }
    let url = OwnExtension.url(extensionName)
    switch access {
    case .text(let field), .id(let field):
      let text = field.get(record)
      return text.isEmpty ? nil : .ext(url, "String", .words(text))
    case .flag(let field): return field.get(record) ? .ext(url, "Boolean", true) : nil
    case .count(let field):
      return field.get(record).map { .ext(url, "Integer", .number($0)) }
    case .word(let word): return word.get(record).map { .ext(url, "Code", .text($0)) }
    case .content: return nil
    }
  }

  fileprivate func read(into record: inout Record, from found: Element) throws(FormFault) {
    switch access {
    case .text(let field), .id(let field): field.set(&record, try found.words("valueString"))
    case .flag(let field): field.set(&record, try found.flag("valueBoolean") ?? false)
    case .count(let field): field.set(&record, try found.integer("valueInteger"))
    case .word(let word):
      guard let code = try found.text("valueCode"), word.set(&record, code) else {
        throw .missing(path: found.at("valueCode"))
      }
    case .content: break
    }
  }
}
