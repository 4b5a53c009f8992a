// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// A fault in a pack and its position. ``description`` is the line that is printed.
package struct PackFault: Error, Sendable {
  package let position: SourcePosition
  private let kind: Kind

  init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// Whether the pack is accepted in spite of the fault.
  package var isWarning: Bool { kind.isWarning }
}

extension PackFault {
  /// The message about a fault. `Words` has a function for each kind, with its facts as parameters.
  ///
  /// An author's words in it are made safe to show, and cut if they are long.
  struct Kind: Sendable, ExpressibleByStringInterpolation {
    fileprivate let sentence: String
    /// Whether the pack is accepted in spite of the fault.
    var isWarning = false

    init(stringLiteral sentence: String) { self.sentence = sentence }
  }
}

extension PackFault.Kind {
  static func quoted(_ text: String) -> String {
    let isLong = text.count > 60
    return "'\(shownInLine(isLong ? text.prefix(60) + "…" : text))'"
  }

  static func meant(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean \(quoted($0))?" } ?? ""
  }

  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension PackFault: CustomStringConvertible {
  /// The line `file:line:column: error: sentence`, or the same with `warning`.
  package var description: String {
    "\(position): \(isWarning ? "warning" : "error"): \(kind.sentence)"
  }
}

/// All faults of a pack, in the order of its files and lines. Never empty.
package struct PackFaults: Error, Sendable {
  package let faults: [PackFault]

  /// Creates a list of faults given in any order.
  package init(_ faults: [PackFault]) { self.faults = Self.inOrder(faults) }

  /// Returns faults in the order of their files and lines.
  static func inOrder(_ faults: [PackFault]) -> [PackFault] {
    faults.enumerated().sorted { one, other in
      (one.element.position, one.offset) < (other.element.position, other.offset)
    }.map(\.element)
  }
}

/// Collects faults, so that all are reported together.
///
/// Each rule has a log of its own. Only its first hundred faults get a suggestion, because each takes
/// time proportional to the size of the pack.
struct FaultLog {
  private(set) var faults: [PackFault] = []
  private var searches = 100

  mutating func add(_ kind: PackFault.Kind, at position: SourcePosition) {
    faults.append(PackFault(kind, at: position))
  }

  /// Uses up one search of the whole pack. Returns `false` if none are left.
  mutating func takeSearch() -> Bool {
    searches -= 1
    return searches >= 0
  }

  /// Returns the most similar known word; `nil` if none is similar, or if no search is left.
  mutating func nearest(to word: String, in known: some Sequence<String>) -> String? {
    takeSearch() ? Suggestion.nearest(to: word, in: known) : nil
  }

  /// Adds the faults of another log.
  mutating func take(_ other: FaultLog) { faults += other.faults }

  /// Adds a fault at each name that an earlier one equals. Copies share a linkId and its position if
  /// their template lacks `{code}`, which is a fault of its own.
  mutating func add(
    _ fault: (String, SourcePosition) -> PackFault.Kind, whereRepeated names: [Located<String>]
  ) {
    var first: [String: SourcePosition] = [:]
    for name in names where !name.value.isEmpty {
      guard let earlier = first[name.value] else {
        first[name.value] = name.position
        continue
      }
      if earlier != name.position { add(fault(name.value, earlier), at: name.position) }
    }
  }

  /// Adds faults in wording, possibly several at one position. Leaves out those at the position of
  /// another fault, which has to be fixed first.
  mutating func add(wherePlain found: [PackFault]) {
    let known = Set(faults.map(\.position))
    faults += found.filter { !known.contains($0.position) }
  }

  /// Adds the faults that a rule finds, one for each position.
  mutating func add(foundBy rule: (inout FaultLog) -> Void) {
    var found = FaultLog()
    rule(&found)
    add(found.faults)
  }

  /// Adds faults, one for each position: copies of an item share a position.
  mutating func add(_ found: [PackFault]) {
    var places: Set<SourcePosition> = []
    faults += found.filter { places.insert($0.position).inserted }
  }
}
