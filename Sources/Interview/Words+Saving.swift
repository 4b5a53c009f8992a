/// What is said of saving, and of saving elsewhere.
extension Words {
  static var notSaved: Menu {
    Menu(
      blocks: [.question("Not everything you wrote is saved. What would you like to do?")],
      choices: [
        Menu.Choice(words: "try again", action: .stop),
        Menu.Choice(words: "save in another folder", action: .askForFolder),
        Menu.Choice(words: "leave, and lose what is not saved", action: .leaveUnsaved),
      ], fallback: 0)
  }

  static let stillNotSaved =
    "That is not saved either, for the same reason. /folder saves elsewhere."
  static let savedAgain = "Saving works again. Everything is saved now."

  static let locked =
    """
    Your answers are locked now, and each sitting begins with the passphrase. A disk may keep \
    traces of what stood there before.
    """
  static let notLocked = "No passphrase was set. Nothing was changed."

  static let folderPrompt = "Folder: "
  static let whichFolder = "Which folder do you want to save in?"
  static let folderHint =
    "A memory stick is often under /media. Press Enter to leave it as it is."
  static let nothingChanged = "Nothing was changed."

  static func moved(_ folder: String) -> String {
    """
    Everything is saved in \(folder) now. An older copy stays where it was before. To carry on \
    from the new one, type:
    \(carryOn(folder))
    """
  }

  /// A path as it can be typed at a shell's prompt.
  static func quotedForShell(_ path: String) -> String {
    let plain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return plain ? path : "'\(path.replacing("'", with: #"'\''"#))'"
  }
}
