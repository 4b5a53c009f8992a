import Survey

/// The extensions of our own, for what R4 has no word for. Other software may pass all of them by.
///
/// Their addresses stand under one base, which is a name and no place: `.invalid` is kept free for
/// that (<https://www.rfc-editor.org/rfc/rfc2606#section-2>), so nothing is ever fetched from it.
/// The README says what each one means. Extensions:
/// <https://hl7.org/fhir/R4/extensibility.html#Extension>.
public enum OwnExtension: String, CaseIterable, Sendable {
  /// What stands before the name of each extension, and of a pack.
  public static let base = Questionnaire.Summary.base

  // Of a questionnaire.
  /// The version of the extensions here; it marks a questionnaire as made from one of our packs.
  case format
  /// Where urgent help is: groups of lines.
  case urgentHelp = "urgent-help"
  /// Roughly how many seconds a section takes in the short and the full pass.
  case length

  // Of an item.
  /// Who uses the answer, and what for.
  case why
  /// Whether the short pass asks it: yes, or a condition.
  case shortPass = "short-pass"
  /// Only what was chosen at this earlier choice is offered.
  case narrowedBy = "narrowed-by"
  /// What the answer is used for.
  case role
  /// Who may see the answer: `staff`, or nobody (`unsaved`). Of a choice too.
  case sharing
  /// Set aside while someone else types or can see the screen.
  case sensitive
  /// A break is offered after it.
  case hard
  /// Choices are not read out again.
  case quiet
  /// What one row is called.
  case rowName = "row-name"
  /// How many rows the short pass asks for.
  case shortRows = "short-rows"
  /// The question while someone types for the person; `{name}` stands for that person.
  case typedFor = "typed-for"
  /// What the item was written out from, once for each choice of an earlier question.
  case forEach = "for-each"
  /// The whole condition, where R4's `enableWhen` can't say it.
  case condition

  // Of a choice.
  /// The choice is a way to leave the question.
  case leaving
  /// The words that stand for the choice inside a question.
  case phrase

  // Of a response; all but the last only in one that is for the person alone.
  /// It is for the person alone.
  case isPrivate = "private"
  /// A note to oneself.
  case aside
  /// The person leaves this section out of what others get.
  case leftOut = "left-out"
  /// An answer whose question is not in the questionnaire any more, with the question.
  case alsoWritten = "also-written"

  /// The version of what is written here, under ``format``.
  static let version = 1

  /// The extension with that address; `nil` for one of others.
  init?(url: String) {
    guard url.hasPrefix(Self.base + "/") else { return nil }
    self.init(rawValue: String(url.dropFirst(Self.base.count + 1)))
  }

  /// The extension's address.
  public var url: String { "\(Self.base)/\(rawValue)" }
}
