// SPDX-License-Identifier: GPL-3.0-or-later

/// One entry of a questionnaire: a question, a group of them, or a text to read.
///
/// The names are those of FHIR R4's `Questionnaire.item`
/// (<https://hl7.org/fhir/R4/questionnaire.html>); what FHIR lacks is said at the property.
/// An item holds no answer: answers live in a ``Response``, found by ``Place``.
public struct Item: Equatable, Sendable {
  /// What an item asks for.
  public enum Kind: String, CaseIterable, Sendable {
    /// A section, an area or, with ``Item/repeats``, rows that the person adds.
    case group
    /// A text to read; nothing is answered.
    case display
    /// Yes or no; "not sure" is ``Leaving/unknown``.
    case boolean
    /// One of the ``Item/answerOption``s, or several with ``Item/repeats``.
    case choice
    /// One line, in the person's words.
    case string
    /// A paragraph or more, in the person's words.
    case text
    /// One of the ``Item/answerOption``s or the person's own words, or several with
    /// ``Item/repeats``; without options just words.
    case openChoice = "open-choice"
    /// A whole number.
    case integer
    /// A number.
    case decimal
    /// A day, a month or a year.
    case date
    /// A day, and mostly a time on it.
    case dateTime
    /// A time of any day.
    case time
    /// A number of some unit.
    case quantity
    /// The address of a page.
    case url
  }

  /// Names the item among all items of its questionnaire: ASCII, never shown unless asked for.
  public var linkId: String
  /// What kind of answer is taken.
  public var type: Kind
  /// The question as it is asked, or the title of a group.
  public var text: String
  /// The question while someone types for the person, with ``personMark`` for that person's name;
  /// empty means ``text`` serves. Answers keep ``text`` as their question: it is the same one.
  public var typedFor: String
  /// The few words that name the item in lists and notes; empty means ``text`` serves.
  public var label: String
  /// Who uses the answer, and what for: one or two sentences. Empty for groups and displays.
  public var why: String
  /// What helps to answer: an example, or what is accepted. Empty when the question is enough.
  public var hint: String
  /// Several choices on a choice; rows that are added one by one on a group.
  public var repeats: Bool
  /// When the item is asked at all; `nil` means always.
  public var enableWhen: Condition?
  /// Whether the short pass asks it.
  public var shortPass: ShortPass
  /// The choices, in the order in which they are numbered. Empty unless ``type`` is a choice or an
  /// open choice.
  public var answerOption: [AnswerOption]
  /// How many choices or rows there may be; `nil` means no limit but ``Item/rowLimit``.
  public var maxOccurs: Int?
  /// How many rows the short pass asks for; `nil` means as many as there are.
  public var shortMaxOccurs: Int?
  /// The linkId of an earlier choice: only what was chosen there is offered here. Empty for all.
  public var narrowedBy: String
  /// The linkId of an earlier choice: what was chosen there is not offered here. Empty for none.
  public var omitsChosen: String
  /// Of a list of rows: the linkId of the yes/no question that stands right before it. The list is
  /// asked after a yes, and words that are neither yes nor no begin its first row. Empty for a list
  /// that is asked without one.
  public var gate: String
  /// What the notes and the interview use the answer for; `nil` for most items.
  public var role: Role?
  /// Who may see the answer outside the session.
  public var sharing: Sharing
  /// Set aside, unasked, while someone else types or can see the screen.
  public var isSensitive: Bool
  /// Of a section: it can be hard to think about, so a break is offered after it.
  public var isHard: Bool
  /// Choices are echoed by number only, so that the words are not read aloud.
  public var isQuiet: Bool
  /// What one row of a repeating group is called, as in "another *medicine*".
  public var rowName: String
  /// What this item was expanded from, the same for each area of a "for each"; empty otherwise.
  public var template: String
  /// The items of a group, of each of its rows, or those that depend on a question: in FHIR these
  /// stand within each of its answers (`answer.item`).
  public var item: [Item]
  private var detailsBox = DetailsBox.plain

  /// Stands in ``typedFor`` for the name of the person.
  public static let personMark = "{name}"

  /// The most rows that a group without its own ``maxOccurs`` takes.
  public static let rowLimit = 100

  /// An item with everything left at what most items have.
  public init(
    linkId: String, type: Kind, text: String = "", typedFor: String = "", label: String = "",
    why: String = "", hint: String = "", repeats: Bool = false, enableWhen: Condition? = nil,
    shortPass: ShortPass = .skipped, answerOption: [AnswerOption] = [], maxOccurs: Int? = nil,
    shortMaxOccurs: Int? = nil, narrowedBy: String = "", omitsChosen: String = "",
    gate: String = "", role: Role? = nil, sharing: Sharing = .everyone, isSensitive: Bool = false,
    isHard: Bool = false, isQuiet: Bool = false, rowName: String = "", template: String = "",
    item: [Item] = []
  ) {
    self.linkId = linkId
    self.type = type
    self.text = text
    self.typedFor = typedFor
    self.label = label
    self.why = why
    self.hint = hint
    self.repeats = repeats
    self.enableWhen = enableWhen
    self.shortPass = shortPass
    self.answerOption = answerOption
    self.maxOccurs = maxOccurs
    self.shortMaxOccurs = shortMaxOccurs
    self.narrowedBy = narrowedBy
    self.omitsChosen = omitsChosen
    self.gate = gate
    self.role = role
    self.sharing = sharing
    self.isSensitive = isSensitive
    self.isHard = isHard
    self.isQuiet = isQuiet
    self.rowName = rowName
    self.template = template
    self.item = item
  }
}

extension Item {
  /// What a form may say of it beyond what our own packs do.
  public var details: ItemDetails {
    get { if case .details(let details) = detailsBox { details } else { ItemDetails() } }
    set { detailsBox = newValue == ItemDetails() ? .plain : .details(newValue) }
  }

  /// Behind one pointer: items are copied often, and hardly any has details.
  private indirect enum DetailsBox: Equatable, Sendable {
    case plain
    case details(ItemDetails)
  }

  /// Choices are picked by their numbers in the list. Where their words are other numbers, as 0, 1
  /// and 2, one would be taken for another, so there they are picked by their words alone.
  public var isNumbered: Bool {
    !answerOption.enumerated().contains { index, option in
      Int(option.text).map { (1...answerOption.count).contains($0) && $0 != index + 1 } ?? false
    }
  }

  /// It takes any words, so that a lone command's name may be an answer.
  public var takesText: Bool { type == .string || type == .text || type == .openChoice }

  /// Choices are offered for it.
  public var isChoice: Bool { type == .choice || type == .openChoice && !answerOption.isEmpty }

  /// The words that name the item in a list: its label, or its question where it has none.
  public var name: String { label.isEmpty ? text : label }

  /// Rows are added to it one by one.
  public var isRows: Bool { type == .group && repeats }

  /// It takes an answer of its own, so it is neither a group nor a text to read.
  public var isQuestion: Bool { type != .group && type != .display }

  /// The choice with this code; `nil` when there is none.
  public func option(_ code: String) -> AnswerOption? { answerOption.first { $0.code == code } }
}

/// Whether the short pass, of about ten minutes, asks an item.
public enum ShortPass: Equatable, Sendable {
  /// Only the full pass asks it.
  case skipped
  /// The short pass asks it.
  case asked
  /// The short pass asks it when this holds, beside the item's own condition.
  case askedWhen(Condition)
}

/// Who may see an answer outside the session.
public enum Sharing: String, CaseIterable, Sendable {
  /// It stands in the notes.
  case everyone
  /// It stands only in the separate file for staff.
  case staff
  /// It steers the interview and is never saved.
  case unsaved
}
