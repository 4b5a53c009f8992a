import Survey

/// What `?` shows.
extension Words {
  static func whyAsked(_ why: String) -> String { "Why this is asked: \(why)" }

  static func whatIsTaken(_ item: Item) -> String {
    switch item.type {
    case .boolean: "Type yes, no or not sure."
    case .choice where !item.isNumbered: "Type a choice as it is written."
    case .choice where item.repeats: "Type the numbers of all that fit, such as 1 and 3."
    case .choice: "Type a number, or the first words of a choice."
    case .string: "Type a line in your own words."
    case .text: "Type as many lines as you like. An empty line ends it."
    case .group: "Type yes to add one, or no to go on. \(howToChangeRows)"
    case .display: "Press Enter to go on."
    case .openChoice where item.isChoice:
      "Type a number, the first words of a choice, or your own words."
    case .openChoice: "Type a line in your own words."
    case .integer, .decimal, .date, .dateTime, .time, .quantity, .url: hint(item) ?? ""
    }
  }

  static let commandsHeading = "You can type these at any time:"

  /// What most people need; the rest comes with `/help all`.
  static let fewCommands = [
    "Enter: leave the question, or keep what is on the line",
    "/inperson: I'd rather talk about this in person",
    "/back: the question before",
    "/sections: the list of sections, to go anywhere",
    "/quit: save and stop",
    "/help all: every command",
  ]

  static let commands = [
    "Enter: leave the question, or keep what is on the line",
    "/help, or a question mark: what is asked here, and why",
    "/unsure: I don't know",
    "/rathernot: I'd rather not say",
    "/inperson: I'd rather talk about this in person",
    "/back: the question before, or the line before in a long answer",
    "/later: leave this section for another time",
    "/sections: the list of sections, to go anywhere",
    "/review: check and change your answers",
    "/private: keep an answer for yourself, out of the notes",
    "/aside: write a note to yourself beside the question",
    "/same: the same as for the one before",
    "/full or /short: ask everything, or the main things",
    "/hints off: fewer words; /hints on brings them back",
    "/finish: go to the last section",
    "/notes: write your notes now",
    "/lock: put a passphrase on your answers",
    "/folder: save your answers in another folder",
    "/urgent: where to get help now",
    "/quit: save and stop",
    "/leave: save, clear the screen and leave at once",
    "//: begins an answer that starts with a slash",
  ]

  static let hintsAreOn = "Hints are on."
  static let hintsAreOff = """
    Hints are off for now. /hints on brings them back. To keep them off, type beforehand settings \
    hints off when you are done here.
    """
  static let nowFull = "From now on everything is asked. Here is the first question that is open."
  static let nowShort = "From now on only the main things are asked."
}
