import JSON

/// One choice of an item: FHIR R4's `Questionnaire.item.answerOption`.
public struct AnswerOption: Equatable, Sendable {
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
}

extension AnswerOption: JSONContent {
  /// Reads a choice; what is absent is at its default.
  public init(from reader: inout JSONReader) throws {
    self.init(code: "", text: "")
    var (hasCode, hasText) = (false, false)
    try reader.object { reader, name in
      switch name {
      case "code": (code, hasCode) = (try reader.text(), true)
      case "text": (text, hasText) = (try reader.text(), true)
      case "exclusive": isExclusive = try reader.flag()
      case "leaving": leaving = try reader.word()
      case "phrase": phrase = try reader.text()
      case "sharing": sharing = try reader.word()
      case "value": value = try OptionValue(from: &reader)
      default: try reader.skip()
      }
    }
    guard hasCode, hasText else { throw UnfitContent() }
  }

  /// Writes a choice, without what is at its default.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("code", code)
      writer.member("text", text)
      writer.member("exclusive", ifSo: isExclusive)
      if let leaving { writer.member("leaving", leaving) }
      writer.member("phrase", unlessEmpty: phrase)
      if sharing != .everyone { writer.member("sharing", sharing) }
      if let value { writer.member("value", value) }
    }
  }
}
