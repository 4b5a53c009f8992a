// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import Interview
import Sessions

/// `beforehand forget`: removes a session after confirmation.
struct Forget: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: Words.helpForget, discussion: Words.helpForgetMore)

  @Argument(help: ArgumentHelp(Words.helpForgotten))
  var name: String

  @OptionGroup var place: FolderOption

  func perform() throws -> Int32 {
    let runner = try SessionRunner(folder: place.folder)
    let name = try SessionName(name)
    guard try runner.store.list().contains(where: { $0.name == name }) else {
      throw SessionFault.noSuchSession(name)
    }
    switch try runner.choose(.yesOrNo(Words.forget(name.shown), prompt: Words.forgetPrompt)) {
    case .picked(0):
      try runner.store.remove(name)
      try runner.display.show(Screen([.notice(Words.forgotten(name.shown))]))
    case .picked, .left: try runner.display.show(Screen([.notice(Words.nothingRemoved)]))
    case .leftAtOnce: break
    case .terminated(let signal): return 128 + signal
    }
    return 0
  }
}
