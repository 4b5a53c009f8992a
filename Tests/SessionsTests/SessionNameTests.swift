// SPDX-License-Identifier: GPL-3.0-or-later

import Sessions
import Survey
import Testing

@Suite struct SessionNameTests {
  @Test(arguments: [
    "appointment", "My notes 2", "a_b-c", "7", "café", "cafe\u{301}", "записи", "笔记", "मेरे नोट",
    "ملاحظاتي", String(repeating: "x", count: 40),
  ])
  func `letters of any script, digits, spaces, hyphens and underscores name a session`(
    text: String
  ) throws {
    let name = try SessionName(text)
    #expect(Array(name.text.utf8) == Array(text.utf8))
    let folder = try TemporaryFolder()
    try save("x", as: name, in: folder.store)
    #expect(try folder.store.list().map(\.name) == [name])
  }

  @Test(arguments: [
    ("", SessionFault.NameProblem.empty),
    (String(repeating: "x", count: 41), .tooLong(limit: 40)),
    ("e" + String(repeating: "\u{301}", count: 100), .tooLong(limit: 40)),
    (" a", .start), ("-a", .start), ("_a", .start), ("\u{301}a", .start),
    ("a ", .end),
    (".a", .character(".")), ("/a", .character("/")), ("a/b", .character("/")),
    ("..", .character(".")), ("a.json", .character(".")), ("a\u{0}b", .character("\u{0}")),
    ("a\nb", .character("\n")), ("a\u{202E}b", .character("\u{202E}")),
    ("a\u{200B}b", .character("\u{200B}")), ("a\u{A0}b", .character("\u{A0}")),
    ("\u{1F600}", .character("\u{1F600}")),
  ])
  func `other words name none, and what is wrong is known`(
    text: String, problem: SessionFault.NameProblem
  ) {
    #expect(throws: SessionFault.badName(text, problem)) { try SessionName(text) }
  }

  @Test func `names that look alike lead to sessions of their own`() throws {
    let folder = try TemporaryFolder()
    let names = try ["café", "cafe\u{301}", "Café", "caf\u{435}"].map { text in
      try SessionName(text)
    }
    for name in names { try save(String(name.text.utf8.count), as: name, in: folder.store) }
    #expect(Set(names).count == 4)
    #expect(Set(try folder.store.list().compactMap(\.name)) == Set(names))
    for name in names {
      #expect(
        try folder.store.read(name).response == response(String(name.text.utf8.count)))
    }
  }
}
