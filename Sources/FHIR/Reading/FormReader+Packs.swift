// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Forms made from a pack, with this program's own extensions (``OwnExtension``).
///
/// Reading such a form gives back the same questions. Anything that another program changed or
/// added is read as in any other form.
extension FormReader {
  /// Whether a form was made from a pack, in a known version of the extensions.
  static func isPack(_ form: Element) throws(FormFault) -> Bool {
    guard let version = try form.own(.format)?.integer("valueInteger") else { return false }
    return (1...OwnExtension.version).contains(version)
  }

  /// Reads this program's own extensions of an item.
  mutating func readOwn(of item: inout Item, _ element: Element) throws(FormFault) {
    try item.readOwnExtensions(of: element)
    item.shortPass = try shortPass(element)
    if let condition = try element.own(.condition) {
      wholeConditions[item.linkId] = try Self.condition(in: condition)
    }
  }

  private func shortPass(_ element: Element) throws(FormFault) -> ShortPass {
    guard let own = try element.own(.shortPass) else { return .skipped }
    if let isAsked = try own.flag("valueBoolean") { return isAsked ? .asked : .skipped }
    return .askedWhen(try Self.condition(in: own))
  }

  /// Reads this program's own extensions of a choice. Without one, the choice's code is local and
  /// not from a code system.
  func readOwn(of option: inout AnswerOption, _ element: Element) throws(FormFault) {
    if let own = try element.own(.choice) {
      (option.code, option.text) = (try own.string("code"), try own.string("text"))
    } else if option.coding == Coding(code: option.code, display: option.text) {
      option.value = nil
    }
    try option.readOwnExtensions(of: element)
  }

  /// Whether a text within an item is its hint.
  func isHint(_ element: Element) throws(FormFault) -> Bool {
    guard try element.text("type") == "display" else { return false }
    return try element.itemControl() == "help"
  }
}

/// The pack as a whole.
extension FormReader {
  /// Returns the pack with these sections, after validation.
  /// - Throws: ``FormFault/notAPack(section:)`` if the pack is invalid.
  func pack(_ sections: [Item], hash: String) throws(FormFault) -> Questionnaire {
    let form = source.form
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
    let summary = Questionnaire.Summary(
      id: id.isEmpty ? identifier : id, version: try form.words("version"),
      title: try form.words("title"), language: try form.words("language"),
      url: try form.words("url"))
    let pack = Questionnaire(
      summary: summary, hash: hash, sections: listed, urgentHelp: try facts(form, .urgentHelp),
      whatToExpect: try facts(form, .whatToExpect))
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

  private func facts(_ form: Element, _ name: OwnExtension) throws(FormFault) -> DatedFacts {
    guard let own = try form.own(name) else { return DatedFacts() }
    let groups = try own.extensions("group").map { group throws(FormFault) in
      let lines = try group.extensions("line").map { line throws(FormFault) in
        DatedFacts.Line(
          text: try line.string("text"), source: try line.string("source"),
          checked: try line.string("checked"),
          isShort: try line.part("short")?.flag("valueBoolean") ?? false)
      }
      return DatedFacts.Group(heading: try group.string("heading"), lines: lines)
    }
    return DatedFacts(groups: groups, footnote: try own.string("footnote"))
  }
}
