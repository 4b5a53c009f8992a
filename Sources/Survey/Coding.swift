// SPDX-License-Identifier: GPL-3.0-or-later

/// A concept of a code system, or a unit: FHIR R4's `Coding`
/// (<https://hl7.org/fhir/R4/datatypes.html#Coding>).
public struct Coding: Hashable, Sendable {
  /// Names the code system; empty for none.
  public var system: String
  /// The code system's version; empty for none.
  public var version: String
  /// The code; empty for none.
  public var code: String
  /// The words for it; empty for none.
  public var display: String

  /// A concept; what is left out is not known.
  public init(system: String = "", version: String = "", code: String = "", display: String = "") {
    self.system = system
    self.version = version
    self.code = code
    self.display = display
  }

  /// The words for it, or else its code.
  public var words: String { display.isEmpty ? code : display }
}

/// What a choice stands for in FHIR: R4's `Questionnaire.item.answerOption.value[x]`.
///
/// An answer names a choice by its code; this says what is written for it elsewhere.
public enum OptionValue: Equatable, Sendable {
  /// A concept.
  case coding(Coding)
  /// Words.
  case text(String)
  /// A whole number, a date or a time.
  case literal(Literal)
}
