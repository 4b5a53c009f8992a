// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Short value sets of R4 that forms name by their address and don't contain: who somebody is, how
/// far something has got and the like. Whole terminologies aren't carried.
///
/// They stand in `R4ValueSets.txt`: each set's name, then its code systems, then a code and its words
/// a line. Taken from HL7's package `hl7.fhir.r4.core` 4.0.1, which is in the public domain (CC0)
/// (<https://hl7.org/fhir/R4/terminologies-valuesets.html>); `yesnodontknow` with table 0136 of HL7
/// v2, which it takes in.
enum R4ValueSets {
  private static let base = "http://hl7.org/fhir/ValueSet/"

  /// The concepts of a value set; `nil` for one that isn't carried, and for another version than
  /// R4's.
  static func concepts(of canonical: String) -> [Concept]? {
    let parts = canonical.split(separator: "|", maxSplits: 1)
    guard let address = parts.first, address.hasPrefix(base) else { return nil }
    guard parts.count == 1 || parts[1].hasPrefix("4.0") else { return nil }
    return all[address.dropFirst(base.count)]
  }

  /// Read when the first is asked for. O(text).
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
