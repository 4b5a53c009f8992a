// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A concept of a value set, with the words to show.
struct Concept {
  var coding: Coding
  var shown: String
}

extension FormSource {
  /// Returns the concepts of the value set with this URL, from the form, its Bundle or R4; empty if
  /// it is in none of them.
  func concepts(ofSet canonical: String) throws(FormFault) -> [Concept] {
    guard let set = valueSet(canonical) else {
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
      return try concepts(in: expansion, "contains", system: "", version: "", depth: 1)
    }
    guard let compose = try set.element("compose"), try compose.elements("exclude").isEmpty else {
      return []
    }
    var concepts: [Concept] = []
    for include in try compose.elements("include") {
      guard !include.has("filter"), !include.has("valueSet") else { return [] }
      let (system, version) = (try include.words("system"), try include.words("version"))
      let list = include.has("concept") ? include : codeSystems[system]
      let listed = try list.map { list throws(FormFault) in
        try self.concepts(in: list, "concept", system: system, version: version, depth: 1)
      }
      guard let listed, !listed.isEmpty else { return [] }
      concepts += listed
    }
    return concepts
  }

  /// Returns the concepts in a list, including nested ones. In an expansion, each has a code system
  /// of its own. Leaves out abstract concepts, and those with neither a code nor words.
  private func concepts(
    in list: Element, _ name: String, system: String, version: String, depth: Int
  ) throws(FormFault) -> [Concept] {
    guard depth <= Form.depthLimit else { throw .tooDeep(limit: Form.depthLimit) }
    var concepts: [Concept] = []
    for element in try list.elements(name) {
      var coding = try element.coding()
      if name == "concept" { (coding.system, coding.version) = (system, version) }
      let shown = try words("display", of: element)
      if try element.flag("abstract") != true, !coding.words.isEmpty {
        concepts.append(Concept(coding: coding, shown: shown.isEmpty ? coding.words : shown))
      }
      concepts += try self.concepts(
        in: element, name, system: system, version: version, depth: depth + 1)
    }
    return concepts
  }
}

/// Short R4 value sets that forms refer to by URL without containing them, such as administrative
/// genders and event statuses. Whole terminologies are not included.
///
/// `R4ValueSets.txt` contains each set's name, then its code systems, then a code and its display
/// text on each line. Taken from HL7's package `hl7.fhir.r4.core` 4.0.1, which is in the public
/// domain (CC0) (<https://hl7.org/fhir/R4/terminologies-valuesets.html>); `yesnodontknow` includes
/// HL7 v2 table 0136.
enum R4ValueSets {
  private static let base = "http://hl7.org/fhir/ValueSet/"

  /// Returns the concepts of a value set; `nil` if it is not included, or for a version other than
  /// R4's.
  static func concepts(of canonical: String) -> [Concept]? {
    let parts = canonical.split(separator: "|", maxSplits: 1)
    guard let address = parts.first, address.hasPrefix(base) else { return nil }
    guard parts.count == 1 || parts[1].hasPrefix("4.0") else { return nil }
    return all[address.dropFirst(base.count)]
  }

  /// All value sets, read on first use. O(text).
  private static let all: [Substring: [Concept]] = {
    var all: [Substring: [Concept]] = [:]
    var (name, system) = (Substring(), "")
    let text = String(decoding: PackageResources.R4ValueSets_txt, as: UTF8.self)
    for line in text.split(separator: "\n") {
      switch line.prefix(2) {
      case "# ": name = line.dropFirst(2)
      case "= ": system = String(line.dropFirst(2))
      default:
        let words = line.split(separator: "|").map(String.init)
        let coding = Coding(system: system, code: words[0], display: words[words.count - 1])
        all[name, default: []].append(Concept(coding: coding, shown: coding.display))
      }
    }
    return all
  }()
}
