/// What is said of saving, and of saving elsewhere.
extension Words {
  static var notSaved: Menu {
    Menu(
      blocks: [.question("The last part is not saved yet. What would you like to do?")],
      choices: [
        Menu.Choice(words: "try again", action: .stop),
        Menu.Choice(words: "save in another folder", action: .askForFolder),
        Menu.Choice(words: "leave all the same", action: .leaveUnsaved),
      ], fallback: 0)
  }

  static let stillNotSaved =
    "That is not saved either, for the same reason. /folder saves elsewhere."
  static let savedAgain = "Saving works again. Everything is saved now."

  static let locked =
    "Your answers are locked now. Each sitting begins with the passphrase."
  static let notLocked = "No passphrase was set. Nothing was changed."

  static let whichFolder = "Which folder do you want to save in?"
  static let folderHint =
    "A memory stick is often under /media. Press Enter to leave it as it is."
  static let sameFolder = "Nothing was changed."

  static func moved(_ folder: String) -> String {
    """
    Everything is saved in \(folder) now. To carry on from there another time, type: \
    beforehand resume --folder \(quotedForShell(folder))
    """
  }

  /// A path as it can be typed at a shell's prompt.
  private static func quotedForShell(_ path: String) -> String {
    let plain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return plain ? path : "'\(path.replacing("'", with: #"'\''"#))'"
  }
}
