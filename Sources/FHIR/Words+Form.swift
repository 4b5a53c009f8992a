import JSON
import Survey

/// What is said of forms.
enum Words {
  static let untitled = "Questions"
  static let answer = "answer"

  /// Items, in words: how many, and which.
  static func items(_ linkIds: [String]) -> String {
    linkIds.count == 1 ? "1 item" : "\(linkIds.count) items"
  }

  /// The linkIds, as many as there is room for.
  static func list(_ linkIds: [String], limit: Int) -> String {
    let shown = linkIds.prefix(limit).map(name).joined(separator: ", ")
    let more = linkIds.count - limit
    return more > 0 ? "\(shown) and \(more) more" : shown
  }

  /// A name or a path from a form, as far as a sentence has room for it.
  static func name(_ text: String) -> String {
    text.count > 80 ? shownInLine(text.prefix(80) + "…") : shownInLine(text)
  }
}

extension FormNotice {
  /// What is done otherwise, in one line: `3 items need a file and are left out: a, b, c`.
  /// - Parameter limit: how many items are named at most.
  public func words(limit: Int = .max) -> String {
    guard !linkIds.isEmpty else { return "the form as a whole \(kind.words(isOne: true))" }
    let named = Words.list(linkIds, limit: limit)
    return "\(Words.items(linkIds)) \(kind.words(isOne: linkIds.count == 1)): \(named)"
  }

  /// The items can't be asked as they were meant, so whoever answers is told.
  public var changesQuestions: Bool {
    switch kind {
    case .attachment, .reference, .externalValueSet, .answerExpression, .noOptions,
      .referenceOption, .unknownType, .enableWhenExpression, .unknownQuestion, .unfitCondition,
      .unknownOperator, .loop, .modifier:
      true
    default: false
    }
  }
}

extension FormNotice.Kind {
  /// What goes otherwise with the items, to follow `3 items`.
  fileprivate func words(isOne: Bool) -> String {
    let (need, are, begin) =
      isOne ? ("needs", "is", "begins") : ("need", "are", "begin")
    let asText = "and \(are) asked as free text"
    return switch self {
    case .attachment: "\(need) a file and \(are) left out"
    case .reference: "\(need) a reference to another record \(asText)"
    case .externalValueSet: "\(need) choices from a list that is not in the form \(asText)"
    case .answerExpression: "\(need) choices from a FHIRPath expression \(asText)"
    case .noOptions: "\(need) choices, but none are given, \(asText)"
    case .referenceOption: "\(need) choices that point to other records; these are left out"
    case .unknownType: "\(need) a type that R4 does not have \(asText)"
    case .enableWhenExpression: "\(need) a FHIRPath condition and \(are) always asked"
    case .unknownQuestion:
      "\(need) the answer to a question that is not in the form, which counts as unanswered"
    case .unfitCondition:
      "\(need) an answer that its question can't have; the condition does not hold"
    case .unknownOperator: "\(need) an unknown enableWhen operator; the condition does not hold"
    case .loop: "\(need) answers that wait for one another in a circle, and may never be asked"
    case .calculatedExpression: "\(need) a FHIRPath calculation, which is not done"
    case .initialExpression: "\(need) a FHIRPath expression to begin with and \(begin) empty"
    case .unfitInitial: "\(need) an answer to begin with that can't be one, and \(begin) without it"
    case .constraint: "\(need) a FHIRPath check, which is not done"
    case .expression: "\(need) a FHIRPath variable or expression, which is not followed"
    case .externalUnits: "\(need) units from a list that is not in the form; any unit is taken"
    case .pattern: "\(need) a regular expression that is not supported; answers are not checked"
    case .unfitBound: "\(need) a limit that does not fit the type; it is not checked"
    case .modifier(let url): "\(need) a modifier extension that is not known (\(Words.name(url)))"
    case .unused(let url):
      "\(isOne ? "has" : "have") an extension that is not used (\(Words.name(url)))"
    }
  }
}

extension FormFault {
  /// What is wrong, to follow the form's name.
  public var words: String {
    switch self {
    case .notJSON(let fault): "is not JSON: \(fault.kind.words) at byte \(fault.offset + 1)"
    case .notAQuestionnaire(let type?):
      "holds a FHIR \(Words.name(type)), not a Questionnaire or a Bundle with one"
    case .notAQuestionnaire(nil): "is no FHIR resource: it has no resourceType"
    case .notOneQuestionnaire(0): "is a FHIR Bundle without a Questionnaire"
    case .notOneQuestionnaire(let count): "is a FHIR Bundle with \(count) Questionnaires, not one"
    case .missing(let path): "is not a FHIR R4 Questionnaire: \(Words.name(path)) is missing"
    case .wrongType("", let expected): "is not a FHIR R4 Questionnaire: it is not \(expected.words)"
    case .wrongType(let path, let expected):
      "is not a FHIR R4 Questionnaire: \(Words.name(path)) is not \(expected.words)"
    case .linkIdTwice(let linkId): "has two items with the linkId '\(Words.name(linkId))'"
    case .notAPack(let section?):
      "says that it is a pack, and section \(section) is not as in packs"
    case .notAPack(nil): "says that it is a pack, and is not as packs are"
    case .noItems: "has no questions that can be asked"
    case .tooMany(let limit): "has more than \(limit) items, choices and conditions"
    case .tooDeep(let limit): "has items within one another more than \(limit) deep"
    case .hiddenCharacter(let value, let path):
      "has a character in it that can't be seen, U+\(Self.hexadecimal(value)), in \(Words.name(path))"
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension FormFault.ExpectedType {
  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .flag: "true or false"
    case .number: "a number that fits"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension JSONFault.Kind {
  fileprivate var words: String {
    switch self {
    case .endsEarly: "it ends too early"
    case .unexpected: "something unexpected stands"
    case .goesOn: "it goes on behind its end"
    case .tooDeep: "it is nested too deeply"
    case .nameTwice: "a name stands twice"
    case .tooManyMembers: "an object has too many members"
    case .notUnicode: "there is text that is not Unicode"
    }
  }
}
