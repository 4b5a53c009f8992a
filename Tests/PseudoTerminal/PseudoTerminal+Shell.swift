// SPDX-License-Identifier: GPL-3.0-or-later

extension PseudoTerminal {
  /// Starts an interactive shell that reads no files of its own, and waits for its prompt, `shell$ `.
  /// - Throws: ``PseudoTerminalError`` if it doesn't start or doesn't ask.
  public func startShell(
    _ shell: String = "/bin/bash", environment: [String: String], directory: String
  ) throws {
    let options = shell == "/bin/bash" ? ["--norc", "--noprofile", "--noediting"] : []
    let more = ["PS1": "shell$ ", "PATH": "/usr/bin:/bin"]
    try start(
      Program(
        shell, options + ["-i"], environment: environment.merging(more) { $1 },
        directory: directory))
    try expect("shell$ ")
  }
}
