// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The keys and values allowed in a mapping, used by both `check` and the editors' schemas.
struct Shape: Sendable {
  struct Key: Sendable {
    let name: String
    let value: Value
    /// The key's purpose, as editors show it.
    let about: String
    var need = Need.optional
    /// The types of item that may have the key.
    var kinds = Item.Kind.inPacks
  }

  enum Need: Sendable {
    case optional
    case required
    case requiredFor([Item.Kind])
  }

  enum Value: Sendable {
    case text
    /// A linkId or a code, which may contain `{code}`.
    case id
    case flag
    case count(atLeast: Int)
    case date
    case oneOf([String])
    /// A mapping. The shape is resolved when it is needed, since some shapes contain themselves.
    case one(@Sendable () -> Shape)
    case list(@Sendable () -> Shape)
    /// The codes of options.
    case codes
    case flagOrCondition
    /// A boolean or the code of an option.
    case flagOrCode
  }

  /// The name of the shape's definition in the editors' schemas.
  let name: String
  /// The name of the shape in faults, such as "an item".
  let called: String
  let about: String
  let keys: [Key]
  /// The sets of keys of which exactly one must be present; empty if there is no such restriction.
  var forms: [[String]] = []

  /// The syntax of linkIds and codes: ASCII letters, digits, dots, hyphens and `{code}`. Editors get
  /// it too.
  static let idPattern = #"^([A-Za-z0-9.-]|\{code\})+$"#

  func key(_ name: String) -> Key? { keys.first { $0.name == name } }
}

extension Shape.Key {
  init(
    _ name: String, _ value: Shape.Value, _ about: String, need: Shape.Need = .optional,
    for kinds: [Item.Kind] = Item.Kind.inPacks
  ) {
    self.init(name: name, value: value, about: about, need: need, kinds: kinds)
  }
}
