// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// A form made elsewhere: a FHIR R4 `Questionnaire` (<https://hl7.org/fhir/R4/questionnaire.html>)
/// or a `Bundle` with one, read so that it can be run.
///
/// Nothing of it is followed that could do harm or go on without end: it may come from anyone.
public struct Form: Sendable {
  /// Its questions.
  public var questionnaire: Questionnaire
  /// What is done otherwise than the form asks for; empty when all of it can be followed.
  public var notices: [FormNotice]
  /// Whether its jurisdiction or language is that of a country other than the United Kingdom.
  public var isForElsewhere: Bool

  /// The most items, choices and conditions together: far more than a form has.
  public static let itemLimit = 20_000
  /// The deepest that items stand in one another.
  public static let depthLimit = 32

  /// Whether bytes are likely meant as a FHIR resource. O(bytes).
  public static func looksLikeOne(_ bytes: [UInt8]) -> Bool {
    let mark = Array("\"resourceType\"".utf8)
    return bytes.indices.contains { start in
      bytes[start] == mark[0] && bytes[start...].starts(with: mark)
    }
  }

  /// Reads a form. A missing `status` is forgiven. O(bytes).
  /// - Parameter languages: The person's languages, as in BCP 47, the dearest first: where the form
  ///   has a translation into one of them, its words are used.
  /// - Throws: ``FormFault``.
  public init(reading bytes: [UInt8], languages: [String] = []) throws(FormFault) {
    let document: JSONValue
    do throws(JSONFault) {
      document = try JSONValue(reading: bytes)
    } catch {
      throw .notJSON(error)
    }
    let source = try FormSource(document)
    var reader = try FormReader(source, languages: languages)
    let items = try reader.items()
    questionnaire = try reader.questionnaire(of: items, hash: CompiledPack.hash(of: bytes))
    notices = reader.notices.all
    isForElsewhere = try source.form.isForElsewhere()
  }
}

/// The resource that is read, and the value sets and code systems that stand beside or in it.
struct FormSource {
  let form: Element
  /// By `#id` where they are contained, by their address where they stand in a Bundle.
  private(set) var valueSets: [String: Element] = [:]
  /// The complete ones, by their address.
  private(set) var codeSystems: [String: Element] = [:]

  init(_ document: JSONValue) throws(FormFault) {
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

  /// The value set with a canonical address, its version left aside; `nil` when it stands elsewhere.
  func valueSet(_ canonical: String) -> Element? {
    valueSets[String(canonical.prefix { $0 != "|" })]
  }
}
