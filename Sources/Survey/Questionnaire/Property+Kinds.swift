// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

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

  private static func content(
    _ key: StaticString, isDefault: @escaping @Sendable (Record) -> Bool,
    read: @escaping @Sendable (inout Record, inout JSONReader) throws -> Void,
    write: @escaping @Sendable (Record, inout JSONWriter) -> Void
  ) -> Self {
    Self(key, .content(Content(isDefault: isDefault, read: read, write: write)))
  }
}
