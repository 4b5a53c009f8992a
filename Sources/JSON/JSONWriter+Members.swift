// SPDX-License-Identifier: GPL-3.0-or-later

extension JSONWriter {
  /// Writes a member that is text.
  public mutating func member(_ name: StaticString, _ value: String) {
    self.name(name)
    text(value)
  }

  /// Writes a member with a raw value as text.
  public mutating func member(
    _ name: StaticString, _ value: some RawRepresentable<String>
  ) {
    member(name, value.rawValue)
  }

  /// Writes a member that is true or false.
  public mutating func member(_ name: StaticString, _ value: Bool) {
    self.name(name)
    raw(value ? "true" : "false")
  }

  /// Writes a member that is a whole number.
  public mutating func member(_ name: StaticString, _ value: Int) {
    self.name(name)
    raw(String(value))
  }

  /// Writes a member with any content.
  public mutating func member(_ name: StaticString, _ value: some JSONContent) {
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a member with a list of content.
  public mutating func member<Element: JSONContent>(
    _ name: StaticString, _ values: [Element], lineByLine: Bool = false
  ) {
    self.name(name)
    list(values, lineByLine: lineByLine) { $1.write(to: &$0) }
  }

  /// Writes a member with a list of texts.
  public mutating func member(_ name: StaticString, texts: [String]) {
    self.name(name)
    list(texts) { $0.text($1) }
  }

  /// Writes a member with a list of whole numbers.
  public mutating func member(_ name: StaticString, numbers: [Int]) {
    self.name(name)
    list(numbers) { $0.raw(String($1)) }
  }
}
