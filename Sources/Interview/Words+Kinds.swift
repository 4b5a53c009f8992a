import Survey

/// What is said about numbers, dates, times and the like.
extension Words {
  /// A text to read. A question whose answer the form fixes stands there with that answer.
  static func toRead(_ item: Item) -> String {
    let fixed = joined(item.fixed.map(\.words))
    return fixed.isEmpty ? asked(item) : "\(asked(item)) \(fixed)"
  }

  /// The question, with what the form puts before it.
  static func asked(_ item: Item) -> String {
    let prefix = item.details.prefix
    return prefix.isEmpty ? item.text : "\(prefix) \(item.text)"
  }

  static let isWanted = "The form asks for an answer. You can still leave it."
  static func atLeast(_ count: Int) -> String { "The form asks for \(count) or more." }
  static func typedLike(_ format: String) -> String { "Typed like this: \(format)" }
  static let orOwnWords = "If none fits, type your own words."

  /// What a number or date was understood as; `nil` when that is as plain as it was typed.
  static func taken(_ value: Value) -> String? {
    guard case .literal(let literal, let typed) = value, !literal.isPlain(in: typed) else {
      return nil
    }
    return "Taken as \(ended(literal.words))"
  }

  /// What an item takes, to stand behind "Please type"; `nil` for words and choices.
  static func accepted(_ item: Item) -> String? {
    switch item.type {
    case .integer: "a whole number" + unit(of: item) + range(of: item) + step(of: item)
    case .decimal: "a number" + unit(of: item) + range(of: item) + places(of: item)
    case .quantity: amount(item) + range(of: item) + places(of: item)
    case .date: "a date" + range(of: item) + ", such as 3 May 2026, or just 2026"
    case .dateTime: "a date and a time" + range(of: item) + ", such as 3 May 2026 at 2.30 pm"
    case .time: "a time" + range(of: item) + ", such as 2.30 pm"
    case .url: "the address of a page, such as https://www.example.org"
    default: nil
    }
  }

  /// What an item takes, as a hint under its question; `nil` where the question is enough.
  static func hint(_ item: Item) -> String? {
    accepted(item).map { "Type \($0)." }
  }

  private static func amount(_ item: Item) -> String {
    let units = item.details.units.map(\.words)
    return switch units.count {
    case 0: "an amount and its unit, such as 2 hours"
    case 1: "an amount in \(units[0])"
    default: "an amount and its unit: \(either(units))"
    }
  }

  private static func unit(of item: Item) -> String {
    item.details.units.first.map { " in \($0.words)" } ?? ""
  }

  private static func range(of item: Item) -> String {
    switch (item.details.bounds.least, item.details.bounds.most) {
    case (let least?, let most?): " from \(least.words) to \(most.words)"
    case (let least?, nil):
      least.isMoment ? " from \(least.words) on" : ", \(least.words) or more"
    case (nil, let most?): upTo(most)
    case (nil, nil): ""
    }
  }

  private static func upTo(_ most: Literal) -> String {
    most.isMoment ? " up to \(most.words)" : ", \(most.words) or less"
  }

  private static func step(of item: Item) -> String {
    item.details.bounds.step.map { $0 > 1 ? ", in steps of \($0)" : "" } ?? ""
  }

  private static func places(of item: Item) -> String {
    switch item.details.bounds.maxDecimalPlaces {
    case nil: ""
    case 0?: ", without a point"
    case 1?: ", with 1 digit behind the point at most"
    case let count?: ", with \(count) digits behind the point at most"
    }
  }

  private static func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  // MARK: What can't be taken

  /// The sentence for what is no answer of the item's kind.
  static func kindSentence(for fault: ReadingFault, item: Item) -> String {
    let accepted = accepted(item) ?? "an answer"
    switch fault {
    case .noSuchDay: return "That day is not in the calendar. Please type \(accepted)."
    case .whichUnit where !item.details.units.isEmpty:
      return "Please type the unit behind the number: \(either(item.details.units.map(\.words)))."
    case .tooLong(let count, let limit):
      return "There is room for \(limit) characters, and that has \(count). Please make it shorter."
    case .wrongPattern:
      let format = item.details.entryFormat
      guard format.isEmpty else { return "Please type it like this: \(ended(format))" }
      return "This form takes it only in a certain shape. Please type it another way, or leave it."
    default: return "Please type \(accepted)."
    }
  }
}

extension Literal {
  /// Whether it stands in what was typed just as it is said.
  fileprivate func isPlain(in typed: String) -> Bool {
    guard isMoment else { return typed.hasPrefix(words) }
    let plain = { (words: String) in words.lowercased().filter { $0.isLetter || $0.isNumber } }
    return plain(typed) == plain(words)
  }

  fileprivate var isMoment: Bool {
    switch self {
    case .date, .dateTime, .time: true
    case .integer, .decimal, .quantity: false
    }
  }
}
