/// One choice of an item: FHIR R4's `Questionnaire.item.answerOption`.
public struct AnswerOption: Codable, Equatable, Sendable {
  /// Names the choice within its item: ASCII, never shown.
  public var code: String
  /// The words that are offered, echoed and printed.
  public var text: String
  /// Chosen alone: it takes the place of all others, as "none of these" does.
  public var isExclusive: Bool
  /// The choice is a way to leave the item, as "not now" is; `nil` for a real answer.
  public var leaving: Leaving?
  /// The words that stand for the choice inside a question, as in "How is *washing* for you?".
  public var phrase: String
  /// Who may see that this choice was made.
  public var sharing: Sharing
  /// What it stands for in FHIR; `nil` where its code and text say it all.
  public var value: OptionValue?

  /// A choice; without a phrase its text serves inside questions.
  public init(
    code: String, text: String, isExclusive: Bool = false, leaving: Leaving? = nil,
    phrase: String = "", sharing: Sharing = .everyone, value: OptionValue? = nil
  ) {
    self.code = code
    self.text = text
    self.isExclusive = isExclusive
    self.leaving = leaving
    self.phrase = phrase
    self.sharing = sharing
    self.value = value
  }

  private enum CodingKeys: String, CodingKey {
    case code
    case text
    case isExclusive = "exclusive"
    case leaving
    case phrase
    case sharing
    case value
  }

  /// Reads a choice; what is absent is at its default.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    code = try values.decode(String.self, forKey: .code)
    text = try values.decode(String.self, forKey: .text)
    isExclusive = try values.decodeIfPresent(Bool.self, forKey: .isExclusive) ?? false
    leaving = try values.decodeIfPresent(Leaving.self, forKey: .leaving)
    phrase = try values.decodeIfPresent(String.self, forKey: .phrase) ?? ""
    sharing = try values.decodeIfPresent(Sharing.self, forKey: .sharing) ?? .everyone
    value = try values.decodeIfPresent(OptionValue.self, forKey: .value)
  }

  /// Writes a choice, without what is at its default.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(code, forKey: .code)
    try values.encode(text, forKey: .text)
    if isExclusive { try values.encode(true, forKey: .isExclusive) }
    try values.encodeIfPresent(leaving, forKey: .leaving)
    if !phrase.isEmpty { try values.encode(phrase, forKey: .phrase) }
    if sharing != .everyone { try values.encode(sharing, forKey: .sharing) }
    try values.encodeIfPresent(value, forKey: .value)
  }
}
