import Console
import Sessions
import Survey

/// What is said of settings.
extension Words {
  /// A setting as it is, in words.
  static func setting(_ name: KeptSettings.Name, _ settings: KeptSettings) -> String {
    "\(name.rawValue): \(settings[name]). \(meaning(of: name, settings))"
  }

  private static func meaning(of name: KeptSettings.Name, _ settings: KeptSettings) -> String {
    switch name {
    case .hints where settings.hints: "Questions come with hints."
    case .hints: "Questions come without hints."
    case .breaks where settings.breaks: "After a part that can be hard, a break is offered."
    case .breaks: "No breaks are offered. You can still stop at any time."
    case .width: "A line has \(settings.width ?? Display.usualWidest) columns at most."
    }
  }

  static let howToSet = """
    To change one, type its name and what it is to be: beforehand settings hints off
    """

  /// What is said of lines in the settings file that can't be understood; `nil` for none.
  static func strangeSettings(_ lines: [Int], _ path: String) -> String? {
    guard let first = lines.first else { return nil }
    let numbers = lines.prefix(3).map(String.init).joined(separator: ", ")
    let more = lines.count > 3 ? " and more" : ""
    let which = lines.count == 1 ? "Line \(first)" : "Lines \(numbers)\(more)"
    return """
      \(which) of your settings can't be understood and \(lines.count == 1 ? "is" : "are") left \
      out. The file is \(shownPath(path)).
      """
  }

  static func unreadableSettings(_ fault: SessionFault) -> String {
    "Your settings can't be read, so the usual ones are used: \(fault.message)."
  }

  static func noSuchSetting(_ word: String) -> String {
    "there is no setting called '\(shownInLine(word))'"
  }

  static func badSetting(_ name: KeptSettings.Name, _ value: String) -> String {
    "'\(shownInLine(value))' is nothing that \(name.rawValue) can be"
  }

  static func takenValues(_ name: KeptSettings.Name) -> String {
    switch name {
    case .hints, .breaks: "\(name.rawValue) can be on or off"
    case .width:
      """
      width can be usual, or a number from \(KeptSettings.widths.lowerBound) to \
      \(KeptSettings.widths.upperBound)
      """
    }
  }

  static let settingNames = "there are \(joinedInWords(KeptSettings.Name.allCases.map(\.rawValue)))"

  /// Names one after the other: "hints, breaks and width".
  private static func joinedInWords(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
