// SPDX-License-Identifier: GPL-3.0-or-later

/// Waits for the last save.
struct Closing: Dialogue {
  /// Whether the person said that they have finished answering.
  var isDone = false

  var isOverlay: Bool { false }

  func resume(in interview: inout Interview) { interview.open(Menu.notSaved) }

  /// Says goodbye after the last save.
  func sayGoodbye(in interview: inout Interview) {
    if let current = interview.currentSection.flatMap({ interview.questionnaire.section($0) }),
      current.item.role == .safety
    {
      interview.blocks.append(.text(Words.urgentLine))
    }
    let outdated = isDone ? [] : interview.memory.outdatedNotes(in: interview.state)
    if outdated.contains(where: { $0.paper != .sheet }) {
      interview.say(Words.notesAreOutdated)
    }
    let commands = ShellCommands(folder: interview.settings.folder)
    interview.say(
      isDone
        ? Words.done(commands.carryOn)
        : Words.goodbye(carryOn: commands.carryOn, writeNotes: commands.writeNotes))
    interview.end()
  }
}

/// The shell commands for a folder with answers, to be copied whole.
struct ShellCommands {
  /// The folder; `nil` for the default.
  let folder: String?

  var carryOn: String { "beforehand" + option }
  var writeNotes: String { "beforehand notes" + option }

  private var option: String { folder.map { " --folder \(Self.quoted($0))" } ?? "" }

  private static func quoted(_ path: String) -> String {
    let plain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return plain ? path : "'\(path.replacing("'", with: #"'\''"#))'"
  }
}

/// The outcome of a save.
struct SaveOutcome {
  /// Why it failed, in words; `nil` if it succeeded.
  let failure: String?

  /// Mentions a success only after a failure. At the end of a sitting, says goodbye, or asks what to do
  /// about a failure, since leaving would lose answers.
  func tell(in interview: inout Interview) {
    let before = interview.failure
    interview.failure = failure
    guard let closing = interview.dialogues.top as? Closing else {
      if let words = notice(after: before) {
        interview.effects.append(.show(Screen([.notice(words)])))
      }
      return
    }
    guard let failure else { return closing.sayGoodbye(in: &interview) }
    interview.say(failure)
    interview.open(Menu.notSaved)
  }

  private func notice(after before: String?) -> String? {
    guard let failure else { return before.map { _ in Words.savedAgain } }
    return failure == before ? Words.stillNotSaved : failure
  }
}

extension Menu {
  /// Asks what to do when the last save has failed: leaving now would lose answers.
  static var notSaved: Menu {
    Menu(
      blocks: [.question(Words.notAllIsSaved)],
      choices: [
        Choice(Words.tryAgain) {
          $0.dialogues.close()
          $0.save()
        },
        Choice(Words.saveInAnotherFolder) { $0.open(FolderChoice()) },
        Choice(Words.leaveAndLose) { $0.end() },
      ], fallback: 0, isOverlay: false, kind: .notSaved)
  }
}
