// SPDX-License-Identifier: GPL-3.0-or-later

/// Asks for another folder to save in.
struct FolderChoice: WaitingDialogue {
  var takesPath: Bool { true }
  /// A folder may have the name of a command.
  var takesCommandNames: Bool { true }

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks.append(.question(Words.whichFolder))
    interview.blocks.append(.hint(Words.folderHint))
    interview.ask(Prompt(text: Words.folderPrompt, pretyped: line ?? ""))
  }

  /// Changes the folder. Enter changes nothing.
  func hear(_ line: String, in interview: inout Interview) {
    guard !line.trimmed.isEmpty else {
      interview.say(Words.nothingChanged)
      return interview.closeAndResume()
    }
    interview.flush()
    interview.effects.append(.move(folder: line.trimmed))
  }

  func receive(_ outcome: Event, in interview: inout Interview) {
    switch outcome {
    case .moved(let folder, let warning):
      interview.failure = nil
      interview.settings.folder = folder
      interview.say(
        Words.savedInNow(folder: folder, carryOn: ShellCommands(folder: folder).carryOn))
      if let warning { interview.say(warning) }
      let isLeaving = interview.dialogues.all.contains { $0 is Closing }
      isLeaving ? interview.end() : interview.closeAndResume()
    case .moveFailed(let words):
      interview.say(words)
      ask(in: &interview, line: nil)
    default: break
    }
  }
}
