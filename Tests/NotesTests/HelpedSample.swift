// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import SeededGenerator
import Survey
import Transcript

/// A random pack with a sitting over it, in which someone else begins to type or to help.
struct HelpedSample {
  private let seed: UInt64
  private let pack: Questionnaire
  private let response: Response
  /// How the person says who is there.
  private let helper: [String]
  private let lines: [String]

  private static let typist = Item(
    linkId: "who", type: .group, text: "Who",
    item: [
      Item(
        linkId: "who.types", type: .choice, text: "Who types?",
        answerOption: ["me", "withHelp", "forMe"].map { AnswerOption(code: $0, text: $0) },
        role: .typist)
    ])

  init(seed: UInt64) {
    self.seed = seed
    var random = ChangingPack(seed: seed, hasQuietLists: true)
    random.addSafety()
    random.sections.insert(Self.typist, at: 0)
    pack = random.questionnaire
    var response = random.answer()
    for place in response.answers.places where random.chance(8) {
      response.asides[place] = "aside \(place.linkId)"
    }
    response.answers[Place("who.types")] = pack.answer(
      .values([.option(code: "me", text: "me")]), to: "who.types")
    response.privatePlaces.remove(Place("who.types"))
    for index in response.drafts.indices { response.drafts[index].wasTypedAlone = true }
    self.response = pack.complete(response)
    helper = ["1"] + (random.pick([["2", "yes"], ["3"]]) ?? [])
    lines = random.lines(over: pack)
  }

  /// A sitting over a pack that exists, which begins with someone else who types.
  init(_ pack: Questionnaire, seed: UInt64) {
    self.seed = seed
    self.pack = pack
    var random = ChangingPack(pack, seed: seed)
    var response = random.answer()
    let typist = pack.sections.flatMap(\.item.all).first { $0.role == .typist }?.linkId ?? ""
    response.answers[Place(typist)] = pack.answer(
      .values([.option(code: "forMe", text: "Someone else")]), to: typist)
    response.privatePlaces.remove(Place(typist))
    for index in response.drafts.indices { response.drafts[index].wasTypedAlone = true }
    response.progress.setsSensitiveAside = true
    self.response = pack.complete(response)
    helper = []
    lines = random.lines(over: pack)
  }

  /// Where the screens or the notes of the response, seen through a bad filter, differ from those of
  /// its twin; `nil` where nothing tells.
  /// - Parameter keepsOpened: Whether the twin has all of a part that the person opened.
  func difference(keepsOpened: Bool = true, through filter: (Seen) -> Seen) -> String? {
    let seen = filter(Seen(pack: pack, response: response))
    var pair = Pair(
      [(seen.pack, seen.response), (pack, twin(of: response))], lines: helper)
    for (index, line) in lines.enumerated() {
      let isSame = pair.play(line)
      guard pair.isHelped else { return nil }
      if pair.opened != pair.openedBefore {
        let response = pack.complete(pair.response)
        let twin = twin(of: response, keeping: keepsOpened ? pair.opened : [])
        let again = pack.sections.filter { pair.opened.contains($0.linkId) }
        pair = Pair(
          [(seen.pack, response), (pack, twin)], lines: again.flatMap(\.opening))
      } else if !isSame {
        return
          "\(seed) \(helper) \(lines[...index])\n\(pair.said.joined(separator: "\n--- twin:\n"))"
      }
    }
    guard pair.opened.isEmpty else { return nil }
    let brought = pair.sittings.map { Brought(seen.pack, $0.interview.response) }
    let telling = zip(brought[0].files, brought[1].files).lazy.filter { $0 != $1 }.first
    return telling.map { "\(seed) \(helper) \(lines) \($0.0)\n--- twin:\n\($0.1)" }
  }

  /// The response with everything kept back left with Enter, but for parts that the person opened,
  /// and for who types, which is no secret to whoever does.
  private func twin(of response: Response, keeping opened: Set<String> = []) -> Response {
    var twin = KeptBack(pack, response).twin.withoutRows(ofListsKeptBackIn: response)
    let whoTypes = response.answers.places.filter { response.answers[$0]?.asked.role == .typist }
    for place in whoTypes { twin.answers[place] = response.answers[place] }
    twin.privatePlaces.formUnion(response.privatePlaces.intersection(whoTypes))
    twin.drafts = response.drafts.filter { $0.wasTypedAlone == false }
    guard !opened.isEmpty else { return pack.complete(twin) }
    return pack.complete(
      response.like(twin) { opened.contains(pack.section(of: $0.linkId)?.linkId ?? "") })
  }
}

/// Two sittings, in which the same is typed.
private struct Pair {
  private(set) var sittings: [Transcript]
  /// What each of them said to the last line.
  private(set) var said: [String] = []
  /// The parts that were open before the last line.
  private(set) var openedBefore: Set<String> = []

  /// Sittings in which the person looks round, and then lets someone else see the screen.
  init(_ asked: [(Questionnaire, Response)], lines: [String]) {
    sittings = asked.map { Transcript(Interview($0, $1)) }
    for index in sittings.indices {
      sittings[index].begin(.review)
      for line in lines { sittings[index].play(line) }
    }
  }

  var response: Response { sittings[0].interview.response }
  var isHelped: Bool { sittings.allSatisfy { $0.interview.response.progress.setsSensitiveAside } }
  var opened: Set<String> { sittings[1].interview.response.progress.opened }

  /// Types a line in both, and returns whether they said the same.
  mutating func play(_ line: String) -> Bool {
    openedBefore = opened
    said = sittings.indices.map { sittings[$0].said(line) }
    return said[0] == said[1]
  }
}

extension Section {
  /// How the person opens it for themselves.
  fileprivate var opening: [String] { ["/sections \(number)", "yes"] }
}

extension ChangingPack {
  /// What someone types, in some sittings once the person has opened a part for themselves.
  fileprivate mutating func lines(over pack: Questionnaire) -> [String] {
    let opened = chance(3) ? pick(pack.sections) : nil
    return (opened?.opening ?? []) + (0..<12).map { _ in line }
  }

  /// What someone might type to look round, to answer, or to leave and come back.
  fileprivate var line: String {
    mutating get {
      let number = Int.random(in: 0...max(9, sections.count), using: &generator)
      let lines = [
        "", "", "", "", "\(number)", "\(number)", "words \(number)", "yes", "no", "/back", "/back",
        "/private", "theirs /private", "/aside", "/aside note", "/same", "/skip", "/unsure",
        "/rathernot", "/inperson", "/later", "/sections", "/sections \(number)",
        "/review", "/review \(number)", "/finish", "/full", "/short", "/help", "/hints", "list",
        "remove 1", "change 1", "^C", "/notes", "/lines", "/lines \(number)", "/expect", "/quit",
        "words /quit",
      ]
      return pick(lines) ?? ""
    }
  }
}

extension Transcript {
  /// What is said to a line, and on coming back where it ends the sitting. What is kept of half-typed
  /// lines is on no screen.
  fileprivate mutating func said(_ line: String) -> String {
    let before = text.endIndex
    play(line)
    if interview.isOver { play("!return") }
    return text[before...].split(separator: "\n").filter { line in
      !line.hasPrefix("(draft") && !line.hasPrefix("(no drafts")
    }.joined(separator: "\n")
  }
}

extension Response {
  /// A list that is kept back was left without a row, named or not. One that the person left
  /// themselves and came back to has the rows that they added.
  fileprivate func withoutRows(ofListsKeptBackIn response: Response) -> Response {
    var rest = self
    for group in rows.places where answers[group]?.content == .left(.skipped) {
      guard response.answers[group]?.content != .left(.skipped) || response.isPrivate(group) else {
        continue
      }
      for row in rows(of: group) { rest.removeRows([row]) }
    }
    return rest
  }

  /// What a twin has, but for some places where all of it is kept.
  fileprivate func like(_ twin: Response, exceptAt isKept: (Place) -> Bool) -> Response {
    var mixed = self
    for group in rows.places where !isKept(group) {
      for row in rows(of: group) where !twin.rows(of: group).contains(row) {
        mixed.removeRows([row])
      }
    }
    for place in mixed.answers.places where !isKept(place) {
      mixed.answers[place] = twin.answers[place]
    }
    mixed.asides.removeAll { !isKept($0) }
    mixed.drafts = drafts.filter { isKept($0.place) || twin.drafts.contains($0) }
    mixed.privatePlaces = privatePlaces.filter(isKept)
    mixed.privateRows.formIntersection(rows.places.filter(isKept).flatMap(rows(of:)))
    return mixed
  }
}

extension Questionnaire {
  /// The response with every question left that is asked and has no answer.
  fileprivate func complete(_ response: Response) -> Response {
    var complete = response
    while true {
      let stops = sections.flatMap { self.stops(in: $0, of: complete) }
      let open = stops.filter { !$0.item.isToRead && complete.answers[$0.place] == nil }
      guard !open.isEmpty else { return complete }
      for stop in open {
        let isList = !complete.rows(of: stop.place).isEmpty
        complete.answers[stop.place] = answer(
          isList ? .rows : .left(.skipped), to: stop.place.linkId)
      }
    }
  }
}
