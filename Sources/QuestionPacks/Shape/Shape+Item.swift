// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Shape {
  static let section = Shape(
    name: "section", called: "a section",
    about: "One section of the interview; its number is in the file's name.",
    keys: Item.properties.compactMap { Key(ofSection: $0) })

  static let item: Shape = Shape(
    name: "item", called: "an item", about: "A question, a group of them, or a text to read.",
    keys: Item.properties.compactMap { Key($0) } + [
      Key(
        "answerOptionFrom", .oneOf(["sections"]), "The choices are the sections before this one.",
        for: [.choice]),
      Key("forEach", .id, "Written once for each option of that earlier choice."),
      Key("forOptions", .codes, "Which of these options; all of them if left out."),
    ])

  static let answerOption = Shape(
    name: "answerOption", called: "an option", about: "One choice.",
    keys: AnswerOption.properties.compactMap { Key($0) } + [
      Key("other", .text, "The question for the person's own words, asked when it is chosen."),
      Key("coding", .one({ .coding }), "The code of a code system that says exactly the same."),
    ])

  static let coding = Shape(
    name: "coding", called: "a coding",
    about: "A code that says exactly what a choice says. It can go stale.",
    keys: [
      Key("system", .text, "The code system's address.", need: .required),
      Key("code", .text, "The code, in quotes.", need: .required),
      Key("display", .text, "The code system's words for it.", need: .required),
    ] + sourceKeys)
}

extension Shape.Key {
  /// The key of a property in an item or a choice; `nil` for a property that authors can't write.
  fileprivate init?<Record>(_ property: Property<Record>) {
    guard let authoring = property.authoring, !authoring.about.isEmpty else { return nil }
    self.init(
      property.name, Shape.Value(property), authoring.about, need: property.need,
      for: authoring.kinds.isEmpty ? Item.Kind.inPacks : authoring.kinds)
  }

  /// The key of an item's property in a section; `nil` for a property that sections don't have.
  fileprivate init?(ofSection property: Property<Item>) {
    guard let authoring = property.authoring, !authoring.aboutSection.isEmpty else { return nil }
    let isRequired = ["linkId", "text", "item"].contains(property.name)
    self.init(
      property.name, Shape.Value(property), authoring.aboutSection,
      need: isRequired ? .required : .optional)
  }
}

extension Property {
  fileprivate var need: Shape.Need {
    let kinds = authoring?.requiredFor ?? []
    if isRequired || kinds == Item.Kind.inPacks { return .required }
    return kinds.isEmpty ? .optional : .requiredFor(kinds)
  }
}

extension Shape.Value {
  fileprivate init<Record>(_ property: Property<Record>) {
    switch property.access {
    case .text: self = .text
    case .id: self = .id
    case .flag: self = .flag
    case .count: self = .count(atLeast: 1)
    case .word(let word):
      let words = property.authoring?.words ?? []
      self = .oneOf(words.isEmpty ? word.all() : words)
    case .content: self = Self.nested[property.name] ?? .text
    }
  }

  /// The shapes of values that contain mappings, by key.
  private static let nested: [String: Shape.Value] = [
    "enableWhen": .one({ .condition }), "short": .flagOrCondition,
    "answerOption": .list({ .answerOption }), "item": .list({ .item }),
  ]
}

extension Shape {
  /// The keys for the operator of a test.
  static let operators = ["equals", "exists", "first", "countAtMost", "countMoreThan"]

  static let condition: Shape = Shape(
    name: "condition", called: "a condition",
    about: "A test of an earlier question's answer, or several joined.",
    keys: [
      Key("question", .id, "The linkId of an earlier question."),
      Key("equals", .flagOrCode, "This option was chosen; or true or false for a yes or no."),
      Key("exists", .flag, "There is an answer (true) or none (false)."),
      Key("first", .id, "This option was named first."),
      Key("countAtMost", .count(atLeast: 0), "At most so many options were chosen."),
      Key("countMoreThan", .count(atLeast: 0), "More than so many options were chosen."),
      Key("all", .list({ .condition }), "Each of these holds."),
      Key("any", .list({ .condition }), "One of these holds."),
      Key("not", .one({ .condition }), "This does not hold."),
    ], forms: operators.map { ["question", $0] } + [["all"], ["any"], ["not"]])
}
