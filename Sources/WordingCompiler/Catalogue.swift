// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// A catalogue in GNU gettext's PO format, limited to the features used here.
///
/// In an entry, the context is the target that uses it, the id is the name of its Swift member, and
/// the translation is its words. See *The Format of PO Files* in gettext's manual.
struct Catalogue {
  struct Entry: Equatable {
    /// The line of the entry's context in the file, counted from 1.
    var line: Int
    var target = ""
    var id = ""
    /// The comments for translators.
    var comment: [String] = []
    /// The words; more than one string if they depend on a number.
    var forms: [String] = []

    /// Whether the entry lists what a person may type and not what the program says: its id begins
    /// with `typed`.
    var isTyped: Bool { id.hasPrefix("typed") }

    /// The things that a person may type, without the commas and spaces between them.
    var typed: [String] {
      (forms.first ?? "").split(separator: ",").map {
        String($0.drop { $0 == " " })
      }
    }

    fileprivate mutating func addToForm(_ text: String) {
      if let last = forms.popLast() { forms.append(last + text) }
    }
  }

  /// A fault in a catalogue, with its line.
  struct Fault: Error, Equatable {
    var line: Int
    var message: String
  }

  var entries: [Entry] = []
  /// The rule for plural forms: a C expression of `n`.
  var plural = "n != 1"

  /// Reads a catalogue. An empty catalogue has no entries.
  ///
  /// - Throws: ``Fault`` for a line that is not valid in a PO file, a repeated id, or an entry
  ///   without words.
  ///
  /// O(length).
  init(_ text: String) throws(Fault) {
    var reader = Reader()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      try reader.read(line, number: index + 1)
    }
    reader.finishEntry()
    entries = reader.entries
    if let header = entries.first, header.id.isEmpty {
      plural = Self.pluralRule(in: header.forms.first ?? "") ?? plural
      entries.removeFirst()
    }
    try check()
  }

  private static func pluralRule(in header: String) -> String? {
    header.split { ";\n".contains($0) }.lazy
      .compactMap { part in part.wholeMatch(of: /\ *plural=(.*)/).map { String($0.1) } }.first
  }

  private func check() throws(Fault) {
    var seen: Set<String> = []
    for entry in entries {
      guard !entry.forms.isEmpty, !entry.forms.contains("") else {
        throw Fault(line: entry.line, message: "'\(entry.id)' has no words")
      }
      guard seen.insert("\(entry.target).\(entry.id)").inserted else {
        throw Fault(line: entry.line, message: "'\(entry.id)' of \(entry.target) stands twice")
      }
    }
  }
}

/// Reads a PO file line by line.
private struct Reader {
  var entries: [Catalogue.Entry] = []
  private var entry: Catalogue.Entry?
  private var comment: [String] = []
  /// The field that a line containing only a string continues.
  private var field = Field.none

  private enum Field { case none, context, id, plural, form }

  mutating func read(_ line: Substring, number: Int) throws(Catalogue.Fault) {
    if line.isEmpty { return finishEntry() }
    if line.hasPrefix("#. ") {
      comment.append(String(line.dropFirst(3)))
    } else if !line.hasPrefix("#") {
      try readField(line, number)
    }
  }

  private mutating func readField(_ line: Substring, _ number: Int) throws(Catalogue.Fault) {
    guard let quote = line.firstIndex(of: "\""), line.last == "\"",
      let text = try? JSONDecoder().decode(String.self, from: Data(line[quote...].utf8))
    else { throw Catalogue.Fault(line: number, message: "a string in quotes is missing") }
    let keyword = line[..<quote].split(separator: " ").first ?? ""
    switch keyword.prefix(while: { $0 != "[" }) {
    case "msgctxt": field = .context
    case "msgid": field = .id
    case "msgid_plural": field = .plural
    case "msgstr": field = .form
    case "" where field != .none: return add(text)
    default:
      throw Catalogue.Fault(line: number, message: "'\(keyword)' is none of msgctxt, msgid, msgstr")
    }
    if entry == nil { entry = Catalogue.Entry(line: number, comment: comment) }
    if field == .form { entry?.forms.append("") }
    add(text)
  }

  private mutating func add(_ text: String) {
    switch field {
    case .context: entry?.target += text
    case .id: entry?.id += text
    case .form: entry?.addToForm(text)
    case .plural, .none: break
    }
  }

  mutating func finishEntry() {
    if let entry { entries.append(entry) }
    (entry, comment, field) = (nil, [], .none)
  }
}
