// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Survey
import Testing

@Suite struct ListTests {
  @Test func `the session opened last comes first, whatever the clock says`() throws {
    let folder = try TemporaryFolder()
    let second = try SessionName("second")
    try save("a", in: folder.store)
    try save("b", as: second, in: folder.store)
    #expect(try folder.store.list().map(\.words) == ["second", "appointment"])
    let again = try folder.store.open(.usual)
    try again.save(response("c"), at: noon.addingTimeInterval(-1e9))
    again.close()
    #expect(try folder.store.list().map(\.words) == ["appointment", "second"])
  }

  @Test func `a list says when each was saved and whether it is done`() throws {
    let folder = try TemporaryFolder()
    var said = Response()
    said.progress.isDone = true
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(said, at: noon.addingTimeInterval(60))
    let listed = try #require(try folder.store.list().first)
    #expect(listed.name == .usual)
    let details = try listed.content.get()
    #expect(details.isDone)
    #expect(details.saved == noon.addingTimeInterval(60))
    open.close()
  }

  @Test func `what can't be read is in the list with its reason`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    try folder.write(Array("{}".utf8), "beforehand/other.json")
    try folder.write(Array("{}".utf8), "beforehand/not*a*name.json")
    try folder.write(Array("{}".utf8), "beforehand/.hidden.json")
    try FileManager.default.createDirectory(
      atPath: folder.path("beforehand/folder.json"), withIntermediateDirectories: false)
    symlink("/etc/passwd", folder.path("beforehand/link.json"))
    mkfifo(folder.path("beforehand/pipe.json"), 0o600)
    mknod(folder.path("beforehand/socket.json"), S_IFSOCK | 0o600, 0)
    let path = folder.store.path
    let listed = try folder.store.list()
    #expect(
      listed.map(\.words) == [
        "appointment", "folder", "link", "not*a*name", "other", "pipe", "socket",
      ])
    #expect(
      listed.dropFirst().map(\.content) == [
        .failure(.notAFile(path: path + "/folder.json")),
        .failure(.linkInTheWay(path: path + "/link.json")),
        .failure(.badName("not*a*name", .character("*"))),
        .failure(.foreign(path: path + "/other.json")),
        .failure(.notAFile(path: path + "/pipe.json")),
        .failure(.notAFile(path: path + "/socket.json")),
      ])
  }

  @Test func `the usual name is appointment, then the first number that is free`() throws {
    let folder = try TemporaryFolder()
    for expected in ["appointment", "appointment-2", "appointment-3"] {
      let name = try folder.store.unusedName()
      #expect(name.text == expected)
      try save("", as: name, in: folder.store)
    }
    try folder.store.remove(try SessionName("appointment-2"))
    #expect(try folder.store.unusedName().text == "appointment-2")
  }

  @Test func `a damaged session keeps its name`() throws {
    let folder = try TemporaryFolder()
    try folder.write([0], "beforehand/appointment.json")
    #expect(try folder.store.unusedName().text == "appointment-2")
  }
}

extension ListTests {
  @Test func `whether there are sessions, and whether only one, is told without reading them`()
    throws
  {
    let folder = try TemporaryFolder()
    #expect(try folder.store.isEmpty())
    #expect(try folder.store.only() == nil)
    try save("", in: folder.store)
    try folder.write([1, 2, 3], "beforehand/appointment.json")
    #expect(try !folder.store.isEmpty())
    #expect(try folder.store.only() == .usual)
    try save("", as: try SessionName("other"), in: folder.store)
    #expect(try folder.store.only() == nil)
  }
}
