// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import QuestionPacks
import Testing

@Suite("A pack's folder") struct FolderTests {
  /// A folder that is gone after the test.
  final class Scratch {
    let url = FileManager.default.temporaryDirectory.appending(path: "pack-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func add(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: url.appending(path: name))
    }

    var faults: [String] {
      do throws(PackFaults) {
        _ = try QuestionPack(PackFolder(url.path))
        return []
      } catch {
        return error.faults.map { $0.description.replacing(url.path, with: "Pack") }
      }
    }
  }

  static let display = "item: [{linkId: x, type: display, text: X}]"

  @Test func `sections come in the order of their names, ten after nine`() throws {
    let scratch = try Scratch()
    try scratch.add("pack.yaml", MarkedPack.pack)
    for number in (0...11).reversed() {
      let digits = number < 10 ? "0\(number)" : "\(number)"
      try scratch.add(
        "\(digits)-s.yaml",
        "linkId: s\(number)\ntext: S\nitem: [{linkId: i\(number), type: display, text: X}]")
    }
    let pack = try QuestionPack(PackFolder(scratch.url.path))
    #expect(pack.questionnaire.sections.map(\.number) == Array(0...11))
    #expect(pack.questionnaire.sections.map(\.linkId) == (0...11).map { "s\($0)" })
  }

  @Test(arguments: [
    ("", "https://beforehand.invalid/fhir/Questionnaire/test"),
    ("url: https://clinic.example/q", "https://clinic.example/q"),
  ])
  func `a pack has the address that it gives, or else one with its id`(
    line: String, address: String
  ) throws {
    let scratch = try Scratch()
    try scratch.add("pack.yaml", MarkedPack.pack + "\n" + line)
    try scratch.add("01-a.yaml", "linkId: a\ntext: A\n\(Self.display)")
    let pack = try QuestionPack(PackFolder(scratch.url.path))
    #expect(pack.questionnaire.summary.url == address)
  }

  @Test func `other files are passed over`() throws {
    let scratch = try Scratch()
    try scratch.add("pack.yaml", MarkedPack.pack)
    try scratch.add("01-a.yaml", "linkId: a\ntext: A\n\(Self.display)")
    try scratch.add("section.schema.json", "{}")
    try scratch.add(".01-a.yaml.swp", "\u{0}")
    try scratch.add("._01-a.yaml", "\u{0}")
    #expect(scratch.faults == [])
  }

  @Test func `an empty folder is told`() throws {
    #expect(
      try Scratch().faults == [
        "Pack: error: no sections here; a section is a file like '09-medicines.yaml'"
      ])
  }

  @Test func `a folder that isn't there is told`() throws {
    let scratch = try Scratch()
    try FileManager.default.removeItem(at: scratch.url)
    #expect(scratch.faults == ["Pack: error: the folder can't be read"])
  }

  @Test func `a pack without its name is told`() throws {
    let scratch = try Scratch()
    try scratch.add("01-a.yaml", "linkId: a\ntext: A\n\(Self.display)")
    #expect(scratch.faults == ["Pack: error: 'pack.yaml' is missing"])
  }

  @Test func `a section's file is named by its number`() throws {
    let scratch = try Scratch()
    try scratch.add("pack.yaml", MarkedPack.pack)
    try scratch.add("1-a.yaml", "linkId: a\ntext: A\n\(Self.display)")
    try scratch.add("02-b.yml", "linkId: b\ntext: B\nitem: [{linkId: y, type: display, text: Y}]")
    let sentence = "a section's file is named by two digits, a hyphen and words, "
    #expect(
      scratch.faults == [
        "Pack/02-b.yml: error: \(sentence)like '09-medicines.yaml'",
        "Pack/1-a.yaml: error: \(sentence)like '09-medicines.yaml'",
      ])
  }

  @Test func `two sections can't have one number`() throws {
    let scratch = try Scratch()
    try scratch.add("pack.yaml", MarkedPack.pack)
    try scratch.add("01-a.yaml", "linkId: a\ntext: A\n\(Self.display)")
    try scratch.add("01-b.yaml", "linkId: b\ntext: B\nitem: [{linkId: y, type: display, text: Y}]")
    #expect(
      scratch.faults == [
        "Pack/01-b.yaml: error: section 1 is in '01-a.yaml' already; give this file another number"
      ])
  }

  @Test func `a pack above a megabyte is refused unread`() throws {
    let scratch = try Scratch()
    try scratch.add("pack.yaml", MarkedPack.pack)
    try scratch.add("01-a.yaml", String(repeating: "[", count: PackFolder.limit))
    let size = PackFolder.limit + MarkedPack.pack.utf8.count
    #expect(
      scratch.faults == [
        "Pack: error: the pack's YAML has \(size) bytes; 1000000 is the most that a pack may have"
      ])
  }

  @Test func `a file that can't be read is told`() throws {
    let scratch = try Scratch()
    try scratch.add("pack.yaml", MarkedPack.pack)
    try scratch.add("01-a.yaml", "linkId: a\ntext: A\n\(Self.display)")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "02-b.yaml").path, withDestinationPath: "gone")
    #expect(scratch.faults == ["Pack/02-b.yaml: error: the file can't be read"])
  }

  private static let here = FileManager.default.currentDirectoryPath

  @Test(arguments: [
    ("Pack", "Pack"), ("Pack/", "Pack"), (here + "/Pack", "Pack"), (here + "/Pack/", "Pack"),
    (here + "/a/Pack", "a/Pack"), (here, here), (here + "/", here),
    (here + "2/Pack", here + "2/Pack"), ("/", "/"),
  ])
  func `faults name it by its path, from here where it is below`(path: String, name: String) {
    #expect(PackFolder(path).shownAs == name)
  }
}
