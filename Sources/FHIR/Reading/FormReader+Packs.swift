// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What a form says that was made from one of our packs: see ``OwnExtension``.
///
/// Such a form is read as it was written, so that the same questions come back. What another
/// program has changed or added in it is read like that of any form.
extension FormReader {
  /// Whether a form was made from one of our packs, by a version that is known here.
  static func isPack(_ form: Element) throws(FormFault) -> Bool {
    guard let version = try form.own(.format)?.integer("valueInteger") else { return false }
    return (1...OwnExtension.version).contains(version)
  }

  /// What our own extensions say of an item.
  mutating func readOwn(of item: inout Item, _ element: Element) throws(FormFault) {
    // The number of a section is no prefix of its title.
    if try element.own(.length) != nil { item.details.prefix = "" }
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

  /// What our own extensions say of a choice. Without one its code is its own, not that of a code
  /// system.
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

/// The form as a whole.
extension FormReader {
  /// The pack that these sections make, held against what packs promise.
  /// - Throws: ``FormFault/notAPack(section:)`` when it does not hold that.
  func pack(_ sections: [Item], hash: String) throws(FormFault) -> Questionnaire {
    let form = source.form
    var listed: [Section] = []
    for element in try form.elements("item") {
      let linkId = try element.words("linkId")
      guard let section = sections.first(where: { $0.linkId == linkId }) else { continue }
      let summary = try summary(of: section, element, number: listed.count + 1)
      listed.append(Section(summary) { section })
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

  private func summary(
    of section: Item, _ element: Element, number: Int
  ) throws(FormFault) -> Section.Summary {
    var seconds = Section.Seconds(
      short: section.seconds(in: .short), full: section.seconds(in: .full))
    if let length = try element.own(.length) {
      seconds.short = try length.part("short")?.integer("valueInteger") ?? seconds.short
      seconds.full = try length.part("full")?.integer("valueInteger") ?? seconds.full
    }
    let prefix = try element.words("prefix")
    return Section.Summary(
      linkId: section.linkId, title: section.text, number: Int(prefix) ?? number, seconds: seconds)
  }

  /// Whether it is sound as a compiled pack: what the interview relies on must hold.
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
    var groups: [DatedFacts.Group] = []
    for group in try own.parts("group") {
      var lines: [DatedFacts.Line] = []
      for line in try group.parts("line") {
        lines.append(
          DatedFacts.Line(
            text: try line.string("text"), source: try line.string("source"),
            checked: try line.string("checked"),
            isShort: try line.part("short")?.flag("valueBoolean") ?? false))
      }
      groups.append(DatedFacts.Group(heading: try group.string("heading"), lines: lines))
    }
    return DatedFacts(groups: groups, footnote: try own.string("footnote"))
  }
}
