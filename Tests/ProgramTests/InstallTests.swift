// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// One command puts the program where a shell, `man` and completion find it.
@Suite struct InstallTests {
  private static let files: [(path: String, mode: Int)] = [
    ("bin/beforehand", 0o755), ("share/man/man1/beforehand.1", 0o644),
    ("share/bash-completion/completions/beforehand", 0o644),
    ("share/zsh/site-functions/_beforehand", 0o644),
    ("share/fish/vendor_completions.d/beforehand.fish", 0o644),
    ("share/doc/beforehand/manual.html", 0o644),
    ("share/applications/beforehand.desktop", 0o644),
    ("share/icons/hicolor/scalable/apps/beforehand.svg", 0o644),
    ("share/metainfo/invalid.beforehand.Beforehand.metainfo.xml", 0o644),
  ]

  private static func installed() throws -> Home {
    let home = try Home()
    let run = try Run(["install", "--prefix", "there"], in: home)
    #expect(run.status == 0)
    return home
  }

  private func sh(_ script: String, in home: Home, shell: String = "bash") throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [shell, "-c", script]
    process.currentDirectoryURL = home.folder
    process.environment = home.environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `every file stands where Debian looks for it, for all to read`() throws {
    let home = try Self.installed()
    for (path, mode) in Self.files {
      let file = home.folder.appending(path: "there/" + path)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(path)")
      let folder = try FileManager.default.attributesOfItem(
        atPath: file.deletingLastPathComponent().path)
      #expect(folder[.posixPermissions] as? Int == 0o755, "\(path)")
    }
    #expect(try sh("there/bin/beforehand --version", in: home) == "1.0.0\n")
  }

  @Test func `it says what it put, and what is left to do`() throws {
    let home = try Home()
    let run = try Run(["install"], in: home)
    let prefix = home.folder.path + "/.local"
    for (path, _) in Self.files { #expect(run.output.contains("installed: \(prefix)/\(path)\n")) }
    #expect(run.output.contains("\(prefix)/bin isn't in your PATH yet."))
    home.environment["PATH"] = "/bin:" + prefix + "/bin"
    home.environment["SHELL"] = "/usr/bin/zsh"
    let again = try Run(["install"], in: home)
    #expect(again.status == 0 && !again.output.contains("in your PATH yet"))
    #expect(again.output.contains("fpath+=(\(prefix)/share/zsh/site-functions)"))
  }

  @Test func `it takes away what it put, and nothing else`() throws {
    let home = try Self.installed()
    let own = home.folder.appending(path: "there/bin/own")
    try "mine".write(to: own, atomically: true, encoding: .utf8)
    let run = try Run(["install", "--prefix", "there", "--remove"], in: home)
    #expect(run.status == 0 && run.output.contains("removed: "))
    let left = try sh("find there -type f", in: home)
    #expect(left == "there/bin/own\n")
    #expect(try Run(["install", "--prefix", "there", "--remove"], in: home).status == 0)
  }

  @Test func `nothing that a menu shows says what the notes are about`() throws {
    let home = try Self.installed()
    for path in [
      "applications/beforehand.desktop", "metainfo/invalid.beforehand.Beforehand.metainfo.xml",
    ] {
      let text = try home.text("there/share/" + path)
      #expect(text.contains("Write notes to bring to an appointment"))
      #expect(!text.contains(/(?i)mental|health|psych|mood|safety/), "\(path)")
    }
    let entry = try home.text("there/share/applications/beforehand.desktop")
    #expect(entry.contains("\nTerminal=true\n") && entry.contains("\nIcon=beforehand\n"))
  }

  @Test func `where nothing can be put it says so`() throws {
    let home = try Home()
    let run = try Run(["install", "--prefix", "/proc/none"], in: home)
    #expect(run.status == 73)
    #expect(run.errors.hasPrefix("beforehand: error: /proc/none"))
    home.environment["HOME"] = nil
    #expect(try Run(["install"], in: home).status == 78)
  }

  @Test func `the manual page is sound, and names every command and exit status`() throws {
    let home = try Self.installed()
    let page = "there/share/man/man1/beforehand.1"
    #expect(try sh("mandoc -T lint -W warning \(page)", in: home) == "")
    // Bold letters are struck twice.
    let text = try sh("mandoc -T utf8 \(page)", in: home).replacing(#/.\x08/#, with: "")
    let help = try Run(["--help"], in: home).output
    let commands = help.components(separatedBy: "SUBCOMMANDS:")[1].split(separator: "\n")
      .compactMap {
        $0.hasPrefix("  ") && !$0.hasPrefix("   ")
          ? $0.split(separator: " ").first.map(String.init) : nil
      }
    #expect(commands.count > 9)
    for command in commands where command != "See" {
      #expect(text.contains("\n   \(command)\n"), "\(command)")
    }
    for word in [
      "--folder", "--show-ids", "/rathernot", "XDG_CONFIG_HOME", "$if Beforehand", "\"\\C-xu\"",
      "128 and above", "78",
    ] { #expect(text.contains(word), "\(word)") }
  }

  @Test func `bash completes commands, options and settings, and no notes' names`() throws {
    let home = try Self.installed()
    _ = try Run(["start", "winter"], in: home, input: ["1", "me", "Ann", "/quit"])
    func completed(_ words: String) throws -> [Substring] {
      let script = """
        . there/share/bash-completion/completions/beforehand
        COMP_WORDS=(\(words)); COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
        COMP_LINE="\(words.replacing("\"", with: ""))"; COMP_POINT=${#COMP_LINE}
        _beforehand beforehand "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      return try sh(script, in: home).split(separator: "\n")
    }
    #expect(try completed("beforehand st").contains("start"))
    #expect(try completed("beforehand notes --ev").contains("--everything"))
    #expect(try completed("beforehand settings hi").contains("hints"))
    #expect(try completed("beforehand resume w") == [])
  }

  @Test func `fish and zsh read their completions`() throws {
    let home = try Self.installed()
    let fish = try sh(
      "source there/share/fish/vendor_completions.d/beforehand.fish; complete -C 'beforehand st'",
      in: home, shell: "fish")
    #expect(fish.contains("start"))
    let zsh = try sh(
      """
      fpath+=(there/share/zsh/site-functions); autoload -Uz compinit; compinit -u -D
      echo $_comps[beforehand]; autoload -Uz +X _beforehand && echo read
      """, in: home, shell: "zsh")
    #expect(zsh == "_beforehand\nread\n")
  }
}
