// SPDX-License-Identifier: GPL-3.0-or-later

/// An entry of a questionnaire: a question, a group, or a text to read.
///
/// The names are those of FHIR R4's `Questionnaire.item`
/// (<https://hl7.org/fhir/R4/questionnaire.html>). Answers are not part of an item: they are in a
/// ``Response``, by ``Place``.
public struct Item: Equatable, Sendable {
  /// The kind of an item.
  public enum Kind: String, CaseIterable, Sendable {
    /// A section, an area or, with ``Item/repeats``, rows that the person adds.
    case group
    /// A text to read, without an answer.
    case display
    /// Yes or no; "not sure" is ``Leaving/unknown``.
    case boolean
    /// One of the ``Item/answerOption``s, or several with ``Item/repeats``.
    case choice
    /// One line in the person's words.
    case string
    /// One or more paragraphs in the person's words.
    case text
    /// One of the ``Item/answerOption``s or the person's own words, or several with
    /// ``Item/repeats``. Without options, only words.
    case openChoice = "open-choice"
    case integer
    case decimal
    /// A day, a month or a year.
    case date
    /// A day, usually with a time.
    case dateTime
    case time
    /// A number with a unit.
    case quantity
    case url
  }

  /// The item's id, unique within its questionnaire. ASCII, shown only on request.
  public var linkId: String
  /// The kind of the item.
  public var type: Kind
  /// The question, or the title of a group.
  public var text = ""
  /// The question while someone types for the person, with ``personMark`` in place of the person's
  /// name; if empty, ``text`` is used. Answers always store ``text``.
  public var typedFor = ""
  /// A short name for lists and notes; if empty, ``text`` is used.
  public var label = ""
  /// Who uses the answer and what for, in one or two sentences. Empty for groups and displays.
  public var why = ""
  /// Help with answering: an example, or what is accepted. Empty if the question needs none.
  public var hint = ""
  /// Whether several options may be chosen, or whether a group has rows that are added one by one.
  public var repeats = false
  /// The condition for asking the item; `nil` for always.
  public var enableWhen: Condition?
  /// When the short pass, which takes about ten minutes, asks the item, besides ``enableWhen``;
  /// `nil` if only the full pass asks it.
  public var shortPass: Condition?
  /// The options, in the order of their numbers. Empty unless ``type`` is a choice or an open
  /// choice.
  public var answerOption: [AnswerOption] = []
  /// The maximum number of options or rows; `nil` for no limit other than ``Item/rowLimit``.
  public var maxOccurs: Int?
  /// The number of rows in the short pass; `nil` for no limit.
  public var shortMaxOccurs: Int?
  /// The linkId of an earlier choice. Only the options chosen there are offered here. Empty for
  /// all.
  public var narrowedBy = ""
  /// The linkId of an earlier choice. The options chosen there are not offered here. Empty for
  /// none.
  public var omitsChosen = ""
  /// The linkId of the yes/no question directly before this list of rows. A yes opens the list, and
  /// words other than yes or no become its first row. Empty for a list without such a question.
  public var gate = ""
  /// The purpose of the answer in the notes and the interview; `nil` for most items.
  public var role: Role?
  /// Who may see the answer outside the session.
  public var sharing = Sharing.everyone
  /// Whether the item is not asked while someone else types or can see the screen.
  public var isSensitive = false
  /// Whether a section can be hard to think about, so that a break is offered after it.
  public var isHard = false
  /// Whether only the numbers of chosen options are repeated, so that a screen reader doesn't read
  /// the options aloud.
  public var isQuiet = false
  /// The word for a row of a repeating group, as in "another *medicine*".
  public var rowName = ""
  /// The id of the template that this item was copied from; empty if it is not a copy.
  public var template = ""
  /// The child items: those of a group, those of each row, or those that depend on a question. FHIR
  /// nests the last kind in each answer (`answer.item`).
  public var item: [Item] = []
  /// An array, because items are copied often and few have details.
  private var detailsBox: [ItemDetails] = []

  /// The placeholder in ``typedFor`` for the person's name.
  public static let personMark = "{name}"

  /// The maximum number of rows in a group without its own ``maxOccurs``.
  public static let rowLimit = 100

  /// The maximum number of rows: ``maxOccurs`` or, if that is `nil`, ``rowLimit``.
  public var mostRows: Int { maxOccurs ?? Self.rowLimit }

  /// Creates an item. The defaults are the values that most items have.
  public init(
    linkId: String, type: Kind, text: String = "", label: String = "", why: String = "",
    repeats: Bool = false, enableWhen: Condition? = nil, shortPass: Condition? = nil,
    answerOption: [AnswerOption] = [], maxOccurs: Int? = nil, rowName: String = "",
    item: [Item] = []
  ) {
    self.linkId = linkId
    self.type = type
    self.text = text
    self.label = label
    self.why = why
    self.repeats = repeats
    self.enableWhen = enableWhen
    self.shortPass = shortPass
    self.answerOption = answerOption
    self.maxOccurs = maxOccurs
    self.rowName = rowName
    self.item = item
  }
}

extension Item {
  /// The properties that only FHIR forms have.
  public var details: ItemDetails {
    get { detailsBox.first ?? ItemDetails() }
    set { detailsBox = newValue == ItemDetails() ? [] : [newValue] }
  }

  /// Whether options can be chosen by their position. `false` if their texts are other numbers,
  /// such as 0, 1 and 2, which would be confused with positions.
  public var isNumbered: Bool {
    !answerOption.enumerated().contains { index, option in
      Int(option.text).map { (1...answerOption.count).contains($0) && $0 != index + 1 } ?? false
    }
  }

  /// Whether the item accepts any words, including the name of a command.
  public var takesText: Bool { type == .string || type == .text || type == .openChoice }

  /// Whether the item offers options.
  public var isChoice: Bool { type == .choice || type == .openChoice && !answerOption.isEmpty }

  /// The item's name in a list: its label, or its question if it has none.
  public var name: String { label.isEmpty ? text : label }

  /// Whether the item is a group to which rows are added.
  public var isRows: Bool { type == .group && repeats }

  /// The item and all its descendants, in order. O(items).
  package var withAllWithin: [Item] { [self] + item.flatMap(\.withAllWithin) }

  /// Whether the item takes an answer: it is neither a group nor a text to read.
  public var isQuestion: Bool { type != .group && type != .display }

  /// Returns the option with this code; `nil` if there is none.
  public func option(_ code: String) -> AnswerOption? { answerOption.first { $0.code == code } }
}

/// Who may see an answer outside the session.
public enum Sharing: String, CaseIterable, Sendable {
  /// Everyone: the answer is in the notes.
  case everyone
  /// Staff only: the answer is in the separate file for staff.
  case staff
  /// Nobody: the answer only controls the interview and is never saved.
  case unsaved
}
