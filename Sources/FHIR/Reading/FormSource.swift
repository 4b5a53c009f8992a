// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// The form's resource, with the value sets and code systems it contains or that accompany it.
struct FormSource {
  let form: Element
  /// The person's languages, preferred first.
  private let languages: [String]
  /// The value sets, by `#id` if contained in the form, by URL if in the Bundle.
  private(set) var valueSets: [String: Element] = [:]
  /// The complete code systems, by URL.
  private(set) var codeSystems: [String: Element] = [:]

  init(_ document: JSONValue, languages: [String]) throws(FormFault) {
    let resource = try Element(document, path: "")
    var resources = [resource]
    let type = try resource.text("resourceType")
    if type == "Bundle" {
      resources = []
      for entry in try resource.elements("entry") {
        if let inner = try entry.element("resource") { resources.append(inner) }
      }
    } else if type != "Questionnaire" {
      throw .notAQuestionnaire(type)
    }
    var forms: [Element] = []
    for resource in resources where try resource.text("resourceType") == "Questionnaire" {
      forms.append(resource)
    }
    guard let form = forms.first, forms.count == 1 else {
      throw .notOneQuestionnaire(count: forms.count)
    }
    self.form = form
    self.languages = languages
    for resource in resources { try add(resource, named: try resource.text("url")) }
    for resource in try form.elements("contained") {
      try add(resource, named: try resource.text("id").map { "#" + $0 })
    }
  }

  private mutating func add(_ resource: Element, named name: String?) throws(FormFault) {
    switch try resource.text("resourceType") {
    case "ValueSet": if let name { valueSets[name] = resource }
    case "CodeSystem":
      guard try resource.text("content") ?? "complete" == "complete" else { return }
      if let url = try resource.text("url") { codeSystems[url] = resource }
    default: break
    }
  }

  /// Returns the value set with a canonical URL, ignoring its version; `nil` if it is not in this
  /// source.
  func valueSet(_ canonical: String) -> Element? {
    valueSets[String(canonical.prefix { $0 != "|" })]
  }
}

extension FormSource {
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

extension FormSource {
  func title() throws(FormFault) -> String {
    let title = try words("title", of: form)
    return title.isEmpty ? Words.untitled : title
  }

  /// Returns the form's summary. Its id is the form's URL, or otherwise the form's id.
  func summary(title: String) throws(FormFault) -> Questionnaire.Summary {
    let url = try form.words("url")
    let id = [url, try form.words("id")].first { !$0.isEmpty } ?? "form"
    return Questionnaire.Summary(
      id: id, version: try form.words("version"), title: title,
      language: try form.words("language"), url: url)
  }
}
