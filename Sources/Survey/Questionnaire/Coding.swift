// SPDX-License-Identifier: GPL-3.0-or-later

/// A concept in a code system, or a unit: FHIR R4's `Coding`
/// (<https://hl7.org/fhir/R4/datatypes.html#Coding>).
public struct Coding: Hashable, Sendable {
  /// The code system's URL; empty for none.
  public var system: String
  /// The code system's version; empty for none.
  public var version: String
  /// The code; empty for none.
  public var code: String
  /// The display text; empty for none.
  public var display: String

  /// Creates a coding. Omitted parts are unknown.
  public init(system: String = "", version: String = "", code: String = "", display: String = "") {
    self.system = system
    self.version = version
    self.code = code
    self.display = display
  }

  /// The display text, or the code without one.
  public var words: String { display.isEmpty ? code : display }
}

extension Coding: DescribedRecord {
  /// Creates an empty coding.
  public init() { self.init(system: "") }

  /// The properties of a coding.
  public static let properties: [Property<Coding>] = [
    .text("system", { $0.system }, { $0.system = $1 }),
    .text("version", { $0.version }, { $0.version = $1 }),
    .text("code", { $0.code }, { $0.code = $1 }),
    .text("display", { $0.display }, { $0.display = $1 }),
  ]
}

/// The FHIR value of an option: R4's `Questionnaire.item.answerOption.value[x]`.
///
/// Answers refer to an option by its code. Exports contain this value.
public enum OptionValue: Equatable, Sendable {
  case coding(Coding)
  case text(String)
  /// A whole number, a date or a time.
  case literal(Literal)
}
