// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Measures other programs that ask questions in a terminal, for comparison.
struct Others {
  let workshop: Workshop

  func findings() throws -> (found: [Finding], missing: [String]) {
    let home = try Home(in: workshop)
    let all = try OtherProgram.all(in: home)
    let (there, missing) = (all.filter(\.isThere), all.filter { !$0.isThere })
    let floor = OtherProgram(
      name: "floor", program: workshop.prompt, arguments: [home.folder.path], prompt: "> ")
    let medians = try workshop.medians(
      ([floor] + there).map { other in { try other.secondsToPrompt(in: home) } })
    let found = zip(there, medians.dropFirst()).map { other, median in
      Finding(
        what: "exec → first prompt: \(other.name)", measured: median, floor: medians[0])
    }
    return (found, missing.map(\.name))
  }
}

/// Another program that asks for a line of input, as an alternative to this one.
struct OtherProgram {
  var name: String
  var program: String
  var arguments: [String]
  /// The text of its prompt.
  var prompt: String
  /// The arguments of a run that shows whether the program works; empty if finding it in `PATH` is
  /// enough.
  var check: [String] = []
  var environment: [String: String] = [:]

  var isThere: Bool {
    guard let path = Command.find(program) else { return program.hasPrefix("/") }
    return check.isEmpty || (try? Command(path: path, arguments: check).run()) != nil
  }

  /// Returns how long the program takes from its start to its prompt, in seconds.
  func secondsToPrompt(in home: Home) throws -> Double {
    try home.secondsToPrompt(
      Command.find(program) ?? program, arguments, adding: environment, prompt: prompt)
  }
}

extension OtherProgram {
  /// Returns the programs to look for.
  static func all(in home: Home) throws -> [OtherProgram] {
    [
      OtherProgram(
        name: "bash, `read -e`", program: "bash",
        arguments: ["--norc", "-c", "read -e -p 'Name? '"], prompt: "Name? "),
      OtherProgram(
        name: "whiptail", program: "whiptail", arguments: ["--inputbox", "Name?", "10", "60"],
        prompt: "Name?"),
      try debconf(in: home),
      python("prompt_toolkit", "from prompt_toolkit import prompt; prompt('Name? ')"),
      python("questionary", "import questionary; questionary.text('Name?').ask()"),
    ]
  }

  private static func python(_ module: String, _ code: String) -> OtherProgram {
    OtherProgram(
      name: "Python, \(module)", program: "python3", arguments: ["-c", code], prompt: "Name?",
      check: ["-c", "import \(module)"])
  }

  /// Returns Debian's debconf, which asks questions when packages are installed, with a database of
  /// its own.
  private static func debconf(in home: Home) throws -> OtherProgram {
    func file(_ name: String) -> URL { home.folder.appending(path: name) }
    let configuration = """
      Config: answers
      Templates: templates

      Name: answers
      Driver: File
      Filename: \(file("answers.dat").path)

      Name: templates
      Driver: File
      Filename: \(file("templates.dat").path)

      """
    try configuration.write(to: file("debconf.conf"), atomically: true, encoding: .utf8)
    try "Template: sample/name\nType: string\nDescription: Name?\n".write(
      to: file("templates"), atomically: true, encoding: .utf8)
    let script = """
      . /usr/share/debconf/confmodule
      db_x_loadtemplatefile \(file("templates").path) sample
      db_fset sample/name seen false
      db_input critical sample/name
      db_go

      """
    try script.write(to: file("ask"), atomically: true, encoding: .utf8)
    return OtherProgram(
      name: "debconf, readline", program: "debconf",
      arguments: ["-freadline", "--owner=sample", "sh", file("ask").path], prompt: "Name? ",
      environment: ["DEBCONF_SYSTEMRC": file("debconf.conf").path])
  }
}
