// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// One thing that is wrong with a pack, and where. ``description`` is the line that is printed.
public struct PackFault: Error, Sendable {
  /// Where it is.
  public let position: SourcePosition
  private let kind: Kind

  /// A fault at a place.
  init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }

  /// Whether it is only a warning: it is reported, and the pack is accepted.
  public var isWarning: Bool { kind.isWarning }
}

extension PackFault {
  /// What is wrong, in words. The kinds stand in `Words`, each made of its facts.
  ///
  /// What an author wrote is made safe to show, and cut when it is long.
  struct Kind: Sendable, ExpressibleByStringInterpolation {
    fileprivate let sentence: String
    /// The pack is taken all the same.
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
  /// `file:line:column: error: sentence`, or the same with `warning`.
  public var description: String {
    "\(position): \(isWarning ? "warning" : "error"): \(kind.sentence)"
  }
}

/// All that is wrong with a pack, in the order of its files and lines. Never empty.
public struct PackFaults: Error, Sendable {
  /// The faults.
  public let faults: [PackFault]

  /// Faults in any order.
  public init(_ faults: [PackFault]) { self.faults = Self.inOrder(faults) }

  /// Faults in the order of their files and lines.
  static func inOrder(_ faults: [PackFault]) -> [PackFault] {
    faults.enumerated().sorted { one, other in
      (one.element.position, one.offset) < (other.element.position, other.offset)
    }.map(\.element)
  }
}

/// Where faults are gathered, so that all can be told at once.
struct FaultLog {
  private(set) var faults: [PackFault] = []

  mutating func add(_ kind: PackFault.Kind, at position: SourcePosition) {
    faults.append(PackFault(kind, at: position))
  }

  /// Adds everything of another log.
  mutating func take(_ other: FaultLog) { faults += other.faults }

  /// Adds faults of wording, also several at one place. What has another fault has to be mended
  /// anyway, so nothing is said there about how it reads.
  mutating func add(wherePlain found: [PackFault]) {
    let known = Set(faults.map(\.position))
    faults += found.filter { !known.contains($0.position) }
  }

  /// Adds what a rule found. What an item was copied from is one place with one fault.
  mutating func add(_ found: [PackFault]) {
    var places: Set<SourcePosition> = []
    faults += found.filter { places.insert($0.position).inserted }
  }
}
