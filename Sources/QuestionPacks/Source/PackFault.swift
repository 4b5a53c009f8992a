import Survey

/// One thing that is wrong with a pack, and where. ``description`` is the line that is printed.
public struct PackFault: Error, Sendable {
  /// Where it is.
  public var position: SourcePosition
  /// What it is: facts only.
  public var kind: Kind

  /// A fault at a place.
  public init(_ kind: Kind, at position: SourcePosition) {
    self.kind = kind
    self.position = position
  }
}

extension PackFault: CustomStringConvertible {
  /// `file:line:column: error: sentence`.
  public var description: String { "\(position): error: \(sentence)" }
}

/// All that is wrong with a pack, in the order of its files and lines. Never empty.
public struct PackFaults: Error, Sendable {
  /// The faults.
  public let faults: [PackFault]

  /// Faults in any order.
  public init(_ faults: [PackFault]) {
    self.faults = faults.enumerated().sorted { one, other in
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

  /// Adds what a rule found. What an item was copied from is one place with one fault.
  mutating func add(_ found: [PackFault]) {
    var places: Set<SourcePosition> = []
    faults += found.filter { places.insert($0.position).inserted }
  }
}
