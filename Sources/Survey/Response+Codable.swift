extension Response: Codable {
  private enum CodingKeys: String, CodingKey {
    case progress
    case nextRow
    case rows
    case answers
    case asides
    case privatePlaces
    case privateRows
    case drafts
    case earlier
  }

  /// Reads a response. A row number that is too low for the rows is put right.
  public init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: CodingKeys.self)
    progress = try record.decode(Progress.self, forKey: .progress)
    answers = try PlaceTable(try record.decode([Placed<Answer>].self, forKey: .answers))
    rows = try PlaceTable(try record.decode([Placed<RowList>].self, forKey: .rows)) { $0.ids }
    asides = try PlaceTable(try record.decode([Placed<Aside>].self, forKey: .asides)) { $0.aside }
    privatePlaces = Set(try record.decode([Place].self, forKey: .privatePlaces))
    privateRows = Set(try record.decode([RowID].self, forKey: .privateRows))
    try privateRows.forEach(checkRowNumber)
    drafts = try record.decodeIfPresent([Draft].self, forKey: .drafts) ?? []
    earlier = try record.decodeIfPresent([EarlierAnswer].self, forKey: .earlier) ?? []
    let highest = rows.places.compactMap { rows[$0]?.max() }.max() ?? 0
    let next = try record.decode(RowID.self, forKey: .nextRow)
    try checkRowNumber(next)
    nextRow = max(next, highest + 1)
  }

  /// Writes a response, answers in the order in which they were first given.
  public func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: CodingKeys.self)
    try record.encode(progress, forKey: .progress)
    try record.encode(nextRow, forKey: .nextRow)
    try record.encode(rows.listed { RowList(ids: $0) }, forKey: .rows)
    try record.encode(answers.listed { $0 }, forKey: .answers)
    try record.encode(asides.listed { Aside(aside: $0) }, forKey: .asides)
    try record.encode(privatePlaces.sorted(), forKey: .privatePlaces)
    try record.encode(privateRows.sorted(), forKey: .privateRows)
    if !drafts.isEmpty { try record.encode(drafts, forKey: .drafts) }
    if !earlier.isEmpty { try record.encode(earlier, forKey: .earlier) }
  }
}

/// An element of a table with its place, as one record.
private struct Placed<Element: Codable>: Codable {
  var place: Place
  var element: Element

  init(_ place: Place, _ element: Element) {
    self.place = place
    self.element = element
  }

  init(from decoder: any Decoder) throws {
    place = try Place(from: decoder)
    element = try Element(from: decoder)
  }

  func encode(to encoder: any Encoder) throws {
    try place.encode(to: encoder)
    try element.encode(to: encoder)
  }
}

private struct RowList: Codable {
  var ids: [RowID]

  init(ids: [RowID]) { self.ids = ids }

  init(from decoder: any Decoder) throws {
    ids = try decoder.container(keyedBy: CodingKeys.self).decode([RowID].self, forKey: .ids)
    guard ids.count <= Item.rowLimit * 10 else { throw TooManyRows() }
    try ids.forEach(checkRowNumber)
  }

  private enum CodingKeys: String, CodingKey {
    case ids
  }
}

private struct Aside: Codable {
  var aside: String
}

extension PlaceTable {
  fileprivate init<Record>(_ list: [Placed<Record>], _ element: (Record) -> Element) throws {
    self.init()
    for record in list {
      guard self[record.place] == nil else { throw PlaceFilledTwice() }
      self[record.place] = element(record.element)
    }
  }

  fileprivate init(_ list: [Placed<Element>]) throws where Element: Codable {
    try self.init(list) { $0 }
  }

  fileprivate func listed<Record>(_ record: (Element) -> Record) -> [Placed<Record>] {
    places.compactMap { place in self[place].map { Placed(place, record($0)) } }
  }
}

/// A saved response has far more rows in one group than a person can add.
public struct TooManyRows: Error {}

/// A saved response names one place twice, so which answer is meant can't be known.
public struct PlaceFilledTwice: Error {}

extension Place: Comparable {
  /// By linkId, then by rows: an order that is the same at each saving.
  public static func < (one: Place, other: Place) -> Bool {
    guard one.linkId == other.linkId else { return one.linkId < other.linkId }
    return one.rows.lexicographicallyPrecedes(other.rows)
  }
}
