extension Item: Codable {
  private enum CodingKeys: String, CodingKey {
    case linkId
    case type
    case text
    case typedFor
    case label
    case why
    case hint
    case repeats
    case enableWhen
    case shortPass = "short"
    case answerOption
    case maxOccurs
    case shortMaxOccurs
    case narrowedBy
    case role
    case sharing
    case isSensitive = "sensitive"
    case isHard = "hard"
    case isQuiet = "quiet"
    case rowName
    case template
    case item
    case details
  }

  /// Reads an item of a compiled pack; what is absent is at its default.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ key: CodingKeys) throws -> String {
      try values.decodeIfPresent(String.self, forKey: key) ?? ""
    }
    func flag(_ key: CodingKeys) throws -> Bool {
      try values.decodeIfPresent(Bool.self, forKey: key) ?? false
    }
    self.init(
      linkId: try values.decode(String.self, forKey: .linkId),
      type: try values.decode(Kind.self, forKey: .type),
      text: try text(.text), typedFor: try text(.typedFor), label: try text(.label),
      why: try text(.why), hint: try text(.hint),
      repeats: try flag(.repeats),
      enableWhen: try values.decodeIfPresent(Condition.self, forKey: .enableWhen),
      shortPass: try values.decodeIfPresent(ShortPass.self, forKey: .shortPass) ?? .skipped,
      answerOption: try values.decodeIfPresent([AnswerOption].self, forKey: .answerOption) ?? [],
      maxOccurs: try values.decodeIfPresent(Int.self, forKey: .maxOccurs),
      shortMaxOccurs: try values.decodeIfPresent(Int.self, forKey: .shortMaxOccurs),
      narrowedBy: try text(.narrowedBy),
      role: try values.decodeIfPresent(Role.self, forKey: .role),
      sharing: try values.decodeIfPresent(Sharing.self, forKey: .sharing) ?? .everyone,
      isSensitive: try flag(.isSensitive), isHard: try flag(.isHard),
      isQuiet: try flag(.isQuiet), rowName: try text(.rowName), template: try text(.template),
      item: try values.decodeIfPresent([Item].self, forKey: .item) ?? [])
    if let details = try values.decodeIfPresent(ItemDetails.self, forKey: .details) {
      self.details = details
    }
  }

  /// Writes an item, without what is at its default.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    func encode<T: Encodable & Equatable>(_ value: T, _ key: CodingKeys, unless plain: T) throws {
      if value != plain { try values.encode(value, forKey: key) }
    }
    try values.encode(linkId, forKey: .linkId)
    try values.encode(type, forKey: .type)
    try encode(text, .text, unless: "")
    try encode(typedFor, .typedFor, unless: "")
    try encode(label, .label, unless: "")
    try encode(why, .why, unless: "")
    try encode(hint, .hint, unless: "")
    try encode(repeats, .repeats, unless: false)
    try values.encodeIfPresent(enableWhen, forKey: .enableWhen)
    try encode(shortPass, .shortPass, unless: .skipped)
    try encode(answerOption, .answerOption, unless: [])
    try values.encodeIfPresent(maxOccurs, forKey: .maxOccurs)
    try values.encodeIfPresent(shortMaxOccurs, forKey: .shortMaxOccurs)
    try encode(narrowedBy, .narrowedBy, unless: "")
    try values.encodeIfPresent(role, forKey: .role)
    try encode(sharing, .sharing, unless: .everyone)
    try encode(isSensitive, .isSensitive, unless: false)
    try encode(isHard, .isHard, unless: false)
    try encode(isQuiet, .isQuiet, unless: false)
    try encode(rowName, .rowName, unless: "")
    try encode(template, .template, unless: "")
    try encode(item, .item, unless: [])
    try encode(details, .details, unless: ItemDetails())
  }
}

extension ShortPass: Codable {
  /// Reads `true`, `false` or a condition.
  public init(from decoder: any Decoder) throws {
    if let asked = try? decoder.singleValueContainer().decode(Bool.self) {
      self = asked ? .asked : .skipped
    } else {
      self = .askedWhen(try Condition(from: decoder))
    }
  }

  /// Writes `true`, `false` or the condition.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .skipped, .asked:
      var value = encoder.singleValueContainer()
      try value.encode(self == .asked)
    case .askedWhen(let condition): try condition.encode(to: encoder)
    }
  }
}
