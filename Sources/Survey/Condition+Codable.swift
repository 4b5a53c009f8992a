/// The keys of conditions, the same in the YAML that authors write and in a compiled pack.
enum ConditionKey: String, CodingKey {
  case question
  case exists
  case equals
  case first
  case countAtMost
  case countMoreThan
  case compare
  case to
  case all
  case any
  case not
}

extension Condition: Codable {
  /// Reads a condition, told by its key: `all`, `any`, `not`, or a test with `question`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: ConditionKey.self)
    if let parts = try values.decodeIfPresent([Condition].self, forKey: .all) {
      self = .all(parts)
    } else if let parts = try values.decodeIfPresent([Condition].self, forKey: .any) {
      self = .any(parts)
    } else if let part = try values.decodeIfPresent(Condition.self, forKey: .not) {
      self = .not(part)
    } else {
      self = .test(try EnableWhen(from: decoder))
    }
  }

  /// Writes a condition under its key.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: ConditionKey.self)
    switch self {
    case .test(let test): try test.encode(to: encoder)
    case .all(let parts): try values.encode(parts, forKey: .all)
    case .any(let parts): try values.encode(parts, forKey: .any)
    case .not(let part): try values.encode(part, forKey: .not)
    }
  }
}

extension EnableWhen: Codable {
  /// Reads a test: `question` and one operator's key; behind `compare` stands `to`.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: ConditionKey.self)
    question = try values.decode(String.self, forKey: .question)
    if let wanted = try values.decodeIfPresent(Bool.self, forKey: .exists) {
      `operator` = .exists(wanted)
    } else if let count = try values.decodeIfPresent(Int.self, forKey: .countAtMost) {
      `operator` = .countAtMost(count)
    } else if let count = try values.decodeIfPresent(Int.self, forKey: .countMoreThan) {
      `operator` = .countMoreThan(count)
    } else if let comparison = try values.decodeIfPresent(Comparison.self, forKey: .compare) {
      `operator` = .compares(comparison, try values.decode(Value.self, forKey: .to))
    } else if let code = try values.decodeIfPresent(String.self, forKey: .first) {
      `operator` = .first(code)
    } else if let wanted = try? values.decode(Bool.self, forKey: .equals) {
      `operator` = .equalsBoolean(wanted)
    } else {
      `operator` = .equalsOption(try values.decode(String.self, forKey: .equals))
    }
  }

  /// Writes a test under its operator's key.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: ConditionKey.self)
    try values.encode(question, forKey: .question)
    switch `operator` {
    case .exists(let wanted): try values.encode(wanted, forKey: .exists)
    case .equalsOption(let code): try values.encode(code, forKey: .equals)
    case .equalsBoolean(let wanted): try values.encode(wanted, forKey: .equals)
    case .first(let code): try values.encode(code, forKey: .first)
    case .countAtMost(let count): try values.encode(count, forKey: .countAtMost)
    case .countMoreThan(let count): try values.encode(count, forKey: .countMoreThan)
    case .compares(let comparison, let value):
      try values.encode(comparison, forKey: .compare)
      try values.encode(value, forKey: .to)
    }
  }
}
