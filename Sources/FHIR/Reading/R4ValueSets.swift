// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

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
