import Survey

/// Everything that the notes say in the program's own words.
enum Words {
  static let title = "My appointment notes"
  static let ownWords = "In my own words."
  static let notChecked = "Not checked by a clinician."
  static let mayBeIncomplete = "I may have left some questions for another time."
  static let writtenWithHelp = "Written with the help of "
  static let writtenForMe = "Written for me by "
  static let somebody = "someone I chose"
  static let everything =
    "For me only. This holds everything, private things too."

  static let helpsMe = "What helps me"
  static let withMe = "With me"
  static let timeAlone =
    "To staff: please see everyone alone for part of the time, and ask about safety then."
  static let wantToTalkAbout = "I want to talk about"
  static let priorities = "My most important things"
  static let happening = "What is happening"
  static let hardest = "Hardest lately"
  static let since = "Since"
  static let inMyLife = "In my life"
  static let safety = "Safety"
  static let people = "People"
  static let dependsOnMe = "Who depends on me"
  static let whoHelps = "Who helps me"
  static let allergiesAndMedicines = "Allergies and medicines"
  static let allergies = "Allergies"
  static let noAllergies = "none that I know of"
  static let notListed = "yes, not listed here"
  static let medicines = "Medicines"
  static let noMedicines = "I take no medicines."
  static let stopped = "Stopped"
  static let stoppedMark = "stopped"
  static let differently = "taken differently"
  static let whenNeeded = "when needed"
  static let noName = "one without a name"
  static let support = "Where I need help most"
  static let alsoHard = "Also hard"
  static let hopesAndStrengths = "Hopes and strengths"
  static let iHopeFor = "I hope for"
  static let strengths = "My strengths"
  static let questions = "My questions"

  static let contents = "In here"
  static let leftOutHere = "Left out of the notes that I bring."
  static let area = "What"
  static let entry = "entry"
  static let alsoWritten = "Also written"
  static let myNote = "Note to myself"
  static let privateMark = " (private)"
  static let staffMark = " (for staff only)"
  static let yes = "Yes"
  static let no = "No"

  /// The sentence that a way of leaving prints as; empty for Enter, which prints nothing.
  static func left(_ leaving: Leaving) -> String {
    switch leaving {
    case .skipped: ""
    case .unknown: "I don't know."
    case .declined: "I'd rather not say."
    case .inPerson: "I'd rather talk about this in person."
    }
  }

  /// How many medicines are taken.
  static func medicines(_ count: Int) -> String { "\(medicines) (\(count))" }

  /// Where the rest of something stands. A very long title would fill the page by itself.
  static func more(under title: String) -> String {
    isShort(title) ? "… more under \(title)" : "… more further on"
  }

  /// Where something stands whole.
  static func see(_ title: String) -> String {
    isShort(title) ? "See \(title), further on." : "See further on."
  }

  private static func isShort(_ title: String) -> Bool { (1...8).contains(title.wordCount) }
}
