// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// Identifies a row that the person added. Unique within a response, and never reused after the row
/// is removed.
public typealias RowID = Int

/// The place of an answer: an item, and the rows that contain it, outermost first.
public struct Place: Hashable, Sendable {
  /// The item's linkId.
  public var linkId: String
  /// The rows from the outermost repeating group inwards; empty for an item outside rows.
  public var rows: [RowID]

  /// Creates the place of an item in the given rows.
  public init(_ linkId: String, rows: [RowID] = []) {
    self.linkId = linkId
    self.rows = rows
  }
}

extension Place {
  /// Returns the places of an item in these rows, or in as many of the outer ones, down to none.
  func outwards(to linkId: String) -> some Sequence<Place> {
    (0...rows.count).reversed().lazy.map { Place(linkId, rows: Array(rows.prefix($0))) }
  }
}

extension Place: Comparable {
  /// Orders places by linkId, then by rows, so that the order is the same for each save.
  public static func < (one: Place, other: Place) -> Bool {
    guard one.linkId == other.linkId else { return one.linkId < other.linkId }
    return one.rows.lexicographicallyPrecedes(other.rows)
  }
}

/// Values by place, in the order in which the places were first filled.
///
/// The order is that of the interview. Looking up and replacing are O(1); removing is O(n).
public struct PlaceTable<Element> {
  /// The filled places, in order.
  public private(set) var places: [Place] = []
  /// The elements of the filled places, in order.
  private(set) var values: [Element] = []
  /// The element whose place was filled last; `nil` if there is none.
  public var last: Element? { values.last }
  /// The index of each place in the order.
  private var positions: [Place: Int] = [:]
  /// The places of answers to items that had a role when they were asked.
  private var placesByRole: [Role: Set<Place>] = [:]

  /// Creates an empty table.
  public init() {}

  /// The filled places with their elements, in order.
  public var filled: Zip2Sequence<[Place], [Element]> { zip(places, values) }

  /// The element at a place; setting `nil` removes it.
  public subscript(place: Place) -> Element? {
    get { positions[place].map { values[$0] } }
    set {
      guard let newValue else { return removeAll { $0 == place } }
      guard let position = positions[place] else { return append(newValue, at: place) }
      index(values[position]) { $0.remove(place) }
      values[position] = newValue
      index(newValue) { $0.insert(place) }
    }
  }

  /// Removes the elements at all places for which the closure returns `true`.
  public mutating func removeAll(where isUnwanted: (Place) -> Bool) {
    guard let first = places.firstIndex(where: isUnwanted) else { return }
    let rest = filled.dropFirst(first + 1).filter { !isUnwanted($0.0) }
    for (place, element) in filled.dropFirst(first) {
      positions[place] = nil
      index(element) { $0.remove(place) }
    }
    places.removeSubrange(first...)
    values.removeSubrange(first...)
    for (place, element) in rest { append(element, at: place) }
  }

  private mutating func append(_ element: Element, at place: Place) {
    positions[place] = places.count
    places.append(place)
    values.append(element)
    index(element) { $0.insert(place) }
  }

  /// Changes the places of the role that an answered item had when it was asked; does nothing for
  /// other elements.
  private mutating func index(_ element: Element, change: (inout Set<Place>) -> Void) {
    guard let role = (element as? Answer)?.asked.role else { return }
    change(&placesByRole[role, default: []])
    if placesByRole[role] == [] { placesByRole[role] = nil }
  }
}

extension PlaceTable<Answer> {
  /// Returns the places of the given items, and of answers whose items had one of the roles when
  /// they were asked, in order. O(n log n) for n such places.
  package func places(of items: Set<Place> = [], askedAs roles: Set<Role>) -> [Place] {
    let before = roles.flatMap { placesByRole[$0, default: []] }
    return items.union(before).sorted { (positions[$0] ?? 0) < (positions[$1] ?? 0) }
  }
}

extension PlaceTable: Equatable where Element: Equatable {}
extension PlaceTable: Sendable where Element: Sendable {}

extension Place: JSONContent {
  /// Reads a place. Without `rows`, it is outside rows.
  public init(from reader: inout JSONReader) throws {
    self = try reader.place { reader, _ in try reader.skip() }
  }

  /// Writes a place. Outside rows, `rows` is left out.
  public func write(to writer: inout JSONWriter) {
    writer.object { writeMembers(to: &$0) }
  }

  /// Writes the place's members into an object that may have others.
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("linkId", linkId)
    if !rows.isEmpty { writer.member("rows", rows) }
  }
}

extension JSONReader {
  /// Reads an object with a place. The closure gets each other name, and reads or skips its value.
  mutating func place(_ other: (inout JSONReader, Name) throws -> Void) throws -> Place {
    var (linkId, rows) = (String?.none, [RowID]())
    try object { reader, name in
      switch name {
      case "linkId": linkId = try reader.text()
      case "rows": rows = try reader.list { try $0.row() }
      default: try other(&reader, name)
      }
    }
    return Place(try required(linkId), rows: rows)
  }

  /// Reads a row's number, from 1 to far more rows than a person can add.
  mutating func row() throws -> RowID {
    let row = try integer()
    guard (1..<1 << 31).contains(row) else { throw UnfitContent() }
    return row
  }
}
