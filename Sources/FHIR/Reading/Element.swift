// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Survey

/// An object within a form, and where it stands.
///
/// Each member is looked up by its name; what is of the wrong type is a fault with its path, as
/// FHIRPath writes it (<https://hl7.org/fhirpath/N1/#path-selection>).
struct Element {
  let value: JSONValue
  let path: String

  /// The members; a fault for what is no object.
  init(_ value: JSONValue, path: String) throws(FormFault) {
    guard value.members != nil else { throw .wrongType(path: path, expected: .object) }
    self.value = value
    self.path = path
  }

  /// A text; `nil` where there is none.
  func text(_ name: String) throws(FormFault) -> String? {
    try read(name, as: .text, \.text)
  }

  /// A text that is shown: line ends are newlines, without blanks around it. Empty for none.
  ///
  /// - Throws: also for characters that no text needs and that could do harm.
  func words(_ name: String) throws(FormFault) -> String {
    guard let text = try text(name) else { return "" }
    let words = text.asShown
    if let hidden = hiddenScalar(in: words) { throw .hiddenCharacter(hidden.value, path: at(name)) }
    return words
  }

  /// True or false; `nil` where there is neither.
  func flag(_ name: String) throws(FormFault) -> Bool? {
    try read(name, as: .flag, \.flag)
  }

  /// A whole number that fits in 32 bits; `nil` where there is none.
  func integer(_ name: String) throws(FormFault) -> Int? {
    try read(name, as: .number) { value in
      value.digits.flatMap { Int($0) }.flatMap { Literal.integers.contains($0) ? $0 : nil }
    }
  }

  /// A number; `nil` where there is none. One with an exponent is a fault: no form needs it.
  func decimal(_ name: String) throws(FormFault) -> DecimalNumber? {
    try read(name, as: .number) { $0.digits.flatMap { DecimalNumber($0) } }
  }

  /// An object; `nil` where there is none.
  func element(_ name: String) throws(FormFault) -> Element? {
    guard let found = member(name) else { return nil }
    return try Element(found, path: at(name))
  }

  /// The objects of a list; empty where there is none.
  func elements(_ name: String) throws(FormFault) -> [Element] {
    var elements: [Element] = []
    for (index, value) in (try read(name, as: .list, \.list) ?? []).enumerated() {
      elements.append(try Element(value, path: "\(at(name))[\(index)]"))
    }
    return elements
  }

  /// Whether a member of that name stands there.
  func has(_ name: String) -> Bool { member(name) != nil }

  /// The path of a member.
  func at(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  private func member(_ name: String) -> JSONValue? {
    let found = value[name]
    return found == .null ? nil : found
  }

  /// A member as what it should be; `nil` where there is none.
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
  /// A text of a form as it is shown: line ends are newlines, without blanks around it.
  var asShown: String {
    replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmed
  }
}

extension Element {
  /// Its extensions with one of these addresses (<https://hl7.org/fhir/R4/extensibility.html>).
  func extensions(_ url: String) throws(FormFault) -> [Element] {
    var found: [Element] = []
    for element in try elements("extension") where try element.text("url") == url {
      found.append(element)
    }
    return found
  }

  /// Its first extension with that address.
  func `extension`(_ url: FormExtension) throws(FormFault) -> Element? {
    try extensions(url.url).first
  }
}
