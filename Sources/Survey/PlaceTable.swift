// SPDX-License-Identifier: GPL-3.0-or-later

/// Values by place, in the order in which the places were first filled.
///
/// The order makes a saved session read like the interview. Looking up, replacing and going to the
/// next are O(1); removing is O(n).
public struct PlaceTable<Element> {
  private var order: [Place] = []
  private var elements: [Element] = []
  /// Where each place stands in the order.
  private var positions: [Place: Int] = [:]

  /// An empty table.
  public init() {}

  /// The filled places, first filled first.
  public var places: [Place] { order }

  /// The filled places with what is there, first filled first.
  public var filled: Zip2Sequence<[Place], [Element]> { zip(order, elements) }

  /// The element at a place; setting `nil` empties it.
  public subscript(place: Place) -> Element? {
    get { positions[place].map { elements[$0] } }
    set {
      guard let newValue else { return removeAll { $0 == place } }
      if let position = positions[place] {
        elements[position] = newValue
      } else {
        append(newValue, at: place)
      }
    }
  }

  /// Empties every place that the test picks out.
  public mutating func removeAll(where isUnwanted: (Place) -> Bool) {
    guard let first = order.firstIndex(where: isUnwanted) else { return }
    let rest = filled.dropFirst(first + 1).filter { !isUnwanted($0.0) }
    for place in order[first...] { positions[place] = nil }
    order.removeSubrange(first...)
    elements.removeSubrange(first...)
    for (place, element) in rest { append(element, at: place) }
  }

  private mutating func append(_ element: Element, at place: Place) {
    positions[place] = order.count
    order.append(place)
    elements.append(element)
  }
}

extension PlaceTable<Answer> {
  /// The values of the answer at a place, without a copy of all of it; `nil` when there is none.
  func values(at place: Place) -> [Value]? { positions[place].map { elements[$0].values } }
}

extension PlaceTable: Equatable where Element: Equatable {}
extension PlaceTable: Sendable where Element: Sendable {}
