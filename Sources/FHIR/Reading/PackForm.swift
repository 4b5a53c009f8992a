// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

// Forms made from a pack, with this program's own extensions (``OwnExtension``).
//
// Reading such a form gives back the same questions. Anything that another program changed or added
// is read as in any other form.

extension Element {
  /// Whether a form was made from a pack, in a known version of the extensions.
  func isPack() throws(FormFault) -> Bool {
    guard let version = try own(.format)?.integer("valueInteger") else { return false }
    return (1...OwnExtension.version).contains(version)
  }

  /// Whether a text within an item of a pack is its hint.
  func isHint() throws(FormFault) -> Bool {
    guard try text("type") == "display" else { return false }
    return try itemControl() == "help"
  }
}

extension FormSource {
  /// Returns the pack with these sections, after validation.
  /// - Throws: ``FormFault/notAPack(section:)`` if the pack is invalid.
  func pack(_ sections: [Item], hash: String) throws(FormFault) -> Questionnaire {
    var listed: [Section] = []
    for element in try form.elements("item") {
      let linkId = try element.words("linkId")
      guard var section = sections.first(where: { $0.linkId == linkId }) else { continue }
      section.details.prefix = ""  // The section's number, not part of its title.
      let number = Int(try element.words("prefix")) ?? listed.count + 1
      listed.append(Section(section, number: number))
    }
    guard listed.count == sections.count else { throw .notAPack(section: nil) }
    let identifier = try form.elements("identifier").first?.words("value") ?? ""
    let id = try form.words("id")
    var summary = try summary(title: try form.words("title"))
    summary.id = id.isEmpty ? identifier : id
    let pack = Questionnaire(
      summary: summary, hash: hash, sections: listed,
      urgentHelp: try DatedFacts(form.own(.urgentHelp)),
      whatToExpect: try DatedFacts(form.own(.whatToExpect)))
    try Self.check(pack)
    return pack
  }

  /// Checks that the pack is valid as a compiled pack, since the interview relies on it.
  /// - Throws: ``FormFault/notAPack(section:)``.
  private static func check(_ pack: Questionnaire) throws(FormFault) {
    let text = CompiledPack.encode(pack)
    do throws(CompiledPack.Fault) {
      _ = try CompiledPack.decode(Array(text.utf8))
    } catch .section(let number) {
      throw .notAPack(section: number)
    } catch {
      throw .notAPack(section: nil)
    }
  }
}

extension DatedFacts {
  fileprivate init(_ own: Element?) throws(FormFault) {
    self.init()
    guard let own else { return }
    groups = try own.extensions("group").map { group throws(FormFault) in
      let lines = try group.extensions("line").map { line throws(FormFault) in
        Line(
          text: try line.string("text"), source: try line.string("source"),
          checked: try line.string("checked"),
          isShort: try line.part("short")?.flag("valueBoolean") ?? false)
      }
      return Group(heading: try group.string("heading"), lines: lines)
    }
    footnote = try own.string("footnote")
  }
}

extension Element {
  /// Returns when the short pass asks an item of a pack; `nil` for never.
  func shortPass() throws(FormFault) -> Condition? {
    guard let own = try own(.shortPass) else { return nil }
    if let isAsked = try own.flag("valueBoolean") { return isAsked ? .always : nil }
    return try Condition(onlyPartOf: own)
  }
}

extension AnswerOption {
  /// Reads this program's own extensions of a choice. Without one, the choice's code is local and
  /// not from a code system.
  mutating func readOwn(_ element: Element) throws(FormFault) {
    if let own = try element.own(.choice) {
      (code, text) = (try own.string("code"), try own.string("text"))
    } else if coding == Coding(code: code, display: text) {
      value = nil
    }
    try readOwnExtensions(of: element)
  }
}
