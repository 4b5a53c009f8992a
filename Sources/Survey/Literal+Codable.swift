extension Literal: Codable {
  private enum CodingKeys: String, CodingKey {
    case integer
    case decimal
    case date
    case dateTime
    case time
    case quantity
    case unit
  }

  /// Something that is no number, date or time stands where one belongs.
  private struct NotReadable: Error {}

  /// Reads a literal: its kind is the key, its value is as FHIR writes it, in quotation marks.
  public init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: CodingKeys.self)
    guard let key = record.allKeys.first(where: { $0 != .unit }) else { throw NotReadable() }
    let text = try record.decode(String.self, forKey: key)
    let unit = try record.decodeIfPresent(Coding.self, forKey: .unit)
    guard let literal = Self.read(text, as: key, unit: unit) else { throw NotReadable() }
    self = literal
  }

  private static func read(_ text: String, as key: CodingKeys, unit: Coding?) -> Literal? {
    switch key {
    case .integer:
      DecimalNumber(text).flatMap { Int($0.text) }
        .flatMap { integers.contains($0) ? .integer($0) : nil }
    case .decimal: DecimalNumber(text).map { .decimal($0) }
    case .date: PartialDate(text).map { .date($0) }
    case .dateTime: Moment(text).map { .dateTime($0) }
    case .time: TimeOfDay(text).map { .time($0) }
    case .quantity, .unit: DecimalNumber(text).map { .quantity($0, unit: unit) }
    }
  }

  /// Writes a literal under its kind.
  public func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: CodingKeys.self)
    try record.encode(text, forKey: key)
    if case .quantity(_, let unit?) = self { try record.encode(unit, forKey: .unit) }
  }

  private var key: CodingKeys {
    switch self {
    case .integer: .integer
    case .decimal: .decimal
    case .date: .date
    case .dateTime: .dateTime
    case .time: .time
    case .quantity: .quantity
    }
  }
}

extension OptionValue: Codable {
  private enum CodingKeys: String, CodingKey {
    case coding
    case text
    case literal
  }

  /// Reads what a choice stands for: `coding`, `text` or `literal`.
  public init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: CodingKeys.self)
    if let coding = try record.decodeIfPresent(Coding.self, forKey: .coding) {
      self = .coding(coding)
    } else if let text = try record.decodeIfPresent(String.self, forKey: .text) {
      self = .text(text)
    } else {
      self = .literal(try record.decode(Literal.self, forKey: .literal))
    }
  }

  /// Writes what a choice stands for.
  public func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .coding(let coding): try record.encode(coding, forKey: .coding)
    case .text(let text): try record.encode(text, forKey: .text)
    case .literal(let literal): try record.encode(literal, forKey: .literal)
    }
  }
}
