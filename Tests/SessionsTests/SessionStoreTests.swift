// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Survey
import SurveyShorthand
import Testing

@testable import Sessions

@Suite struct SessionStoreTests {
  @Test func `what was saved is read back, down to each byte that was typed`() throws {
    let folder = try TemporaryFolder()
    let typed = [
      "cafe\u{301} café", "line\r\nline\n\ttab", "\u{0}\u{1B}[2J\u{9B}", "\u{FEFF}bom\u{FFFE}",
      "\u{2028}\u{202E}txet", "👩‍👩‍👧 \"quoted\" \\ / </b>", "", " ",
    ]
    for text in typed {
      let name = try folder.store.unusedName()
      try save(text, as: name, in: folder.store)
      let read = try folder.store.read(name)
      let words = try #require(read.response.answers[Place("main.thing")]?.values.first?.words)
      #expect(Array(words.utf8) == Array(text.utf8))
    }
  }

  @Test func `an answer is saved with as deep a condition as a pack may have`() throws {
    var condition = Condition.test(EnableWhen(question: "s.before", operator: .exists(true)))
    for _ in 1..<PackCheck.depthLimit { condition = .all([condition]) }
    let one = Item(linkId: "s.one", type: .string, text: "One?", enableWhen: condition)
    var area = Item(
      linkId: "s", type: .group, text: "S",
      item: [
        Item(linkId: "s.before", type: .boolean, text: "Before?"),
        Item(linkId: "s.in", type: .group, text: "In", enableWhen: condition, item: [one]),
      ])
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"), items: [area])
    _ = try CompiledPack.decode(Array(CompiledPack.encode(questionnaire).utf8))
    var said = Response()
    said.answers[Place("s.one")] = questionnaire.answer(.values([.text("words")]), to: "s.one")
    said.earlier = [
      EarlierAnswer(
        Place("s.one"), questionnaire.answer(.left(.declined), to: "s.one"), isPrivate: true)
    ]
    let folder = try TemporaryFolder()
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(said, at: noon)
    open.close()
    #expect(try folder.store.read(.usual).response == said)
    area.item[1].enableWhen = .not(condition)
    let refused = CompiledPack.encode(
      Questionnaire(summary: questionnaire.summary, items: [area]))
    #expect(throws: CompiledPack.Fault.section(1)) {
      try CompiledPack.decode(Array(refused.utf8))
    }
  }

  @Test func `the whole session comes back, not only its answers`() throws {
    let folder = try TemporaryFolder()
    var said = response("hello")
    let row = said.addRow(to: Place("people"))
    said.answers[Place("people.who", rows: [row])] = Answer(
      .left(.unknown), question: "Who?", section: "people", sharing: .staff)
    said.asides[Place("main.thing")] = "for me"
    said.privatePlaces = [Place("main.thing")]
    said.privateRows = [row]
    said.progress.place = Place("people.who", rows: [row])
    said.progress.postponed = ["medicines"]
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(said, at: noon.addingTimeInterval(60.75))
    open.close()
    let read = try folder.store.read(.usual)
    #expect(read.response == said)
    #expect(read.pack == pack)
    #expect(read.started == noon)
    #expect(read.saved == noon.addingTimeInterval(60))
    #expect(read.name == .usual)
  }

  @Test func `the file is JSON that people can read, with ASCII keys`() throws {
    let folder = try TemporaryFolder()
    try save("café", in: folder.store)
    let text = String(decoding: try folder.bytes("beforehand/appointment.json"), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"beforehandSession\" : 1,\n  \"name\" : \"appointment\",\n"))
    #expect(text.contains("\"question\":\"What is the main thing?\""))
    #expect(text.contains("\"text\":\"café\""))
    #expect(text.contains("\"saved\" : \"2026-11-26T12:00:00Z\""))
    #expect(text.hasSuffix("\"\n}\n"))
  }

  @Test func `a later save replaces the answers that were taken out`() throws {
    let folder = try TemporaryFolder()
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(response("secret"), at: noon)
    try open.save(Response(), at: noon)
    let text = String(decoding: try folder.bytes("beforehand/appointment.json"), as: UTF8.self)
    #expect(!text.contains("secret"))
    #expect(try folder.names() == ["appointment.json", "appointment.lock"])
    open.close()
  }

  @Test func `a new pack is kept with the answers from then on`() throws {
    let folder = try TemporaryFolder()
    let newer = Session.Pack(id: "pack", version: "1.1.0", hash: "11ff")
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(response("a"), pack: newer, at: noon)
    try open.save(response("b"), at: noon)
    open.close()
    #expect(try folder.store.read(.usual).pack == newer)
  }

  @Test func `looking makes no folder, and a session without a save leaves nothing`() throws {
    let folder = try TemporaryFolder()
    #expect(try folder.store.list().isEmpty)
    #expect(throws: SessionFault.noSuchSession(.usual)) { try folder.store.open(.usual) }
    #expect(throws: SessionFault.noSuchSession(.usual)) { try folder.store.read(.usual) }
    #expect(throws: SessionFault.noSuchSession(.usual)) { try folder.store.remove(.usual) }
    #expect(!FileManager.default.fileExists(atPath: folder.store.path))
    try folder.store.create(.usual, pack: pack, at: noon).close()
    #expect(try folder.names().isEmpty)
  }

  @Test func `a session that moves before its first save leaves nothing where it began`() throws {
    let folder = try TemporaryFolder()
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    _ = try open.move(to: SessionStore(in: folder.path("stick")), response("words"), at: noon)
    open.close()
    #expect(try folder.names() == [])
  }

  @Test func `a session that is there is never begun anew`() throws {
    let folder = try TemporaryFolder()
    try save("first", in: folder.store)
    #expect(throws: SessionFault.nameTaken(.usual)) {
      try folder.store.create(.usual, pack: pack, at: noon)
    }
    #expect(try folder.store.read(.usual).response == response("first"))
  }

  @Test func `a wild clock makes no session that can't be read back`() throws {
    for seconds in [-1e15, -62_135_596_801.5, 0, 4e9, 253_402_300_800, 1e15] {
      let folder = try TemporaryFolder()
      let open = try folder.store.create(.usual, pack: pack, at: noon)
      try open.save(Response(), at: Date(timeIntervalSince1970: seconds))
      let saved = Session(name: .usual, pack: pack, started: Date(timeIntervalSince1970: seconds))
        .saved
      open.close()
      #expect(try folder.store.read(.usual).saved == saved)
    }
  }

  @Test func `removing takes the session, its lock and what was half-written`() throws {
    let folder = try TemporaryFolder()
    let other = try SessionName("appointment-2")
    try save("kept", as: other, in: folder.store)
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(response("half"), at: noon)
    open.close()
    try folder.write([1], "beforehand/.appointment.left.tmp")
    try folder.write([1], "beforehand/.appointment-2.left.tmp")
    try folder.store.remove(.usual)
    #expect(
      try folder.names() == [
        ".appointment-2.left.tmp", "appointment-2.json", "appointment-2.lock",
      ])
  }

  @Test func `a session that can't be read can be removed`() throws {
    let folder = try TemporaryFolder()
    try folder.write([0xFF], "beforehand/appointment.json")
    try folder.store.remove(.usual)
    #expect(try folder.names().isEmpty)
  }

  @Test func `opening sweeps up what a crash left of this session, and of no other`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    try folder.write([1], "beforehand/.appointment.left.tmp")
    try folder.write([1], "beforehand/.appointment-2.left.tmp")
    try folder.store.open(.usual).close()
    #expect(
      try folder.names() == [".appointment-2.left.tmp", "appointment.json", "appointment.lock"])
  }

  @Test func `a name that only looks alike is another session's, half-written files too`() throws {
    let folder = try TemporaryFolder()
    try save("a", as: try SessionName("caf\u{E9}"), in: folder.store)
    let other = ".cafe\u{301}.left.tmp"
    try folder.write([1], "beforehand/" + other)
    try folder.store.open(try SessionName("caf\u{E9}")).close()
    #expect(try folder.names().contains { $0.utf8.elementsEqual(other.utf8) })
  }

  @Test func `opening sweeps up what a crash left of packs`() throws {
    let folder = try TemporaryFolder()
    try save("a", in: folder.store)
    try folder.write([1], "beforehand/.pack+left.tmp")
    try folder.store.open(.usual).close()
    #expect(try folder.names() == ["appointment.json", "appointment.lock"])
  }
}
