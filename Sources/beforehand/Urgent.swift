// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Survey

/// `beforehand urgent`: where to get help now. It needs no session, no pack and no disk.
struct Urgent: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "urgent", abstract: Words.helpUrgent, discussion: Words.helpUrgentMore)

  func perform() throws -> Int32 {
    try Shell.output(try Questions.builtIn().urgentHelp.text + "\n")
    return 0
  }
}

/// `beforehand expect`: what happens before, at and after the appointment, without a session or disk.
struct Expect: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "expect", abstract: Words.helpExpect, discussion: Words.helpExpectMore)

  func perform() throws -> Int32 {
    try Shell.output(try Questions.builtIn().whatToExpect.text + "\n")
    return 0
  }
}

extension DatedFacts {
  /// All of it as plain text.
  var text: String {
    let groups = groups.map { group in
      ([group.heading] + group.lines.map { "  - \($0.text)" }).joined(separator: "\n")
    }
    return (groups + [footnote].filter { !$0.isEmpty }).joined(separator: "\n\n")
  }
}
