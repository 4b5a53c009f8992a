/// How far an interview is, and how it is taken.
public struct Progress: Equatable, Sendable {
  /// How much is asked.
  public enum Pass: String, Codable, Sendable {
    /// The main things, in about ten minutes.
    case short
    /// Everything.
    case full
  }

  /// How much is asked.
  public var pass = Pass.full
  /// The item to carry on with; `nil` before the first and after the last.
  public var place: Place?
  /// Sections left for later, by linkId.
  public var postponed: Set<String> = []
  /// Sensitive items are set aside. Why is not kept: whoever is near may read it.
  public var setsSensitiveAside = false
  /// Sections whose sensitive items are asked all the same, by linkId.
  public var opened: Set<String> = []
  /// The person left at once, so coming back begins at the section list.
  public var leftAtOnce = false
  /// It was said what leaving at once hides and what it does not.
  public var wasToldOfLeaving = false
  /// The person said that the answers are done.
  public var isDone = false

  /// The beginning of a full pass.
  public init() {}
}

extension Progress: Codable {
  private enum CodingKeys: String, CodingKey {
    case pass
    case place
    case postponed
    case setsSensitiveAside
    case opened
    case leftAtOnce
    case wasToldOfLeaving
    case isDone
  }

  /// Reads how far an interview is; what is absent is as at the beginning.
  public init(from decoder: any Decoder) throws {
    let record = try decoder.container(keyedBy: CodingKeys.self)
    func flag(_ key: CodingKeys) throws -> Bool {
      try record.decodeIfPresent(Bool.self, forKey: key) ?? false
    }
    func names(_ key: CodingKeys) throws -> Set<String> {
      Set(try record.decodeIfPresent([String].self, forKey: key) ?? [])
    }
    pass = try record.decodeIfPresent(Pass.self, forKey: .pass) ?? .full
    place = try record.decodeIfPresent(Place.self, forKey: .place)
    postponed = try names(.postponed)
    setsSensitiveAside = try flag(.setsSensitiveAside)
    opened = try names(.opened)
    leftAtOnce = try flag(.leftAtOnce)
    wasToldOfLeaving = try flag(.wasToldOfLeaving)
    isDone = try flag(.isDone)
  }

  /// Writes how far an interview is, the same bytes each time.
  public func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: CodingKeys.self)
    try record.encode(pass, forKey: .pass)
    try record.encodeIfPresent(place, forKey: .place)
    try record.encode(postponed.sorted(), forKey: .postponed)
    try record.encode(setsSensitiveAside, forKey: .setsSensitiveAside)
    try record.encode(opened.sorted(), forKey: .opened)
    try record.encode(leftAtOnce, forKey: .leftAtOnce)
    try record.encode(wasToldOfLeaving, forKey: .wasToldOfLeaving)
    try record.encode(isDone, forKey: .isDone)
  }
}
