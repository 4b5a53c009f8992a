// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// One property of a record: everything that is said about it.
///
/// Whatever reads, writes, checks or documents records walks these descriptions. A new property
/// needs its stored property and one entry in ``DescribedRecord/properties``, beside what uses it.
public struct Property<Record: Sendable>: Sendable {
  /// How a property is read from a record, and what kind of value it has.
  public enum Access: Sendable {
    /// A text; empty is the default.
    case text(Field<String>)
    /// A linkId or a code, as a text; empty is the default.
    case id(Field<String>)
    /// A flag; false is the default.
    case flag(Field<Bool>)
    /// A whole number; `nil` is the default.
    case count(Field<Int?>)
    /// One of the words of a type; `nil` in the way of the default.
    case word(Word)
    /// Anything else that JSON can hold.
    case content(Content)
  }

  /// Reads and writes the property of a record.
  ///
  /// A pair of closures and not a key path: key paths are made when the program starts, and those
  /// of a pack's records took a quarter of the instructions of a start.
  public struct Field<Value>: Sendable {
    /// Returns the property of a record.
    public let get: Getter<Value>
    /// Sets the property of a record.
    public let set: Setter<Value>
  }

  /// Returns the property of a record.
  public typealias Getter<Value> = @Sendable (Record) -> Value
  /// Sets the property of a record.
  public typealias Setter<Value> = @Sendable (inout Record, Value) -> Void

  /// A property whose values are the cases of an enumeration.
  public struct Word: Sendable {
    /// All words, in the order of the cases.
    public let all: @Sendable () -> [String]
    /// Returns the word of a record; `nil` at the default.
    public let get: @Sendable (Record) -> String?
    /// Sets the word of a record. Returns false for a word that is none of these.
    public let set: @Sendable (inout Record, String) -> Bool
  }

  /// A property that is read and written as JSON only.
  public struct Content: Sendable {
    let isDefault: @Sendable (Record) -> Bool
    let read: @Sendable (inout Record, inout JSONReader) throws -> Void
    let write: @Sendable (Record, inout JSONWriter) -> Void
  }

  /// What authors of packs may write.
  public struct Authoring: Sendable {
    /// What the key is for, in one sentence, as editors show it; empty where only a section has it.
    public let about: String
    /// The words that authors may use, where these are not all; empty for all.
    public var words: [String] = []
    /// The kinds of item that have the property; empty for all.
    public var kinds: [Item.Kind] = []
    /// The kinds of item that need it.
    public var requiredFor: [Item.Kind] = []
    /// The same sentence for a section; empty where a section does not have the property.
    public var aboutSection = ""
  }

  /// The member's name in JSON, and the key in YAML.
  public let key: StaticString
  /// How it is read and what kind of value it has.
  public let access: Access
  /// Whether the member must be there, and is written even at its default.
  public var isRequired = false
  /// The FHIR extension of our own that holds it, such as `row-name`; empty where R4 has a word.
  public var extensionName = ""
  /// What authors may write; `nil` for a property that packs don't have.
  public var authoring: Authoring?

  init(_ key: StaticString, _ access: Access) {
    self.key = key
    self.access = access
  }
}

extension Property {
  /// The key as text.
  public var name: String { key.description }

  /// The same property, which must be there.
  var required: Self {
    var property = self
    property.isRequired = true
    return property
  }

  /// The same property, held by a FHIR extension of our own.
  func inExtension(_ name: String) -> Self {
    var property = self
    property.extensionName = name
    return property
  }

  /// The same property, which authors may write.
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
