// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import FoundationEssentials
import Sessions
import Survey

extension Seed {
  /// A session with something of everything, as it is saved.
  static func savedSession(_ response: Response) throws -> String {
    let noon = Date(timeIntervalSince1970: 1_795_694_400)
    var session = Session(
      name: .usual, pack: Session.Pack(SamplePack.questionnaire), started: noon)
    session.response = response
    return String(decoding: try session.document(for: "appointment.json"), as: UTF8.self)
  }

  /// A session as a person who changes it by hand has it: without the sum.
  static func byHand(_ saved: String) -> String {
    guard let sum = saved.firstRange(of: ",\n  \"sum\"") else { return saved }
    return saved[..<sum.lowerBound] + "\n}\n"
  }

  static func sessions() throws -> [Seed] {
    let saved = try savedSession(full)
    let small = byHand(try savedSession(Response()))
    let taken = [
      ("saved", saved), ("by hand", byHand(saved)), ("nothing said", small),
      ("key escaped", try edit(small, #""name""#, #""n\u0061me""#)),
    ]
    let lies =
      try lyingSessions(small) + [
        ("key not known", edit(small, #""name""#, #""é":2,"name""#)),
        ("row numbers end in a draft", edit(byHand(saved), "7777", String(Int.max))),
        ("a draft's row before all", edit(byHand(saved), "7777", "0")),
        ("changed", edit(saved, "words", "sword")),
        ("cut short", String(saved.dropLast(200))),
      ]
    return taken.map { Seed(.session, $0.0, $0.1, isTaken: true) }
      + lies.map { Seed(.session, $0.0, $0.1, isTaken: false) }
  }

  /// A response with something of everything.
  private static var full: Response {
    var said = SamplePack.response
    said.asides[Place("safe.worry")] = "for me"
    said.drafts = [
      Draft(place: Place("med.name", rows: [7777]), line: "half"),
      Draft(place: Place("safe.more"), lines: ["one", "two"], line: "three"),
      Draft(place: Place("safe.worry"), line: "note", isAside: true),
      Draft(place: Place("gone"), line: "word", isBehindAnswer: true),
    ]
    said.privatePlaces = [Place("safe.worry")]
    said.answers[Place("gone")] = Answer(.left(.inPerson), question: "Gone?", section: "gone")
    return said
  }

  /// A session with one lie each.
  private static func lyingSessions(_ small: String) throws -> [(String, String)] {
    let begun = #"{"beforehandSession":1,"#
    let place = #"{"linkId":"a","question":"?","section":"s","left":"skipped"}"#
    return try [
      ("key twice", edit(small, #""name""#, #""name":"a","name""#)),
      ("key twice within", edit(small, #""answers" : ["#, #""x":{"a":1,"a":2},"answers" : ["#)),
      ("key escaped twice", edit(small, #""name""#, #""n\u0061me":"a","name""#)),
      ("nested", begun + #""x":"# + String(repeating: "[", count: 200)),
      ("nested objects", begun + String(repeating: #""a":{"#, count: 200)),
      ("place twice", edit(small, #""answers" : ["#, #""answers" : [\#(place),\#(place)"#)),
      ("row numbers end", edit(small, #""nextRow" : 1"#, #""nextRow" : 9223372036854775807"#)),
      ("a row before all", edit(small, #""privateRows" : ["#, #""privateRows" : [-1"#)),
      ("newer", edit(small, #""beforehandSession" : 1"#, #""beforehandSession" : 3"#)),
    ]
  }

  /// Sealed sessions; the sealing draws at random, so that they are others each time.
  static func sealed() throws -> [Seed] {
    let saved = Array(try savedSession(Response()).utf8)
    guard let workFactor = WorkFactor(logN: 1) else { throw Complaint("no work factor") }
    let passphrase = try Loader.passphrase.withUnsafeBytes(Passphrase.init(copying:))
    let whole = try Seal(passphrase, workFactor: workFactor).seal(saved)
    var changed = whole
    changed[whole.count - 1] ^= 1
    let header = String(decoding: whole.prefix { $0 < 0x80 }, as: UTF8.self)
    return [
      Seed(.sealed, "saved", whole, isTaken: true),
      Seed(.sealed, "changed", changed, isTaken: false),
      Seed(.sealed, "cut short", whole.dropLast(20), isTaken: false),
      Seed(.sealed, "header alone", Array(header.utf8), isTaken: false),
      Seed(.sealed, "first line", "age-encryption.org/v1\n", isTaken: false),
      Seed(.sealed, "no end", "age-encryption.org/v1\n-> scrypt a 1\n", isTaken: false),
      Seed(
        .sealed, "no passphrase", "age-encryption.org/v1\n-> X25519 a\nb\n--- c\n", isTaken: false),
      Seed(.sealed, "not sealed", saved, isTaken: false),
    ]
  }
}
