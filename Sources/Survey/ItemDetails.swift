// SPDX-License-Identifier: GPL-3.0-or-later

/// What a form may say of an item beyond what our own packs do: further elements of FHIR R4's
/// `Questionnaire.item` (<https://hl7.org/fhir/R4/questionnaire.html>) and its extensions
/// (<https://hl7.org/fhir/R4/questionnaire-profiles.html>).
public struct ItemDetails: Equatable, Sendable {
  /// What stands before the question, such as `2a)`; empty for none.
  public var prefix = ""
  /// Whoever made the form wants an answer. The item can be left all the same.
  public var isRequired = false
  /// What the form gives is shown and can't be changed.
  public var isReadOnly = false
  /// It is never shown; what the form gives for it is exported.
  public var isHidden = false
  /// The form has no such item, and exports leave it out, but not what stands within.
  ///
  /// A section around questions that stand in no group; the rows of a question with several
  /// answers, one answer a row; the title of a group within a section, as a text to read.
  public var isImplied = false
  /// The type that the form gives, where the item is asked as another; empty where it is not.
  public var formType = ""
  /// The form's words where they are shown in others, without blanks around them or in another
  /// language. Empty where they are shown as they are.
  public var formText = ""
  /// The form has no words for it; it is shown by its linkId.
  public var hasNoText = false
  /// The answer that the form begins with; empty for none.
  public var initial: [Value] = []
  /// How many answers, choices or rows are wanted at least; fewer are taken too.
  public var minOccurs: Int?
  /// What limits an answer beyond its type.
  public var bounds = Bounds()
  /// How an answer is to be typed, in the form's words; empty for none.
  public var entryFormat = ""
  /// The form's name for an answer in one's own words beside the choices, such as "Other"; empty for
  /// none.
  public var openLabel = ""
  /// The units of an amount, or the one in which a number is counted. Empty for any, or none.
  public var units: [Coding] = []

  /// Details that say nothing.
  public init() {}
}

/// What limits an answer beyond its type.
public struct Bounds: Equatable, Sendable {
  /// The least that is taken; `nil` for no limit.
  public var least: Literal?
  /// The most that is taken; `nil` for no limit.
  public var most: Literal?
  /// The fewest characters; `nil` for no limit.
  public var minLength: Int?
  /// The most characters; `nil` for no limit.
  public var maxLength: Int?
  /// The most digits behind the point; `nil` for no limit.
  public var maxDecimalPlaces: Int?
  /// Numbers go up in steps of so many; `nil` for any.
  public var step: Int?
  /// The regular expression that all of the answer fits; empty for none.
  public var pattern = ""

  /// No limits.
  public init() {}
}

extension Item {
  /// The answer that nobody can change: what the form gives for an item that is hidden or only to
  /// be read. It counts as the item's answer for conditions and exports, in every row.
  public var fixed: [Value] { details.isHidden || details.isReadOnly ? details.initial : [] }

  /// Something is asked in it, whatever the conditions. O(items).
  public var hasQuestions: Bool {
    isQuestion && !isToRead && !details.isHidden || item.contains(where: \.hasQuestions)
  }

  /// Its rows are the answers of one question of the form, which takes several.
  public var isAnswers: Bool { isRows && details.isImplied }

  /// It is shown and takes no answer: a text, or a question whose answer can't be changed.
  public var isToRead: Bool { type == .display || isQuestion && details.isReadOnly }
}
