// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import FoundationEssentials
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
