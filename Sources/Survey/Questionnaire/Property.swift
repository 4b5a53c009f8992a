// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// The description of one property of a record.
///
/// All code that reads, writes, checks or documents records uses these descriptions. To add a
/// property, add a stored property and an entry in ``DescribedRecord/properties``.
public struct Property<Record: Sendable>: Sendable {
  /// How a property is read and written, and the type of its value.
  public enum Access: Sendable {
    /// A text; the default is empty.
    case text(Field<String>)
    /// A linkId or a code; the default is empty.
    case id(Field<String>)
    /// A flag; the default is `false`.
    case flag(Field<Bool>)
    /// A whole number; the default is `nil`.
    case count(Field<Int?>)
    /// A word from an enumeration; `nil` means the default.
    case word(Word)
    /// Any other JSON content.
    case content(Content)
  }

  /// Gets and sets the property of a record.
  ///
  /// Closures instead of a key path: key paths are created when the program starts, and those for a
  /// pack's records took a quarter of its startup instructions.
  public struct Field<Value>: Sendable {
    /// Returns the property's value in a record.
    public let get: Getter<Value>
    /// Sets the property's value in a record.
    public let set: Setter<Value>
  }

  /// Returns a property's value in a record.
  public typealias Getter<Value> = @Sendable (Record) -> Value
  /// Sets a property's value in a record.
  public typealias Setter<Value> = @Sendable (inout Record, Value) -> Void

  /// A property whose values are the cases of an enumeration.
  public struct Word: Sendable {
    /// All words, in the order of the cases.
    public let all: @Sendable () -> [String]
    /// Returns the property's word in a record; `nil` for the default.
    public let get: @Sendable (Record) -> String?
    /// Sets the property's word in a record. Returns `false` for an unknown word.
    public let set: @Sendable (inout Record, String) -> Bool
  }

  /// A property that can only be read and written as JSON.
  public struct Content: Sendable {
    let isDefault: @Sendable (Record) -> Bool
    let read: @Sendable (inout Record, inout JSONReader) throws -> Void
    let write: @Sendable (Record, inout JSONWriter) -> Void
  }

  /// How authors of packs use the property.
  public struct Authoring: Sendable {
    /// The purpose of the key in one sentence, as editors show it; empty if items other than
    /// sections don't have the property.
    public let about: String
    /// The words that authors may use; empty for all.
    public var words: [String] = []
    /// The kinds of item that have the property; empty for all.
    public var kinds: [Item.Kind] = []
    /// The kinds of item that require the property.
    public var requiredFor: [Item.Kind] = []
    /// The purpose of the key in a section; empty if sections don't have the property.
    public var aboutSection = ""
  }

  /// The member's name in JSON, and the key in YAML.
  public let key: StaticString
  /// How the property is read and written, and the type of its value.
  public let access: Access
  /// Whether the member is required. If so, it is written even with its default value.
  public var isRequired = false
  /// The name of the FHIR extension that contains the property, such as `row-name`; empty if R4 has
  /// an element for it.
  public var extensionName = ""
  /// How authors use the property; `nil` for a property that packs don't have.
  public var authoring: Authoring?

  init(_ key: StaticString, _ access: Access) {
    self.key = key
    self.access = access
  }
}

extension Property {
  /// The key as text.
  public var name: String { key.description }

  /// The property as a required one.
  package var required: Self {
    var property = self
    property.isRequired = true
    return property
  }

  /// Returns the property with the name of its FHIR extension.
  func inExtension(_ name: String) -> Self {
    var property = self
    property.extensionName = name
    return property
  }

  /// Returns the property with its description for authors.
  func authored(
    _ about: String = "", words: [String] = [], for kinds: [Item.Kind] = [],
    requiredFor required: [Item.Kind] = [], section: String = ""
  ) -> Self {
    var property = self
    property.authoring = Authoring(
      about: about, words: words, kinds: kinds, requiredFor: required, aboutSection: section)
    return property
  }
}

extension Property {
  package static func text(
    _ key: StaticString, _ get: @escaping Getter<String>, _ set: @escaping Setter<String>
  ) -> Self { Self(key, .text(Field(get: get, set: set))) }

  static func id(
    _ key: StaticString, _ get: @escaping Getter<String>, _ set: @escaping Setter<String>
  ) -> Self { Self(key, .id(Field(get: get, set: set))) }

  static func flag(
    _ key: StaticString, _ get: @escaping Getter<Bool>, _ set: @escaping Setter<Bool>
  ) -> Self { Self(key, .flag(Field(get: get, set: set))) }

  static func count(
    _ key: StaticString, _ get: @escaping Getter<Int?>, _ set: @escaping Setter<Int?>
  ) -> Self { Self(key, .count(Field(get: get, set: set))) }

  static func word<Value: RawRepresentable<String> & CaseIterable & Equatable & Sendable>(
    _ key: StaticString, _ get: @escaping Getter<Value>, _ set: @escaping Setter<Value>,
    unless usual: Value? = nil
  ) -> Self {
    word(key, { get($0) == usual ? nil : get($0) }, { set(&$0, $1 ?? get($0)) })
  }

  static func word<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: StaticString, _ get: @escaping Getter<Value?>, _ set: @escaping Setter<Value?>
  ) -> Self {
    let word = Word(
      all: { Value.allCases.map(\.rawValue) }, get: { get($0)?.rawValue },
      set: { record, word in
        guard let value = Value(rawValue: word) else { return false }
        set(&record, value)
        return true
      })
    return Self(key, .word(word))
  }

  static func content<Value: JSONContent & Equatable & Sendable>(
    _ key: StaticString, _ get: @escaping Getter<Value>, _ set: @escaping Setter<Value>,
    unless usual: Value? = nil
  ) -> Self {
    content(
      key, isDefault: { get($0) == usual }, read: { set(&$0, try Value(from: &$1)) },
      write: { get($0).write(to: &$1) })
  }

  static func content<Value: JSONContent & Sendable>(
    _ key: StaticString, _ get: @escaping Getter<Value?>, _ set: @escaping Setter<Value?>
  ) -> Self {
    content(
      key, isDefault: { get($0) == nil }, read: { set(&$0, try Value(from: &$1)) },
      write: { get($0)?.write(to: &$1) })
  }

  static func list<Value: JSONContent & Sendable>(
    _ key: StaticString, _ get: @escaping Getter<[Value]>, _ set: @escaping Setter<[Value]>
  ) -> Self {
    content(
      key, isDefault: { get($0).isEmpty }, read: { set(&$0, try $1.list()) },
      write: { $1.list(get($0)) { $1.write(to: &$0) } })
  }

  static func content(
    _ key: StaticString, isDefault: @escaping @Sendable (Record) -> Bool,
    read: @escaping @Sendable (inout Record, inout JSONReader) throws -> Void,
    write: @escaping @Sendable (Record, inout JSONWriter) -> Void
  ) -> Self {
    Self(key, .content(Content(isDefault: isDefault, read: read, write: write)))
  }
}
