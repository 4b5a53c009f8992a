// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What the program does with paths whose bytes are no text.
@Suite struct PathTests {
  /// Runs a shell script with the program as `$1` in a home.
  private func shell(_ script: String, in home: Home) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script, "sh", Run.program]
    process.environment = home.environment
    process.currentDirectoryURL = home.folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test func `notes are written to a name of any bytes, and told so`() throws {
    let home = try Home()
    _ = try Run(["start"], in: home, input: ["1", "me", "Ann", "/quit"])
    let run = try shell(
      #"name=$(printf 'caf\351.md'); "$1" notes -o "$name" && test -f "$name""#, in: home)
    #expect(run.status == 0 && run.output == home.path(of: "caf\u{FFFD}.md") + "\n")
  }

  @Test func `a home of any bytes keeps the sessions and settings`() throws {
    let home = try Home()
    let run = try shell(
      #"""
      HOME=$PWD/$(printf 'h\351'); mkdir "$HOME"; export HOME
      "$1" settings hints off && printf '1\nyes\n/quit\n' | "$1" start 2>&1 &&
      test -f "$HOME/.config/beforehand/settings" &&
      test -f "$HOME/.local/share/beforehand/appointment.json" && ls
      """#, in: home)
    #expect(run.status == 0 && run.output.hasSuffix("\nh\u{FFFD}\n"), "\(run.output)")
  }

  @Test func `a folder of any bytes that is named keeps the sessions`() throws {
    let home = try Home()
    let run = try shell(
      #"""
      folder=$(printf 's\351'); mkdir "$folder"
      printf '1\nyes\n/quit\n' | "$1" start --folder "$folder" 2>&1 &&
      test -f "$folder/beforehand/appointment.json" && cd "$folder" && "$1" list --folder .
      """#, in: home)
    #expect(run.status == 0 && run.output.contains("appointment: last changed"), "\(run.output)")
  }
}
