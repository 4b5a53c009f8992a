import Foundation
import Glibc
import Sessions
import Survey
import Testing

@Suite struct DraftTests {
  private struct Draft: Codable, Equatable {
    var place: Place
    var line: String
  }

  private let half = Draft(place: Place("main.thing"), line: "I feel \u{0} cafe\u{301}")

  @Test func `a draft is there after coming back, byte for byte`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    let first = try folder.store.open(.usual)
    #expect(try first.draft(Draft.self) == nil)
    try first.keep(Draft(place: Place("x"), line: "older"))
    try first.keep(half)
    first.close()
    let second = try folder.store.open(.usual)
    let kept = try #require(try second.draft(Draft.self))
    #expect(kept.place == half.place)
    #expect(Array(kept.line.utf8) == Array(half.line.utf8))
    #expect(mode(folder.path("beforehand/appointment.draft")) == 0o600)
    second.close()
  }

  @Test func `a draft that was removed is gone, and removing none is fine`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    let open = try folder.store.open(.usual)
    try open.keep(half)
    try open.removeDraft()
    try open.removeDraft()
    #expect(try open.draft(Draft.self) == nil)
    #expect(try folder.names() == ["appointment.json", "appointment.lock"])
    open.close()
  }

  @Test func `a draft of a session that was never saved saves it first`() throws {
    let folder = try TemporaryFolder()
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.keep(half)
    open.close()
    let again = try folder.store.open(.usual)
    #expect(try again.draft(Draft.self) == half)
    again.close()
  }

  @Test func `a damaged draft is refused, and the session opens all the same`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    let path = folder.store.path + "/appointment.draft"
    try folder.write(Array(#"{"place":{"linkId":"x"},"li"#.utf8), "beforehand/appointment.draft")
    let open = try folder.store.open(.usual)
    #expect(throws: SessionFault.damaged(path: path, .malformed)) { try open.draft(Draft.self) }
    try folder.write(Array("{}".utf8), "beforehand/appointment.draft")
    #expect(throws: SessionFault.damaged(path: path, .content)) { try open.draft(Draft.self) }
    unlink(path)
    symlink("/etc/passwd", path)
    #expect(throws: SessionFault.linkInTheWay(path: path)) { try open.draft(Draft.self) }
    try open.keep(half)
    #expect(try open.draft(Draft.self) == half)
    open.close()
  }

  @Test func `an older draft of a removed session never turns up in a new one`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("{}".utf8), "beforehand/appointment.draft")
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    #expect(try open.draft(Draft.self) == nil)
    open.close()
  }
}
