// SPDX-License-Identifier: GPL-3.0-or-later

/// Properties that forms may have and packs don't: further elements of FHIR R4's
/// `Questionnaire.item` (<https://hl7.org/fhir/R4/questionnaire.html>) and its extensions
/// (<https://hl7.org/fhir/R4/questionnaire-profiles.html>).
public struct ItemDetails: Equatable, Sendable {
  /// The text before the question, such as `2a)`; empty for none.
  public var prefix = ""
  /// Whether the form requires an answer. The person can still leave the item.
  public var isRequired = false
  /// Whether the item shows a value from the form that can't be changed.
  public var isReadOnly = false
  /// Whether the item is never shown. Exports contain its value from the form.
  public var isHidden = false
  /// Whether the item was generated and is not in the form. Exports leave it out, but not its
  /// children.
  ///
  /// These are a section around questions outside groups, the rows of a question with several
  /// answers, and the title of a group within a section.
  public var isImplied = false
  /// The item's type in the form, if it is asked as another type; otherwise empty.
  public var formType = ""
  /// The form's own text, if it is shown trimmed or in another language; otherwise empty.
  public var formText = ""
  /// Whether the form has no text for the item. If so, its linkId is shown.
  public var hasNoText = false
  /// The initial answer in the form; empty for none.
  public var initial: [Value] = []
  /// The minimum number of answers, options or rows, as a hint: fewer are accepted too.
  public var minOccurs: Int?
  /// Limits on the answer beyond its type.
  public var bounds = Bounds()
  /// The format of an answer in the form's words; empty for none.
  public var entryFormat = ""
  /// The form's name for an answer in the person's own words, such as "Other"; empty for none.
  public var openLabel = ""
  /// The units of a quantity, or the unit of a number. Empty for any unit, or for none.
  public var units: [Coding] = []

  /// Creates empty details.
  public init() {}
}

extension ItemDetails: DescribedRecord {
  /// The properties of details.
  public static let properties: [Property<ItemDetails>] = [
    .text("prefix", { $0.prefix }, { $0.prefix = $1 }),
    .flag("isRequired", { $0.isRequired }, { $0.isRequired = $1 }),
    .flag("isReadOnly", { $0.isReadOnly }, { $0.isReadOnly = $1 }),
    .flag("isHidden", { $0.isHidden }, { $0.isHidden = $1 }),
    .flag("isImplied", { $0.isImplied }, { $0.isImplied = $1 }),
    .text("formType", { $0.formType }, { $0.formType = $1 }),
    .text("formText", { $0.formText }, { $0.formText = $1 }),
    .flag("hasNoText", { $0.hasNoText }, { $0.hasNoText = $1 }),
    .list("initial", { $0.initial }, { $0.initial = $1 }),
    .count("minOccurs", { $0.minOccurs }, { $0.minOccurs = $1 }),
    .content("bounds", { $0.bounds }, { $0.bounds = $1 }, unless: Bounds()),
    .text("entryFormat", { $0.entryFormat }, { $0.entryFormat = $1 }),
    .text("openLabel", { $0.openLabel }, { $0.openLabel = $1 }),
    .list("units", { $0.units }, { $0.units = $1 }),
  ]
}

/// Limits on an answer beyond its type.
public struct Bounds: Equatable, Sendable {
  /// The minimum value; `nil` for no limit.
  public var least: Literal?
  /// The maximum value; `nil` for no limit.
  public var most: Literal?
  /// The minimum number of characters; `nil` for no limit.
  public var minLength: Int?
  /// The maximum number of characters; `nil` for no limit.
  public var maxLength: Int?
  /// The maximum number of digits after the decimal point; `nil` for no limit.
  public var maxDecimalPlaces: Int?
  /// The step between numbers; `nil` for any.
  public var step: Int?
  /// A regular expression for the whole answer; empty for none.
  public var pattern = ""

  /// Creates limits that allow everything.
  public init() {}
}

extension Bounds: DescribedRecord {
  /// The properties of the limits on an answer.
  public static let properties: [Property<Bounds>] = [
    .content("least", { $0.least }, { $0.least = $1 }),
    .content("most", { $0.most }, { $0.most = $1 }),
    .count("minLength", { $0.minLength }, { $0.minLength = $1 }),
    .count("maxLength", { $0.maxLength }, { $0.maxLength = $1 }),
    .count("maxDecimalPlaces", { $0.maxDecimalPlaces }, { $0.maxDecimalPlaces = $1 }),
    .count("step", { $0.step }, { $0.step = $1 }),
    .text("pattern", { $0.pattern }, { $0.pattern = $1 }),
  ]
}

extension Item {
  /// The answer that the form fixes for an item that is hidden or read-only; empty for other items.
  /// It counts in conditions and exports, in every row.
  public var fixed: [Value] { details.isHidden || details.isReadOnly ? details.initial : [] }

  /// Whether the item or any item inside it takes an answer, regardless of conditions. O(items).
  public var hasQuestions: Bool {
    isQuestion && !isToRead && !details.isHidden || item.contains(where: \.hasQuestions)
  }

  /// Whether the rows are the several answers to one question of a form.
  public var isAnswers: Bool { isRows && details.isImplied }

  /// Whether the item is shown but takes no answer: a text, or a read-only question.
  public var isToRead: Bool { type == .display || isQuestion && details.isReadOnly }
}
