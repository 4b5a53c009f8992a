// SPDX-License-Identifier: GPL-3.0-or-later

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
