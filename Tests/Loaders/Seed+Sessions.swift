import FoundationEssentials
import Interview
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
    var said = SamplePack.response
    said.asides[Place("safe.worry")] = "for me"
    said.privatePlaces = [Place("safe.worry")]
    said.answers[Place("gone")] = Answer(.left(.inPerson), question: "Gone?", section: "gone")
    let saved = try savedSession(said)
    let small = byHand(try savedSession(Response()))
    let begun = #"{"beforehandSession":1,"#
    let taken = [("saved", saved), ("by hand", byHand(saved)), ("nothing said", small)]
    let place = #"{"linkId":"a","question":"?","section":"s","left":"skipped"}"#
    let lies = try [
      ("key twice", edit(small, #""turn" : 1"#, #""turn" : 1, "turn" : 2"#)),
      ("key twice within", edit(small, #""answers" : ["#, #""x":{"a":1,"a":2},"answers" : ["#)),
      ("key escaped", edit(small, #""turn""#, #""t\u0075rn""#)),
      ("key escaped twice", edit(small, #""turn" : 1"#, #""turn" : 1, "t\u0075rn" : 2"#)),
      ("key not ASCII", edit(small, #""turn" : 1"#, #""turn" : 1, "é" : 2"#)),
      ("nested", begun + #""x":"# + String(repeating: "[", count: 200)),
      ("nested objects", begun + String(repeating: #""a":{"#, count: 200)),
      ("place twice", edit(small, #""answers" : ["#, #""answers" : [\#(place),\#(place)"#)),
      ("row numbers end", edit(small, #""nextRow" : 1"#, #""nextRow" : 9223372036854775807"#)),
      (
        "a row before all", edit(small, #""privateRows" : ["#, #""privateRows" : [-1"#)
      ),
      ("newer", edit(small, #""beforehandSession" : 1"#, #""beforehandSession" : 2"#)),
      ("changed", edit(saved, "words", "sword")),
      ("cut short", String(saved.dropLast(200))),
    ]
    return taken.map { Seed(.session, $0.0, $0.1, isTaken: true) }
      + lies.map { Seed(.session, $0.0, $0.1, isTaken: false) }
  }

  static func drafts() throws -> [Seed] {
    let drafts = [
      Draft(place: Place("med.name", rows: [7]), line: "half"),
      Draft(place: Place("safe.more"), lines: ["one", "two"], line: "three"),
      Draft(place: Place("safe.worry"), line: "note", isAside: true),
      Draft(place: Place("gone"), line: "word", isBehindAnswer: true),
    ]
    let whole = String(decoding: try JSONEncoder().encode(drafts), as: UTF8.self)
    return try [
      Seed(.drafts, "kept", whole, isTaken: true),
      Seed(.drafts, "none", "[]", isTaken: true),
      Seed(.drafts, "row numbers end", edit(whole, "[7]", "[\(Int.max)]"), isTaken: false),
      Seed(.drafts, "a row before all", edit(whole, "[7]", "[\(Int.min)]"), isTaken: false),
      Seed(.drafts, "key twice", edit(whole, "\"half\"", "\"a\",\"line\":\"b\""), isTaken: false),
    ]
  }
}
