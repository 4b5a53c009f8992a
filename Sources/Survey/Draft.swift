// SPDX-License-Identifier: GPL-3.0-or-later

/// What was typed at an item and not entered as its answer yet.
public struct Draft: Equatable, Sendable {
  /// The item.
  public var place: Place
  /// The lines of a paragraph that were entered so far.
  public var lines: [String]
  /// What stood on the line.
  public var line: String
  /// It belongs to the note to oneself beside the item.
  public var isAside: Bool
  /// It goes on behind the answer that is saved there.
  public var isBehindAnswer: Bool
  /// Whether nobody else could see the screen when it was typed; `nil` where an earlier program saved
  /// it without saying so.
  public var wasTypedAlone: Bool?

  /// A draft at an item.
  public init(
    place: Place, lines: [String] = [], line: String = "", isAside: Bool = false,
    isBehindAnswer: Bool = false, wasTypedAlone: Bool? = nil
  ) {
    self.place = place
    self.lines = lines
    self.line = line
    self.isAside = isAside
    self.isBehindAnswer = isBehindAnswer
    self.wasTypedAlone = wasTypedAlone
  }

  /// Nothing is half-typed.
  public var isEmpty: Bool { lines.isEmpty && line.isEmpty }
}

extension Draft: DescribedRecord {
  /// A draft with nothing typed, at no item.
  public init() { self.init(place: Place("")) }

  /// What was half-typed at an item.
  public static let properties: [Property<Self>] = [
    .content("place", { $0.place }, { $0.place = $1 }).required,
    .texts("lines", { $0.lines }, { $0.lines = $1 }).required,
    .text("line", { $0.line }, { $0.line = $1 }).required,
    .flag("isAside", { $0.isAside }, { $0.isAside = $1 }).required,
    .flag("isBehindAnswer", { $0.isBehindAnswer }, { $0.isBehindAnswer = $1 }).required,
    .flag("wasTypedAlone", { $0.wasTypedAlone == true }, { if $1 { $0.wasTypedAlone = true } }),
    .flag(
      "wasTypedBesideOthers", { $0.wasTypedAlone == false },
      { if $1 { $0.wasTypedAlone = false } }),
  ]
}
