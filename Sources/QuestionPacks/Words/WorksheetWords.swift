// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The sentences of the paper worksheet that aren't the pack's own.
enum WorksheetWords {
  static let identity = ["Name:", "Date of birth:"]
  static let start =
    "Fill this in by hand, in any order. Leave out whatever you like. There are no wrong answers."
  static let starred = "If you have little time, just answer the questions with a star: ★"
  static let urgentHelp = "Urgent help"
  static let forStaff = "For staff only"
  static let aboutPageForStaff = [
    "Keep this part separate from the rest, even if you leave it empty.",
    "If someone might see it, don't write in it. Tell a worker in private instead.",
    "If you write in it, give it to a worker when you're alone together.",
  ]
  static let yesOrNo = ["Yes", "No", "Not sure"]
  static let tickOne = "Tick one."
  static let tickAny = "Tick all that fit."
  static let copySlot = "Which one:"
  /// The word for the option in a question asked for each.
  static let copied = "this"

  static func tick(upTo most: Int) -> String { "Tick up to \(most)." }

  static func why(_ why: String) -> String { "Why we ask: \(why)" }

  static func forEach(_ question: String, options: [String]) -> String {
    let which = options.isEmpty ? "each box" : "each of these that"
    let list = options.isEmpty ? "" : ": \(options.joined(separator: "; "))"
    return "Fill this in once for \(which) you ticked under \(question)\(list)."
      + " There is room for three."
  }

  static func row(_ name: String, _ number: Int) -> String {
    "\(name.withCapitalStart) \(number)"
  }

  static func moreRows(_ name: String) -> String {
    "To add another \(name), use another sheet of paper."
  }

  static func onlyIf(_ condition: String) -> String { "Only if \(condition):" }
  static func ticked(_ options: [String], at question: String, isNegated: Bool) -> String {
    let any = options.map { "“\($0)”" }.joined(separator: " or ")
    return "you \(isNegated ? "didn't tick" : "ticked") \(any) under \(question)"
  }
  static func tickedFirst(_ option: String, at question: String) -> String {
    "“\(option)” comes first under \(question)"
  }
  static func ticked(_ count: Int, at question: String, isMore: Bool) -> String {
    "you ticked \(isMore ? "more than \(count)" : "\(count) or fewer") under \(question)"
  }
  static func answered(_ yes: Bool, to question: String) -> String {
    "you said \(yes ? "yes" : "no") to \(question)"
  }
  static func leftEmpty(_ question: String) -> String { "you left \(question) empty" }
  static func all(_ parts: [String]) -> String { parts.joined(separator: " and ") }

  /// Returns a text without sentences that only fit a screen: about keys, commands, numbers of options
  /// and the notes that the program writes.
  static func onPaper(_ text: String) -> String {
    var kept: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstRange(of: ". ")?.upperBound ?? rest.endIndex
      if !isForScreen(rest[..<end]) { kept.append(rest[..<end]) }
      rest = rest[end...]
    }
    return kept.joined().trimmed.replacing("typing", with: "writing")
      .replacing("you type", with: "you write")
  }

  private static func isForScreen(_ sentence: Substring) -> Bool {
    let words = sentence.lowercased()
    return screenOnly.contains { words.contains($0) } || words.contains(/(number|pick) [0-9]/)
  }

  private static let screenOnly = [
    "press enter", "type /", "typed", "this screen", "you're asked if", "else types", "shown again",
    "asked more", "most important first", "nothing is checked", "page one", "of your notes",
    "into your notes", "in the notes", "your notes still", "check your answers",
    "list of things to bring", "separate page for staff",
  ]
}
