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
