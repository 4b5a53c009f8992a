// SPDX-License-Identifier: GPL-3.0-or-later

/// What is said of saving, and of saving elsewhere.
extension Words {
  static var notSaved: Menu {
    Menu(
      blocks: [.question(notAllIsSaved)],
      choices: [
        Menu.Choice(words: tryAgain, action: .stop),
        Menu.Choice(words: saveInAnotherFolder, action: .askForFolder),
        Menu.Choice(words: leaveAndLose, action: .leaveUnsaved),
      ], fallback: 0)
  }

  static func moved(_ folder: String) -> String {
    savedInNow(folder: folder, carryOn: carryOnCommand(folder))
  }

  /// A path as it can be typed at a shell's prompt.
  static func quotedForShell(_ path: String) -> String {
    let plain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return plain ? path : "'\(path.replacing("'", with: #"'\''"#))'"
  }
}
