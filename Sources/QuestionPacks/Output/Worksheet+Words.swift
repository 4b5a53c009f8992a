// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Worksheet {
  /// Returns a condition in words; `nil` if it is obvious on paper, or would take many words, such
  /// as an "or" between questions.
  func words(for condition: Condition, isNegated: Bool = false) -> String? {
    switch condition {
    case .test(let test): return isAboutCopy(test) ? nil : words(for: test, isNegated: isNegated)
    case .not(let part): return words(for: part, isNegated: !isNegated)
    case .any(let parts):
      return options(anyOf: parts).map {
        WorksheetWords.ticked($0.options, at: $0.question, isNegated: isNegated)
      }
    case .all(let parts):
      let words = isNegated ? [] : parts.compactMap { self.words(for: $0) }
      return words.isEmpty ? nil : WorksheetWords.all(words)
    }
  }

  /// Returns several options of one question; `nil` if the parts are anything else.
  private func options(
    anyOf parts: [Condition]
  ) -> (options: [String], question: String)? {
    var options: [String] = []
    var questions: Set<String> = []
    for part in parts {
      guard case .test(let test) = part, case .equalsOption(let code) = test.operator,
        !isAboutCopy(test)
      else { return nil }
      options.append(option(code, of: test.question))
      questions.insert(test.question)
    }
    guard let question = questions.first, questions.count == 1 else { return nil }
    return (options, quoted(question))
  }

  /// Whether the test is for the option that a copy is made for, which has no name on paper.
  private func isAboutCopy(_ test: EnableWhen) -> Bool {
    test.operator.optionCode.map { option($0, of: test.question) == WorksheetWords.copied } ?? false
  }

  private func words(for test: EnableWhen, isNegated: Bool) -> String? {
    let question = quoted(test.question)
    return switch test.operator {
    case .exists(let wanted): wanted == isNegated ? WorksheetWords.leftEmpty(question) : nil
    case .equalsOption(let code):
      WorksheetWords.ticked([option(code, of: test.question)], at: question, isNegated: isNegated)
    case .equalsBoolean(let yes): WorksheetWords.answered(yes != isNegated, to: question)
    case .first(let code):
      isNegated ? nil : WorksheetWords.tickedFirst(option(code, of: test.question), at: question)
    case .countAtMost(let count):
      WorksheetWords.ticked(count, at: question, isMore: isNegated)
    case .countMoreThan(let count):
      WorksheetWords.ticked(count, at: question, isMore: !isNegated)
    case .compares: nil  // Packs can't contain it.
    }
  }

  func option(_ code: String, of question: String) -> String {
    let options = items[question]?.options ?? []
    let offered = options.first { $0.code.value == code }?.text ?? items[code]?.text
    return offered.map { filled($0.value) } ?? WorksheetWords.copied
  }

  /// Returns a question as it is printed, in quotes, or its linkId if the question exists only after
  /// expansion.
  func quoted(_ linkId: String) -> String {
    let text = items[linkId]?.text?.value ?? linkId
    return "“\(WorksheetWords.onPaper(filled(text)))”"
  }

  func filled(_ text: String) -> String {
    let nowhere = SourcePosition(file: "")
    let words = Located(WorksheetWords.copied, nowhere)
    return Placeholder.fill(text, for: DraftOption(code: words, text: words))
  }
}

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
