// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A concept of a value set, with the words to show.
struct Concept {
  var coding: Coding
  var shown: String
}

extension FormReader {
  /// Returns the concepts of the value set with this URL, from the form, its Bundle or R4; empty if
  /// it is in none of them.
  func concepts(ofSet canonical: String) throws(FormFault) -> [Concept] {
    guard let set = source.valueSet(canonical) else {
      return R4ValueSets.concepts(of: canonical) ?? []
    }
    return try concepts(of: set)
  }

  /// Returns the concepts that a value set lists (<https://hl7.org/fhir/R4/valueset.html>).
  ///
  /// A code system included as a whole is read if it is in the form or in the Bundle. A set with a
  /// filter, an exclusion or external content gives no concepts: an incomplete list of choices
  /// would mislead.
  func concepts(of set: Element) throws(FormFault) -> [Concept] {
    if let expansion = try set.element("expansion") {
      return try expanded(expansion, depth: 1)
    }
    guard let compose = try set.element("compose"), try compose.elements("exclude").isEmpty else {
      return []
    }
    var concepts: [Concept] = []
    for include in try compose.elements("include") {
      guard !include.has("filter"), !include.has("valueSet") else { return [] }
      let (system, version) = (try include.words("system"), try include.words("version"))
      let list = include.has("concept") ? include : source.codeSystems[system]
      let listed = try list.map { list throws(FormFault) in
        try self.concepts(in: list, system, version, depth: 1)
      }
      guard let listed, !listed.isEmpty else { return [] }
      concepts += listed
    }
    return concepts
  }

  /// Returns the concepts in a list, including nested ones.
  private func concepts(
    in list: Element, _ system: String, _ version: String, depth: Int
  ) throws(FormFault) -> [Concept] {
    guard depth <= Form.depthLimit else { throw .tooDeep(limit: Form.depthLimit) }
    var concepts: [Concept] = []
    for element in try list.elements("concept") {
      if let concept = try concept(element, system, version) { concepts.append(concept) }
      concepts += try self.concepts(in: element, system, version, depth: depth + 1)
    }
    return concepts
  }

  private func expanded(_ element: Element, depth: Int) throws(FormFault) -> [Concept] {
    guard depth <= Form.depthLimit else { throw .tooDeep(limit: Form.depthLimit) }
    var concepts: [Concept] = []
    for contained in try element.elements("contains") {
      let (system, version) = (try contained.words("system"), try contained.words("version"))
      if try contained.flag("abstract") != true,
        let concept = try concept(contained, system, version)
      {
        concepts.append(concept)
      }
      concepts += try expanded(contained, depth: depth + 1)
    }
    return concepts
  }

  /// Returns a concept; `nil` for one with neither a code nor words.
  private func concept(
    _ element: Element, _ system: String, _ version: String
  ) throws(FormFault) -> Concept? {
    let coding = Coding(
      system: system, version: version, code: try element.words("code"),
      display: try element.words("display"))
    let shown = try words("display", of: element)
    guard !coding.words.isEmpty else { return nil }
    return Concept(coding: coding, shown: shown.isEmpty ? coding.words : shown)
  }
}
