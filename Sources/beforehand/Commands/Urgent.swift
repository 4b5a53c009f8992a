// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser

/// `beforehand urgent`: shows where to get help now. Needs no session, pack or disk.
struct Urgent: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "urgent", abstract: Words.helpUrgent, discussion: Words.helpUrgentMore)

  func perform() throws {
    try Shell.output(try Questions.builtIn().urgentHelp)
  }
}

/// `beforehand expect`: shows what happens before, at and after the appointment. Needs no session
/// or disk.
struct Expect: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "expect", abstract: Words.helpExpect, discussion: Words.helpExpectMore)

  func perform() throws {
    try Shell.output(try Questions.builtIn().whatToExpect)
  }
}
