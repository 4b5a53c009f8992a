// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// An object in a form, with its path.
///
/// Members are looked up by name. A member of the wrong type is a fault with its FHIRPath
/// (<https://hl7.org/fhirpath/N1/#path-selection>).
struct Element {
  let value: JSONValue
  let path: String

  /// Creates an element.
  /// - Throws: ``FormFault`` if the value is not an object.
  init(_ value: JSONValue, path: String) throws(FormFault) {
    guard value.members != nil else { throw .wrongType(path: path, expected: .object) }
    self.value = value
    self.path = path
  }

  func text(_ name: String) throws(FormFault) -> String? {
    try read(name, as: .text, \.text)
  }

  /// Returns a text to show, trimmed and with newlines as line ends; empty if there is none.
  ///
  /// - Throws: Also for harmful characters that no text needs.
  func words(_ name: String) throws(FormFault) -> String {
    guard let text = try text(name) else { return "" }
    let words = text.asShown
    if let hidden = hiddenScalar(in: words) { throw .hiddenCharacter(hidden.value, path: at(name)) }
    return words
  }

  /// Returns a boolean; `nil` if there is none.
  func flag(_ name: String) throws(FormFault) -> Bool? {
    try read(name, as: .flag, \.flag)
  }

  /// Returns a whole number that fits in 32 bits; `nil` if there is none.
  func integer(_ name: String) throws(FormFault) -> Int? {
    try read(name, as: .number) { value in
      value.digits.flatMap { Int($0) }.flatMap { Literal.integers.contains($0) ? $0 : nil }
    }
  }

  /// Returns a number; `nil` if there is none. A number with an exponent is a fault, since no form
  /// needs one.
  func decimal(_ name: String) throws(FormFault) -> DecimalNumber? {
    try read(name, as: .number) { $0.digits.flatMap { DecimalNumber($0) } }
  }

  /// Returns an object; `nil` if there is none.
  func element(_ name: String) throws(FormFault) -> Element? {
    guard let found = member(name) else { return nil }
    return try Element(found, path: at(name))
  }

  /// Returns the objects of a list; empty if there is none.
  func elements(_ name: String) throws(FormFault) -> [Element] {
    let values = try read(name, as: .list, \.list) ?? []
    return try values.enumerated().map { index, value throws(FormFault) in
      try Element(value, path: "\(at(name))[\(index)]")
    }
  }

  func has(_ name: String) -> Bool { member(name) != nil }

  /// Returns the path of a member.
  func at(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  private func member(_ name: String) -> JSONValue? {
    let found = value[name]
    return found == .null ? nil : found
  }

  /// Returns a member as the expected type; `nil` if there is none.
  private func read<Content>(
    _ name: String, as expected: FormFault.ExpectedType, _ content: (JSONValue) -> Content?
  ) throws(FormFault) -> Content? {
    guard let found = member(name) else { return nil }
    guard let content = content(found) else {
      throw .wrongType(path: at(name), expected: expected)
    }
    return content
  }
}

extension String {
  /// The text trimmed and with newlines as line ends.
  var asShown: String { withPlainLineEnds.trimmed }
}

extension Element {
  /// Returns the extensions with this URL, or the parts of an extension with this name
  /// (<https://hl7.org/fhir/R4/extensibility.html>).
  func extensions(_ url: String) throws(FormFault) -> [Element] {
    var found: [Element] = []
    for element in try elements("extension") where try element.text("url") == url {
      found.append(element)
    }
    return found
  }

  /// Returns the first extension of this kind; `nil` if there is none.
  func `extension`(_ known: FormExtension) throws(FormFault) -> Element? { try part(known.url) }

  /// Returns the first extension of this kind; `nil` if there is none.
  func own(_ own: OwnExtension) throws(FormFault) -> Element? { try part(own.url) }

  /// Returns the first extension with this URL, or the first part of an extension with this name;
  /// `nil` if there is none.
  func part(_ url: String) throws(FormFault) -> Element? { try extensions(url).first }

  /// Returns the text of a part; empty if there is none.
  func string(_ name: String) throws(FormFault) -> String {
    try part(name)?.words("valueString") ?? ""
  }
}
