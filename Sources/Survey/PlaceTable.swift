/// Values by place, in the order in which the places were first filled.
///
/// The order makes a saved session read like the interview. Looking up and replacing are O(1);
/// removing is O(n).
public struct PlaceTable<Element> {
  private var order: [Place] = []
  private var elements: [Place: Element] = [:]

  /// An empty table.
  public init() {}

  /// The filled places, first filled first.
  public var places: [Place] { order }

  /// The element at a place; setting `nil` empties it.
  public subscript(place: Place) -> Element? {
    get { elements[place] }
    set {
      guard let newValue else { return remove(place) }
      if elements.updateValue(newValue, forKey: place) == nil { order.append(place) }
    }
  }

  /// Empties every place that the test picks out.
  public mutating func removeAll(where isUnwanted: (Place) -> Bool) {
    order.removeAll(where: isUnwanted)
    elements = elements.filter { !isUnwanted($0.key) }
  }

  private mutating func remove(_ place: Place) {
    guard elements.removeValue(forKey: place) != nil else { return }
    order.removeAll { $0 == place }
  }
}

extension PlaceTable: Equatable where Element: Equatable {}
extension PlaceTable: Sendable where Element: Sendable {}
