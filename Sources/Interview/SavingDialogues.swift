// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Asks for another folder to save in.
struct FolderChoice: Dialogue {
  var takes: LineUse { .path }

  func ask(in interview: inout Interview, line: String?) {
    interview.blocks.append(.question(Words.whichFolder))
    interview.blocks.append(.hint(Words.folderHint))
    interview.ask(Prompt(text: Words.folderPrompt, pretyped: line ?? ""))
  }

  /// A folder may be called as a command is.
  func hear(_ word: String, or command: Command, in interview: inout Interview) {
    hear(word, in: &interview)
  }

  /// Enter leaves all as it is.
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
      interview.say(Words.moved(folder))
      if let warning { interview.say(warning) }
      interview.isClosing ? interview.end() : interview.closeAndResume()
    case .moveFailed(let words):
      interview.say(words)
      ask(in: &interview, line: nil)
    default: break
    }
  }
}

/// Waits while a passphrase is asked for.
struct Locking: Dialogue {
  func ask(in interview: inout Interview, line: String?) {
    interview.flush()
    interview.effects.append(.lock)
  }

  func receive(_ outcome: Event, in interview: inout Interview) {
    switch outcome {
    case .locked:
      interview.failure = nil
      interview.say(Words.locked)
    case .notLocked: interview.say(Words.notLocked)
    case .lockFailed(let words): interview.say(words)
    default: return
    }
    interview.closeAndResume()
  }
}

/// Waits while the answers are saved for the last time.
struct Closing: Dialogue {
  /// The person said that the answers are done.
  var isDone = false

  var isOnTop: Bool { false }

  func resume(in interview: inout Interview) { interview.open(Menu.notSaved) }

  /// Says goodbye, once everything is saved.
  func sayGoodbye(in interview: inout Interview) {
    if let current = interview.currentSection.flatMap({ interview.questionnaire.section($0) }),
      current.item.role == .safety
    {
      interview.blocks.append(.text(Words.urgentLine))
    }
    interview.say(
      isDone ? Words.done : Words.goodbye(folder: interview.settings.folder))
    interview.end()
  }
}

extension Interview {
  /// Whether the sitting ends once everything is saved.
  var isClosing: Bool { dialogues.contains { $0 is Closing } }
}

extension Menu {
  /// At the end, when the last save failed: to go would lose answers.
  static var notSaved: Menu {
    Menu(
      blocks: [.question(Words.notAllIsSaved)],
      choices: [
        Choice(Words.tryAgain) {
          $0.close()
          $0.save()
        },
        Choice(Words.saveInAnotherFolder) { $0.open(FolderChoice()) },
        Choice(Words.leaveAndLose) { $0.end() },
      ], fallback: 0, isOnTop: false)
  }
}
