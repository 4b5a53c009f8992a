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

extension Shape {
  static let pack = Shape(
    name: "pack", called: "the pack", about: "What a pack of questions is called.",
    keys: [
      Key("id", .id, "Names the pack among others.", need: .required),
      Key("version", .text, "The pack's version, in quotes, as \"1.0.0\".", need: .required),
      Key("title", .text, "The title that the person sees.", need: .required),
      Key("language", .id, "The language of the wording, as en-GB.", need: .required),
      Key("url", .text, "The address by which health software names it, if it has one."),
    ])

  static let urgentHelp = Shape(
    name: "urgentHelp", called: "urgent help",
    about: "Where urgent help is. It can go stale, so it is dated data.",
    keys: [
      Key("groups", .list({ .urgentGroup }), "The groups, most urgent first.", need: .required),
      Key("footnote", .text, "What to know about calls and texts, said once at the end."),
    ])

  static let whatToExpect = Shape(
    name: "whatToExpect", called: "what to expect",
    about:
      "What happens before, at and after the appointment. It can go stale, so it is dated data.",
    keys: [
      Key("groups", .list({ .expectedGroup }), "The groups, in the order of time.", need: .required)
    ])

  static let plainWords = Shape(
    name: "plainWords", called: "plain words",
    about: "How the pack is worded: words to avoid, and exceptions.",
    keys: [
      Key("avoid", .list({ .avoided }), "Words to avoid, each with better ones."),
      Key(
        "exceptions", .list({ .exception }),
        "Where a rule about wording doesn't hold; five at most."),
    ])

  static let avoided = Shape(
    name: "avoided", called: "an entry", about: "Words to avoid in everything that people read.",
    keys: [
      Key("words", .text, "One word or a few; a * at a word's end is any ending.", need: .required),
      Key("better", .text, "What to say instead.", need: .required),
    ])

  static let exception = Shape(
    name: "exception", called: "an exception",
    about: "A place where a rule about wording doesn't hold.",
    keys: [
      Key("linkId", .id, "The item, or what it is copied from.", need: .required),
      Key("rule", .oneOf(WordingRule.allCases.map(\.rawValue)), "The rule.", need: .required),
      Key("reason", .text, "Why it is better so.", need: .required),
    ])

  static let urgentGroup = Shape(
    name: "urgentGroup", called: "a group", about: "A heading with its lines.",
    keys: [
      Key("heading", .text, "What the lines are for.", need: .required),
      Key("lines", .list({ .urgentLine }), "The lines, two services at most.", need: .required),
    ])

  static let urgentLine = Shape(
    name: "urgentLine", called: "a line", about: "One thing to do or one service.",
    keys: fact("What to do.") + [Key("short", .flag, "It is in the short form too.")])

  static let expectedGroup = Shape(
    name: "expectedGroup", called: "a group", about: "A heading with its lines.",
    keys: [
      Key("heading", .text, "When the lines are about.", need: .required),
      Key("lines", .list({ .expectedLine }), "The lines.", need: .required),
    ])

  static let expectedLine = Shape(
    name: "expectedLine", called: "a line", about: "One thing to expect.",
    keys: fact("What may happen; promise nothing that others must keep."))

  private static func fact(_ about: String) -> [Key] {
    [Key("text", .text, about, need: .required)] + sourceKeys
  }

  /// The keys for the source of a fact that may become out of date.
  static let sourceKeys = [
    Key("source", .text, "Where the fact was taken from.", need: .required),
    Key("checked", .date, "The day on which it was last checked.", need: .required),
  ]
}
