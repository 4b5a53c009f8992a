// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Survey
import SurveyShorthand
import Testing

/// What stands in a session's file may come from anywhere. It is refused at once, or read exactly.
@Suite struct DamageTests {
  private let folder: TemporaryFolder
  private let whole: [UInt8]
  private let file = "beforehand/appointment.json"
  private var path: String { folder.path(file) }

  init() throws {
    folder = try TemporaryFolder()
    var said = response("Since spring I \"can't\" sleep.\n\u{1F319} café")
    said.asides[Place("main.thing")] = "for me"
    said.addRow(to: Place("people"))
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(said, at: noon)
    open.close()
    whole = try folder.bytes(file)
  }

  /// Why those bytes are refused; `nil` when they are read. They must stay as they are.
  private func refusal(of bytes: [UInt8]) throws -> SessionFault? {
    try folder.write(bytes, file)
    var fault: SessionFault?
    do {
      try folder.store.open(.usual).close()
    } catch {
      fault = error
    }
    #expect(try folder.bytes(file) == bytes)
    return fault
  }

  @Test func `cut short at any byte it is refused`() throws {
    for length in whole.indices {
      let fault = try refusal(of: Array(whole.prefix(length)))
      #expect(fault != nil, "read after a cut at byte \(length)")
    }
    #expect(try refusal(of: whole) == nil)
  }

  @Test func `with any one bit changed it is refused`() throws {
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 1 << UInt8(index % 8)
      #expect(try refusal(of: bytes) != nil, "read with byte \(index) changed")
    }
  }

  @Test func `with words changed and the sum's key damaged it is refused`() throws {
    let text = String(decoding: whole, as: UTF8.self)
      .replacingOccurrences(of: "sleep", with: "sweep")
      .replacingOccurrences(of: "\"sum\"", with: "\"sun\"")
    #expect(try refusal(of: Array(text.utf8)) == .damaged(path: path, .content))
  }

  /// Changes that undo each other read as before.
  @Test func `with many bytes changed at random it is refused, or says the same`() throws {
    let before = try folder.store.read(.usual)
    var refused = 0
    var dice = Dice(seed: Dice.seed("changed at random"))
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 2...40, using: &dice) {
        let index = Int.random(in: bytes.indices, using: &dice)
        switch UInt8.random(in: 0...3, using: &dice) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(.random(in: 0...255, using: &dice), at: index)
        case 2: bytes.swapAt(index, bytes.indices.randomElement(using: &dice) ?? index)
        default: bytes[index] = .random(in: 0...255, using: &dice)
        }
      }
      if try refusal(of: bytes) == nil {
        #expect(try folder.store.read(.usual) == before)
      } else {
        refused += 1
      }
    }
    #expect(refused >= 450)
  }

  @Test func `a newer format is refused as that, not as damage`() throws {
    let text = String(decoding: whole, as: UTF8.self)
    let newer = text.replacingOccurrences(
      of: "\"beforehandSession\" : 1", with: "\"beforehandSession\" : 3")
    #expect(try refusal(of: Array(newer.utf8)) == .newer(path: path, format: 3))
    let sparse = Array(#"{"beforehandSession":99,"sealed":{"age":[[1],{}]}}"#.utf8)
    #expect(try refusal(of: sparse) == .newer(path: path, format: 99))
  }

  @Test func `only a session with numbers or dates needs the newer format`() throws {
    let text = String(decoding: whole, as: UTF8.self)
    #expect(text.contains("\"beforehandSession\" : 1"))
    var session = try Session(whole, name: .usual, path: path)
    let number = Value.literal(.integer(3), typed: "three, or 3")
    session.response.answers[Place("count")] = Answer(
      .values([number]), question: "How many?", section: "s")
    let saved = try session.document(for: path)
    #expect(String(decoding: saved, as: UTF8.self).contains("\"beforehandSession\" : 2"))
    #expect(try Session(saved, name: .usual, path: path) == session)
  }

  @Test func `a person may change the file by hand and take the sum out`() throws {
    #expect(try folder.store.read(.usual).isAsSaved)
    let text = String(decoding: whole, as: UTF8.self)
    let changed = text.replacingOccurrences(of: "sleep", with: "rest")
    #expect(try refusal(of: Array(changed.utf8)) == .damaged(path: path, .changed))
    let sum = try #require(changed.range(of: ",\n  \"sum\""))
    #expect(try refusal(of: Array((changed[..<sum.lowerBound] + "\n}\n").utf8)) == nil)
    let read = try folder.store.read(.usual)
    #expect(!read.isAsSaved)
    #expect(
      read.response.answers[Place("main.thing")]?.values.first?.words.contains("rest") == true)
  }

  @Test(arguments: [
    "", " ", "{", "{}", "[]", "null", "1", "\"text\"", "{\"a\":1,\"a\":2}", "<html>",
    #"{"name":"other","version":"1.0","dependencies":{}}"#, #"{"beforehandPack":1,"sections":[]}"#,
    #"{"é":1}"#, "\u{FEFF}{}", "\u{0}\u{0}\u{0}",
  ])
  func `what another program wrote is refused as no session`(text: String) throws {
    #expect(try refusal(of: Array(text.utf8)) == .foreign(path: path))
  }

  @Test(arguments: [
    (#"{"beforehandSession":1,"beforehandSession":1}"#, SessionFault.Damage.repeatedKey),
    (#"{"beforehandSession":1,"name":{"a":[{"b":1,"c":2,"b":3}]}}"#, .repeatedKey),
    (#"{"beforehandSession":1,"n\u0061me":"x"}"#, .content),
    (#"{"beforehandSession":1,"é":"x"}"#, .content),
    (#"{"beforehandSession":1,"name":"x","#, .malformed),
    (#"{"beforehandSession":1,"name":"x"}"#, .content),
    (#"{"beforehandSession":0}"#, .content),
    (#"{"beforehandSession":"1"}"#, .malformed),
    (#"{"beforehandSession":1}}"#, .malformed),
  ])
  func `a session that says too much or too little is damaged`(
    text: String, damage: SessionFault.Damage
  ) throws {
    #expect(try refusal(of: Array(text.utf8)) == .damaged(path: path, damage))
  }

  @Test func `the same place answered twice is damage`() throws {
    let place = #"{"linkId":"a","question":"?","section":"s","values":[{"text":"x"}]}"#
    #expect(try refusal(of: document(answers: [place])) == nil)
    #expect(
      try refusal(of: document(answers: [place, place])) == .damaged(path: path, .content))
  }

  @Test func `a row number at the end of all numbers is damage`() throws {
    for number in [Int.max, Int.max - 1] {
      let bytes = document(answers: [], nextRow: number)
      #expect(try refusal(of: bytes) == .damaged(path: path, .content))
    }
  }

  private func document(answers: [String], nextRow: Int = 1) -> [UInt8] {
    let response = """
      {"progress":{"pass":"full","postponed":[],"leftAtOnce":false,"isDone":false},\
      "nextRow":\(nextRow),"rows":[],"answers":[\(answers.joined(separator: ","))],"asides":[],\
      "privatePlaces":[],"privateRows":[]}
      """
    return Array(
      """
      {"beforehandSession":1,"name":"appointment","started":"2026-11-26T12:00:00Z",\
      "saved":"2026-11-26T12:00:00Z","pack":{"id":"p","version":"1","hash":"0"},\
      "response":\(response)}
      """.utf8)
  }

  @Test func `huge, deep or endless files are refused soon`() throws {
    let start = threadSeconds()
    let begun = Array(#"{"beforehandSession":1,"x":"#.utf8)
    let limit = Session.byteLimit
    let keys = (0..<100_000).map { "\"\($0)\":1," }.joined()
    let numbers = begun + repeated("[", 1) + repeated("1,", limit / 16) + Array("1]}".utf8)
    let files: [([UInt8], SessionFault)] = [
      (begun + repeated("[", 100_000), .damaged(path: path, .nested)),
      (begun + repeated("{\"a\":", 100_000), .damaged(path: path, .nested)),
      (repeated("[", 100_000) + repeated("]", 100_000), .foreign(path: path)),
      (repeated(" ", limit + 1), .tooBig(path: path, limit: limit)),
      (begun + repeated("\"", limit - 100), .damaged(path: path, .malformed)),
      (begun + repeated("x", limit - 100), .damaged(path: path, .malformed)),
      (Array(("{" + keys + "\"a\":1}").utf8), .foreign(path: path)),
      (numbers, .damaged(path: path, .content)),
    ]
    for (bytes, expected) in files {
      try folder.write(bytes, file)
      #expect(throws: expected) { try folder.store.open(.usual) }
    }
    // A minute's wall clock ran out once, with another suite beside this one.
    #expect(threadSeconds() - start < 30)
  }

  private func repeated(_ text: String, _ count: Int) -> [UInt8] {
    var bytes = Array(text.utf8)
    while bytes.count < text.utf8.count * count { bytes += bytes }
    return Array(bytes.prefix(text.utf8.count * count))
  }

  @Test func `more than can be read again is not saved, and the old file stays`() throws {
    let open = try folder.store.open(.usual)
    let much = response(String(repeating: "x", count: Session.byteLimit))
    #expect(throws: SessionFault.tooMuch(path: path, limit: Session.byteLimit)) {
      try open.save(much, at: noon)
    }
    #expect(try folder.bytes(file) == whole)
    open.close()
  }
}
