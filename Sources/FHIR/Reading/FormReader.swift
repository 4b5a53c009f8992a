// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Turns a form into items: first each by itself, then the conditions that join them.
struct FormReader {
  let source: FormSource
  let languages: [String]
  /// The form was made from one of our packs, and is read as it was written.
  let isPack: Bool
  var notices = FormNotices()
  /// Every item's linkId; the form's, and those that were made for what it has not.
  var linkIds: Set<String> = []
  /// Maps linkIds that were made here to those of the form's items that they were made for.
  private(set) var origins: [String: String] = [:]
  /// The conditions of items as the form writes them.
  var conditions: [String: FormCondition] = [:]
  /// The conditions that our own extensions say whole.
  var wholeConditions: [String: Condition] = [:]
  /// How many items, choices and conditions were read.
  private var size = 0

  init(_ source: FormSource, languages: [String]) throws(FormFault) {
    self.source = source
    self.languages = languages
    isPack = try Self.isPack(source.form)
  }

  /// The items at the top of the form.
  mutating func items() throws(FormFault) -> [Item] {
    let form = source.form
    try note(form, of: nil)
    let elements = try form.elements("item")
    try collectLinkIds(elements, depth: 1)
    var items: [Item] = []
    for element in elements { items += try self.items(element, under: nil) }
    guard items.contains(where: \.holdsSomething) else { throw .noItems }
    return joined(items)
  }

  /// Takes note of all linkIds before any is made for what the form has not.
  private mutating func collectLinkIds(_ elements: [Element], depth: Int) throws(FormFault) {
    guard depth <= Form.depthLimit else {
      guard elements.isEmpty else { throw .tooDeep(limit: Form.depthLimit) }
      return
    }
    for element in elements {
      let linkId = try element.words("linkId")
      guard !linkId.isEmpty else { throw .missing(path: element.at("linkId")) }
      guard linkIds.insert(linkId).inserted else { throw .linkIdTwice(linkId) }
      try count(1)
      try collectLinkIds(try element.elements("item"), depth: depth + 1)
    }
  }

  /// Counts items, choices and conditions.
  mutating func count(_ more: Int) throws(FormFault) {
    size += more
    guard size <= Form.itemLimit else { throw .tooMany(limit: Form.itemLimit) }
  }

  /// A linkId that the form has not, for what stands beside one of its items.
  mutating func madeLinkId(_ words: String, besides origin: String? = nil) -> String {
    var linkId = words
    var number = 2
    while !linkIds.insert(linkId).inserted {
      linkId = "\(words)-\(number)"
      number += 1
    }
    origins[linkId] = origin
    return linkId
  }

  /// The linkId in the form: an item's own, or that of the item that it was made for.
  func origin(of linkId: String) -> String { origins[linkId] ?? linkId }

  /// Takes note of the extensions of an element that are not followed.
  mutating func note(_ element: Element, of linkId: String?) throws(FormFault) {
    for found in try element.elements("modifierExtension") {
      notices.add(.modifier(try found.words("url")), linkId)
    }
    for found in try element.elements("extension") {
      let url = try found.words("url")
      switch FormExtension(url: url) {
      case .calculatedExpression?, .calculatedValue?: notices.add(.calculatedExpression, linkId)
      case .initialExpression?: notices.add(.initialExpression, linkId)
      case .enableWhenExpression?: notices.add(.enableWhenExpression, linkId)
      case .constraint?: notices.add(.constraint, linkId)
      case .variable?, .expression?: notices.add(.expression, linkId)
      case nil where isPack && OwnExtension.isOwn(url: url): break
      case nil: notices.add(.unused(url), linkId)
      default: break
      }
    }
  }

  /// Words of an element, in the person's language where there is a translation
  /// (<https://hl7.org/fhir/R4/extension-translation.html>).
  func words(_ name: String, of element: Element) throws(FormFault) -> String {
    let words = try element.words(name)
    guard !languages.isEmpty, let beside = try element.element("_" + name) else { return words }
    var translations: [(language: String, words: String)] = []
    for translation in try beside.extensions(FormExtension.translation.url) {
      var (language, content) = ("", "")
      for part in try translation.elements("extension") {
        switch try part.text("url") {
        case "lang": language = try part.words("valueCode")
        case "content":
          content = try part.words(part.has("valueMarkdown") ? "valueMarkdown" : "valueString")
        default: break
        }
      }
      if !content.isEmpty { translations.append((language, content)) }
    }
    return Self.best(translations, for: languages) ?? words
  }

  /// The translation into the dearest language: `cy` is taken for `cy-GB`, and `cy-GB` for `cy`.
  private static func best(
    _ translations: [(language: String, words: String)], for languages: [String]
  ) -> String? {
    for language in languages.map({ $0.lowercased() }) {
      let found = translations.first { translation in
        let offered = translation.language.lowercased()
        return offered == language || offered.hasPrefix(language + "-")
          || language.hasPrefix(offered + "-")
      }
      if let found { return found.words }
    }
    return nil
  }
}

extension Item {
  /// Something is asked or shown in it.
  var holdsSomething: Bool { type != .group || item.contains(where: \.holdsSomething) }
}
