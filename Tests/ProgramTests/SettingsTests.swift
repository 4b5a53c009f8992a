// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// `beforehand settings`, and what it changes in a sitting.
@Suite struct SettingsTests {
  private static let begun = ["1", "me", "Ann", "", "", "", ""]

  @Test func `it shows what is set, and how to change it`() throws {
    let run = try Run(["settings"], in: try Home())
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        hints: on. Questions come with hints.
        breaks: on. After a section that can be hard, you're offered a break.
        width: usual. Lines are at most 80 columns wide.
        To change a setting, type its name and new value. For example: beforehand settings hints off

        """))
  }

  @Test func `the pseudo-locale is chosen by the variable for the language of words alone`() throws
  {
    for (variable, isPseudo) in [("LANGUAGE", true), ("LANG", false)] {
      let home = try Home()
      home.environment[variable] = "en_XA"
      #expect(try Run(["settings"], in: home).output.contains("⟦") == isPseudo, "\(variable)")
    }
  }

  @Test func `it says where things are kept, whether others can look in, and what it runs on`()
    throws
  {
    let home = try Home()
    let folder = home.folder.path + "/.local/share/beforehand"
    let before = try Run(["settings"], in: home).output
    #expect(before.contains("Your notes are kept in \(folder)\nThat folder doesn't exist yet.\n"))
    #expect(
      before.contains("Settings are kept in \(home.folder.path)/.config/beforehand/settings\n"))
    #expect(before.contains(/\nLocale: C.UTF-8\nGNU Readline: \d+\.\d+\nBeforehand: 1\.0\.0\n$/))
    _ = try Run(["start", "winter"], in: home, input: Self.begun)
    let after = try Run(["settings"], in: home).output
    #expect(after.contains("\nOnly your account can open that folder.\n"))
    #expect(!after.contains("Ann") && !after.contains("winter"))
    chmod(folder, 0o755)
    let open = try Run(["settings"], in: home).output
    #expect(
      open.contains("\nOther people who use this computer may be able to look in that folder.\n"))
    home.environment["HOME"] = nil
    #expect(try Run(["settings"], in: home).output.contains("\nThere is no home folder, so"))
  }

  @Test func `hints are off for good once they are set so, and can come back in a sitting`() throws
  {
    let home = try Home()
    let before = try Run(["start"], in: home, input: Self.begun)
    #expect(before.errors.contains("When, where and who with."))
    let set = try Run(["settings", "hints", "off"], in: home)
    #expect(set.status == 0 && set.output == "hints: off. Questions come without hints.\n")
    let after = try Run(["start"], in: home, input: Self.begun)
    #expect(after.errors.contains("What do you know about your appointment?"))
    #expect(!after.errors.contains("When, where and who with."))
    let back = try Run(["start"], in: home, input: ["/hints on"] + Self.begun)
    #expect(
      back.errors.contains("Hints are on.") && back.errors.contains("When, where and who with."))
  }

  @Test func `lines keep to the width that is set`() throws {
    let home = try Home()
    _ = try Run(["settings", "width", "30"], in: home)
    let run = try Run(["start"], in: home, input: Self.begun)
    #expect(run.errors.split(separator: "\n").allSatisfy { $0.count <= 30 || isPrompt($0) })
  }

  @Test(arguments: [
    (["settings", "hint"], "there is no setting called 'hint'", "did you mean 'hints'?"),
    (
      ["settings", "colour", "red"], "there is no setting called 'colour'",
      "the settings are hints, breaks"
    ),
    (
      ["settings", "hints", "maybe"], "'maybe' isn't valid for 'hints'",
      "'hints' can be on or off"
    ),
    (
      ["settings", "width", "5"], "'5' isn't valid for 'width'",
      "'width' can be 'usual', or a number from 20 to 300"
    ),
  ])
  func `what can't be set is told`(arguments: [String], message: String, hint: String) throws {
    let home = try Home()
    let run = try Run(arguments, in: home)
    #expect(run.status == 64)
    #expect(run.errors.contains("beforehand: error: \(message)\nhint: \(hint)"))
    #expect(!FileManager.default.fileExists(atPath: home.folder.path + "/.config"))
  }

  @Test func `a damaged file is said in words, and the rest goes on`() throws {
    let home = try Home()
    let folder = home.folder.appending(path: ".config/beforehand")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "settings")
    try "hints = off\nwidth wide\n".write(to: file, atomically: true, encoding: .utf8)
    let run = try Run(["start"], in: home, input: Self.begun)
    #expect(run.status == 0)
    #expect(folded(run.errors).hasPrefix("Line 2 of your settings isn't valid and is ignored"))
    #expect(run.errors.contains("What do you know about your appointment?"))
    #expect(!run.errors.contains("When, where and who with."))
    let shown = try Run(["settings"], in: home)
    #expect(shown.status == 0 && shown.output.contains("Line 2 of your settings"))
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    let unread = try Run(["start"], in: home, input: Self.begun)
    let said = folded(unread.errors)
    #expect(unread.status == 0 && said.hasPrefix("The default settings are being used: "))
  }

  @Test(arguments: [
    (2, "ignored: 1, 2. The"), (3, "ignored: 1, 2, 3. The"), (4, "ignored: 1, 2, 3 and more. The"),
  ])
  func `of many lines that aren't valid, three are named`(count: Int, words: String) throws {
    let home = try Home()
    let folder = home.folder.appending(path: ".config/beforehand")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try String(repeating: "what\n", count: count)
      .write(to: folder.appending(path: "settings"), atomically: true, encoding: .utf8)
    #expect(try Run(["settings"], in: home).output.contains(words))
  }

  @Test func `where the file can't be written it says so`() throws {
    let home = try Home()
    home.environment["XDG_CONFIG_HOME"] = "/proc/none"
    let run = try Run(["settings", "hints", "off"], in: home)
    #expect(run.status == 73 && run.errors.hasPrefix("beforehand: error: /proc/none"))
  }
}
