// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What a mapping in a pack may hold: the one table behind the check and the editors' schemas.
struct Shape: Sendable {
  struct Key: Sendable {
    let name: String
    let value: Value
    /// What it is for, as editors show it.
    let about: String
    var need = Need.optional
    /// The types of item that have it.
    var kinds = Item.Kind.inPacks
  }

  enum Need: Sendable {
    case optional
    case required
    /// Required for some types of item.
    case requiredFor([Item.Kind])
  }

  enum Value: Sendable {
    case text
    /// A linkId or a code; `{code}` may stand in it.
    case id
    case flag
    case count(atLeast: Int)
    case date
    case oneOf([String])
    /// A mapping. It is looked up when it is needed, since some stand in themselves.
    case one(@Sendable () -> Shape)
    case list(@Sendable () -> Shape)
    /// Codes of options.
    case codes
    /// A yes, a no or a condition.
    case flagOrCondition
    /// A yes, a no or the code of an option.
    case flagOrCode
  }

  /// The name of its definition in the editors' schemas.
  let name: String
  /// What faults call it, as "an item".
  let called: String
  let about: String
  let keys: [Key]
  /// The sets of keys of which exactly one is given; empty when the keys are free.
  var forms: [[String]] = []

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
