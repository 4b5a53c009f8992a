// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The extensions of our own, for what R4 has no word for. Other software may pass all of them by.
///
/// Their addresses stand under one base, which is a name and no place: `.invalid` is kept free for
/// that (<https://www.rfc-editor.org/rfc/rfc2606#section-2>), so nothing is ever fetched from it.
/// `FHIR.docc/FHIR.md` says what each one means. Extensions:
/// <https://hl7.org/fhir/R4/extensibility.html#Extension>.
public enum OwnExtension: String, CaseIterable, Sendable {
  /// What stands before the name of each extension, and of a pack.
  public static let base = Questionnaire.Summary.base

  // Of a questionnaire.
  /// The version of the extensions here; it marks a questionnaire as made from one of our packs.
  case format
  /// Where urgent help is: groups of lines.
  case urgentHelp = "urgent-help"
  /// What happens before, at and after the appointment, in the same form.
  case whatToExpect = "what-to-expect"
  /// Roughly how many seconds a section takes in the short and the full pass.
  case length

  // Of an item, beside those that its properties name.
  /// Whether the short pass asks it: yes, or a condition.
  case shortPass = "short-pass"
  /// The whole condition, where R4's `enableWhen` can't say it.
  case condition

  // Of a choice, beside those that its properties name.
  /// Its own code and words, where its coding is that of a code system.
  case choice

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

  /// The names of all of them, those that hold properties of items and choices included.
  public static let names =
    allCases.map(\.rawValue)
    + (Item.properties.map(\.extensionName) + AnswerOption.properties.map(\.extensionName))
    .filter { !$0.isEmpty }

  /// Whether an address is that of an extension of our own.
  static func isOwn(url: String) -> Bool { names.contains { self.url($0) == url } }

  /// The extension's address.
  public var url: String { Self.url(rawValue) }

  /// The address of an extension with this name.
  public static func url(_ name: String) -> String { "\(base)/\(name)" }
}
