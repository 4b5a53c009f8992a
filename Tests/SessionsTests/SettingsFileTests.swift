// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Testing

/// The few things that a person sets for good, and the file that keeps them.
@Suite struct SettingsFileTests {
  private let folder: TemporaryFolder
  private let file: SettingsFile

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    file = SettingsFile(environment: { ["XDG_CONFIG_HOME": folder.path][$0] })
  }

  private func write(_ text: String) throws {
    try folder.write(Array(text.utf8), "beforehand/settings")
  }

  @Test func `without a file all is as usual, and none is made`() throws {
    #expect(try file.read() == (KeptSettings(), []))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `what was set is there again, for the person's account alone`() throws {
    var settings = KeptSettings()
    for (name, word) in [(KeptSettings.Name.hints, "off"), (.breaks, "OFF"), (.width, "40")] {
      let isSet = settings.set(name, to: word)
      #expect(isSet)
      #expect(try file.set(name, to: word) == settings)
    }
    #expect(try file.read() == (settings, []))
    #expect(mode(folder.path("beforehand/settings")) == 0o600)
    #expect(mode(folder.path("beforehand")) == 0o700)
    #expect(settings.hints == false && settings.breaks == false && settings.width == 40)
  }

  @Test func `what several programs set at once is all kept`() async throws {
    for round in 0..<50 {
      let words = round.isMultiple(of: 2) ? ("off", "off", "40") : ("on", "on", "usual")
      let changes = [(KeptSettings.Name.hints, words.0), (.breaks, words.1), (.width, words.2)]
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (name, word) in changes { group.addTask { [file] in _ = try file.set(name, to: word) } }
        try await group.waitForAll()
      }
      let (settings, _) = try file.read()
      #expect(changes.allSatisfy { settings[$0.0] == $0.1 }, "round \(round)")
    }
  }

  @Test func `a word that is no value changes nothing, and makes no folder`() throws {
    #expect(try file.set(.width, to: "wide") == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `only the settings stand in the file's folder, also after a second time`() throws {
    _ = try file.set(.hints, to: "off")
    _ = try file.set(.hints, to: "on")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("beforehand"))
    #expect(names == ["settings"])
  }

  @Test(arguments: [
    ("hints = off", [Int]()), ("hints=off\n", []), ("HINTS off", []), ("# a\n\n hints\t=\toff", []),
    ("hints = off\r\n", []), ("hints = on\nhints = off", []), ("hints = maybe\nhints = off", [1]),
    ("hints = off\nwidth = 19\nwidth = 301\nwidth = wide", [2, 3, 4]),
    ("hints = off\ncolour = red", [2]), ("\n\nhints = off\n\ncolour = red\n", [5]),
    ("\r\nhints = off\r\n# red\r\nred", [4]), ("hints = off now\nhints = off", [1]),
    ("\u{1}\u{0}garbage\nhints = off", [1]),
  ])
  func `what can be understood counts, and the lines that can't are named`(
    text: String, strange: [Int]
  ) throws {
    try write(text)
    var expected = KeptSettings()
    expected.hints = false
    #expect(try file.read() == (expected, strange))
  }

  @Test func `bytes that are no text are a strange line`() throws {
    try folder.write([0xFF, 0xFE, 0x00, 0x0A], "beforehand/settings")
    #expect(try file.read() == (KeptSettings(), [1]))
  }

  @Test func `a link, a folder and a huge file are refused`() throws {
    try write("hints = off")
    symlink(folder.path("beforehand/settings"), folder.path("link"))
    try FileManager.default.createDirectory(
      atPath: folder.path("other/beforehand/settings"), withIntermediateDirectories: true)
    let other = SettingsFile(environment: { ["XDG_CONFIG_HOME": folder.path("other")][$0] })
    #expect(throws: SessionFault.notAFile(path: other.path ?? "")) { try other.read() }
    try write(String(repeating: "#", count: SettingsFile.byteLimit + 1))
    #expect(throws: SessionFault.self) { try file.read() }
    rename(folder.path("link"), folder.path("beforehand/settings"))
    #expect(throws: SessionFault.linkInTheWay(path: file.path ?? "")) { try file.read() }
  }

  @Test(arguments: [
    (["XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/beforehand/settings"),
    (["XDG_CONFIG_HOME": "x", "HOME": "/h"], "/h/.config/beforehand/settings"),
    (["XDG_CONFIG_HOME": ""], nil), (["HOME": "h"], nil), ([:], nil),
  ])
  func `the file stands where XDG has it`(environment: [String: String], path: String?) {
    #expect(SettingsFile(environment: { environment[$0] }).path == path)
  }

  @Test func `without a home nothing is set, and nothing can be`() throws {
    let nowhere = SettingsFile(environment: { _ in nil })
    #expect(try nowhere.read() == (KeptSettings(), []))
    #expect(throws: SessionFault.noHome) { try nowhere.set(.hints, to: "off") }
  }
}
