// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Console
import FoundationEssentials
import Interview
import Sessions

/// `beforehand list`: lists the sessions on this computer.
struct List: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Words.helpList, discussion: Words.helpListMore)

  @OptionGroup var place: FolderOption

  func perform() throws {
    let sessions = try SessionStore(folder: place.folder).list()
    let lines = sessions.isEmpty ? [Words.noSessions(in: place.folder)] : sessions.map(Words.listed)
    try Shell.output(lines.map { $0 + "\n" }.joined())
  }
}

/// `beforehand forget`: removes a session after confirmation.
struct Forget: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: Words.helpForget, discussion: Words.helpForgetMore)

  @Argument(help: ArgumentHelp(Words.helpForgotten))
  var name: String

  @OptionGroup var place: FolderOption

  func perform() throws {
    let runner = try SessionRunner(folder: place.folder)
    let name = try SessionName(name)
    guard try runner.store.list().contains(where: { $0.name == name }) else {
      throw SessionFault.noSuchSession(name)
    }
    let question = ShellQuestion(words: Words.forget(name.shown), prompt: Words.forgetPrompt)
    let isSure = try runner.choose(question) == 0
    if isSure { try runner.store.remove(name) }
    let words = isSure ? Words.forgotten(name.shown) : Words.nothingRemoved
    try runner.display.show(Screen([.notice(words)]))
  }
}
