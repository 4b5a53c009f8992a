// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Converts a form to items, and then adds the conditions between them.
struct FormReader {
  let source: FormSource
  let languages: [String]
  /// Whether the form was made from a pack, so that reading it restores the pack.
  let isPack: Bool
  var notices = FormNotices()
  /// The linkIds of all items, both the form's and generated ones.
  var linkIds: Set<String> = []
  /// Maps generated linkIds to those of the form's items for which they were generated.
  private(set) var origins: [String: String] = [:]
  /// The items as the form writes them, with their conditions.
  var conditions: [String: Element] = [:]
  /// The conditions that this program's extensions contain in full.
  var wholeConditions: [String: Condition] = [:]
  /// The questions by linkId, without their children, once all items are known.
  var questions: [String: Item] = [:]
  /// The number of items, choices and conditions read.
  private var size = 0

  init(_ source: FormSource, languages: [String]) throws(FormFault) {
    self.source = source
    self.languages = languages
    isPack = try Self.isPack(source.form)
  }

  /// Returns the form's top-level items.
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

  /// Collects all linkIds of the form before any are generated.
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

  /// Adds to the number of items, choices and conditions.
  /// - Throws: ``FormFault/tooMany(limit:)``.
  mutating func count(_ more: Int) throws(FormFault) {
    size += more
    guard size <= Form.itemLimit else { throw .tooMany(limit: Form.itemLimit) }
  }

  /// Returns a linkId that is not in the form, for an item generated from one of the form's.
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

  /// Records the extensions of an element that are not followed.
  mutating func note(_ element: Element, of linkId: String?) throws(FormFault) {
    for found in try element.elements("modifierExtension") {
      notices.add(.modifier(try found.words("url")), linkId)
    }
    for found in try element.elements("extension") {
      let url = try found.words("url")
      switch FormExtension.byURL[url] {
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

  /// Returns the words of an element, in the person's language if there is a translation
  /// (<https://hl7.org/fhir/R4/extension-translation.html>).
  func words(_ name: String, of element: Element) throws(FormFault) -> String {
    let words = try element.words(name)
    guard !languages.isEmpty, let beside = try element.element("_" + name) else { return words }
    var translations: [(language: String, words: String)] = []
    for translation in try beside.extensions(FormExtension.translation.url) {
      guard let content = try translation.part("content") else { continue }
      let language = try translation.part("lang")?.words("valueCode") ?? ""
      let isMarkdown = content.has("valueMarkdown")
      let words = try content.words(isMarkdown ? "valueMarkdown" : "valueString")
      if !words.isEmpty { translations.append((language, words)) }
    }
    return Self.best(translations, for: languages) ?? words
  }

  /// Returns the translation into the most preferred language. `cy` matches `cy-GB` and the
  /// reverse.
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
  /// Whether the item or anything in it is asked or shown.
  var holdsSomething: Bool { type != .group || item.contains(where: \.holdsSomething) }
}
