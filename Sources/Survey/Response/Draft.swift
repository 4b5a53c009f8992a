// SPDX-License-Identifier: GPL-3.0-or-later

/// Text typed at an item but not yet entered as its answer.
public struct Draft: Equatable, Sendable {
  /// The item's place.
  public var place: Place
  /// The lines of a paragraph entered so far.
  public var lines: [String]
  /// The text on the current line.
  public var line: String
  /// Whether the draft belongs to the private note about the item.
  public var isAside: Bool
  /// Whether the draft continues the saved answer.
  public var isBehindAnswer: Bool
  /// Whether nobody else could see the screen when the draft was typed; `nil` if an earlier version
  /// of the program saved it.
  public var wasTypedAlone: Bool?

  /// Creates a draft of an answer.
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

  /// Whether the draft contains no text.
  public var isEmpty: Bool { lines.isEmpty && line.isEmpty }
}

extension Draft: DescribedRecord {
  /// Creates an empty draft without an item.
  public init() { self.init(place: Place("")) }

  /// The properties of a draft.
  public static let properties: [Property<Self>] = [
    .content("place", { $0.place }, { $0.place = $1 }).required,
    .list("lines", { $0.lines }, { $0.lines = $1 }).required,
    .text("line", { $0.line }, { $0.line = $1 }).required,
    .flag("isAside", { $0.isAside }, { $0.isAside = $1 }).required,
    .flag("isBehindAnswer", { $0.isBehindAnswer }, { $0.isBehindAnswer = $1 }).required,
    .flag("wasTypedAlone", { $0.wasTypedAlone == true }, { if $1 { $0.wasTypedAlone = true } }),
    .flag(
      "wasTypedBesideOthers", { $0.wasTypedAlone == false },
      { if $1 { $0.wasTypedAlone = false } }),
  ]
}
