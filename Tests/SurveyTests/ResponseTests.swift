// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Testing

@testable import Survey

/// Rows, and a response as it is saved.
@Suite struct ResponseTests {
  let group = Place("list")

  @Test func `a row's number is never used again`() {
    var response = Response()
    let first = response.addRow(to: group)
    response.removeRows([first])
    #expect(response.addRow(to: group) != first)
  }

  @Test func `a reserved row is no row until it is added, and its number is its own`() {
    var response = Response()
    let reserved = response.reserveRow()
    let other = response.addRow(to: group)
    #expect(other != reserved && response.rows(of: group) == [other])
    response.add(reserved, to: group)
    response.add(reserved, to: group)
    #expect(response.rows(of: group) == [other, reserved])
  }

  @Test func `taking out a row takes all that was said in it`() {
    var response = Response()
    let row = response.addRow(to: group)
    let kept = response.addRow(to: group)
    for row in [row, kept] {
      response.answers[Place("name", rows: [row])] = answer("\(row)")
      response.asides[Place("name", rows: [row])] = "aside"
      response.drafts.append(Draft(place: Place("name", rows: [row]), line: "half"))
      response.earlier.append(
        EarlierAnswer(Place("name", rows: [row]), answer("before"), isPrivate: false))
      response.privatePlaces.insert(Place("name", rows: [row]))
      response.privateRows.insert(row)
    }
    response.removeRows([row])
    #expect(response.rows(of: group) == [kept])
    #expect(response.answers.places == [Place("name", rows: [kept])])
    #expect(response.asides.places == [Place("name", rows: [kept])])
    #expect(response.drafts.map(\.place) == [Place("name", rows: [kept])])
    #expect(response.earlier.map(\.place) == [Place("name", rows: [kept])])
    #expect(response.privatePlaces == [Place("name", rows: [kept])])
    #expect(response.privateRows == [kept])
  }

  @Test func `an answer is found by the role of its own question, and not of the one before`() {
    let place = Place("a")
    let roles: [Role] = [.name, .typist]
    var table = PlaceTable<Answer>()
    let found = { (table: PlaceTable<Answer>) in roles.map { table.places(askedAs: [$0]) } }
    for (role, places) in [
      (Role.name, [[place], []]), (.typist, [[], [place]]), (nil, [[], []]),
    ] as [(Role?, [[Place]])] {
      table[place] = answer("Ann")
      table[place]?.asked.role = role
      #expect(found(table) == places)
    }
    table[place]?.asked.role = .name
    table[place] = nil
    #expect(found(table) == [[], []])
  }

  @Test func `an answer that only forms ask for is one also where its question has changed`() {
    let number = Answer(
      .values([.literal(.integer(3), typed: "3")]), question: "How many?", section: "s")
    var response = Response()
    response.answers[Place("a")] = answer("3")
    response.earlier = [EarlierAnswer(Place("a"), answer("4"), isPrivate: false)]
    #expect(!response.isOfForm)
    response.earlier.append(EarlierAnswer(Place("a"), number, isPrivate: false))
    #expect(response.isOfForm)
    response.earlier = []
    response.answers[Place("b")] = number
    #expect(response.isOfForm)
  }

  @Test func `rows that were closed are read back`() throws {
    var response = Response()
    response.addRow(to: group)
    response.answers[group] = Answer(.rows, question: "List", section: "s")
    #expect(try Response(json: response.json).answers[group]?.content == .rows)
  }

  @Test func `what is saved is read back the same`() throws {
    var response = Response()
    let row = response.addRow(to: group)
    response.answers[Place("a")] = answer("é\u{301} \u{0}")
    response.answers[Place("b")] = Answer(
      .values([.option(code: "x", text: "X"), .boolean(false)]), question: "B?", section: "s",
      sharing: .staff)
    response.answers[group] = Answer(.rows, question: "List", section: "s")
    for leaving in Leaving.allCases {
      response.answers[Place(leaving.rawValue)] = Answer(
        .left(leaving), question: "?", section: "s")
    }
    response.asides[Place("a")] = "for me"
    response.privateRows = [row]
    response.privatePlaces = [Place("a"), Place("b", rows: [row])]
    response.progress.postponed = ["s"]
    #expect(try Response(json: response.json) == response)
  }

  @Test func `a place that is filled twice is refused`() throws {
    var response = Response()
    response.answers[Place("a")] = answer("one")
    let text = String(decoding: response.json, as: UTF8.self)
    let one = try #require(text.firstRange(of: /"answers":\[(\{.*?\}\]?[^\]]*\})\]/))
    let record = text[one].dropFirst("\"answers\":[".count).dropLast()
    let twice = text.replacing(record, with: "\(record),\(record)", maxReplacements: 1)
    #expect(throws: UnfitContent.self) {
      try Response(json: Array(twice.utf8))
    }
  }

  @Test(arguments: [0, -1, Int.min, 1 << 31, Int.max])
  func `a row that no person can have added is refused wherever it stands`(row: Int) throws {
    var response = Response()
    let first = response.addRow(to: group)
    response.answers[Place("a", rows: [first])] = answer("one")
    response.privateRows = [first]
    let text = String(decoding: response.json, as: UTF8.self)
    let places = [#""ids":[1"#, #""rows":[1"#, #""privateRows":[1"#, #""nextRow":2"#]
    for place in places {
      let changed = text.replacing(place, with: place.dropLast() + "\(row)")
      #expect(changed != text, "\(place)")
      #expect(throws: UnfitContent.self) {
        try Response(json: Array(changed.utf8))
      }
    }
    #expect(try Response(json: Array(text.utf8)) == response)
  }

  @Test func `far more rows than can be added are refused`() throws {
    func saved(_ count: Int) -> [UInt8] {
      var response = Response()
      for _ in 0..<count { response.addRow(to: group) }
      return response.json
    }
    let most = try Response(json: saved(1_000))
    #expect(most.rows(of: group).count == 1_000)
    #expect(throws: UnfitContent.self) {
      try Response(json: saved(1_001))
    }
  }

  @Test func `a row number that is too low is put right`() throws {
    var response = Response()
    response.addRow(to: group)
    response.addRow(to: group)
    let text = String(decoding: response.json, as: UTF8.self)
    let low = text.replacing("\"nextRow\":3", with: "\"nextRow\":1")
    #expect(low != text)
    let read = try Response(json: Array(low.utf8))
    var later = read
    #expect(later.reserveRow() == 3)
  }

  @Test func `a draft is saved byte for byte, and read without one where there is none`() throws {
    var response = Response()
    #expect(try Response(json: response.json) == response)
    response.drafts = [Draft(place: group, lines: ["a"], line: "I feel \u{0} cafe\u{301}")]
    let read = try Response(json: response.json)
    #expect(read == response)
    #expect(Array(read.drafts[0].line.utf8) == Array("I feel \u{0} cafe\u{301}".utf8))
  }

  private func answer(_ text: String) -> Answer {
    Answer(.values([.text(text)]), question: "A?", section: "s")
  }
}
