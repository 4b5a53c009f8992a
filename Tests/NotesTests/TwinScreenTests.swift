// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Interview
import SeededGenerator
import Survey
import Testing
import Transcript

/// **Non-interference on the screen:** while someone helps, each screen is that of a twin, in which
/// everything kept back was left with Enter; and so are the notes to bring of what is then typed.
///
/// `TWIN_SCREENS` sets how many sittings are tried, `TWIN_SEED` which is the first.
@Suite struct TwinScreenTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["TWIN_SCREENS"].flatMap { UInt64($0) } ?? 20
  private static let seeds: Range<UInt64> = {
    let seed = environment["TWIN_SEED"].flatMap(UInt64.init) ?? .random(in: 0..<1_000_000)
    return seed..<(seed + count)
  }()

  @Test func `whatever is typed, each screen is that of the twin`() {
    print("Screens of twins from TWIN_SEED=\(Self.seeds.lowerBound)")
    let telling = Self.seeds.compactMap { seed in HelpedSample(seed: seed).difference { $0 } }
    #expect(telling.isEmpty, "\(telling.count) of \(Self.seeds.count): \(telling.first ?? "")")
  }

  @Test(arguments: Forgetting.all) func `a screen that forgets one way of keeping back is caught`(
    _ forgetting: Forgetting
  ) {
    let caught = (UInt64(0)..<300).first {
      HelpedSample(seed: $0).difference(through: forgetting.act) != nil
    }
    print("forgets \(forgetting.name): caught at case \(caught.map { "\($0 + 1)" } ?? "none")")
    #expect(caught != nil)
  }
}

/// A random pack with a sitting over it, in which someone else begins to type.
private struct HelpedSample {
  let seed: UInt64
  private let pack: Questionnaire
  private let response: Response
  private let lines: [String]

  private static let typist = Item(
    linkId: "who", type: .group, text: "Who",
    item: [
      Item(
        linkId: "who.types", type: .choice, text: "Who types?",
        answerOption: ["me", "forMe"].map { AnswerOption(code: $0, text: $0) }, role: .typist)
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
    let asked = random.questionnaire
    let steering = response.answers.places.filter { place in
      [.typist, .leaveOut, .leaveOutHow].contains(asked.item(place.linkId)?.role)
    }
    // What is left out of the notes stays so, whatever is typed there; that is seen.
    response.privatePlaces.subtract(steering)
    for index in response.drafts.indices { response.drafts[index].wasTypedAlone = true }
    self.response = pack.complete(response)
    lines = (0..<12).map { _ in random.line }
  }

  /// Where the screens or the notes of the response, seen through a bad filter, differ from those of
  /// its twin; `nil` where nothing tells.
  func difference(through filter: (Seen) -> Seen) -> String? {
    let seen = filter(Seen(pack: pack, response: response))
    let twin = pack.complete(KeptBack(pack, response).twin.withoutRowsOfLeftLists)
    var sittings = [sitting(seen.pack, seen.response), sitting(pack, twin)]
    for (index, line) in lines.enumerated() {
      let said = sittings.indices.map { sittings[$0].said(line) }
      // Whoever is alone again may see it.
      let progress = sittings[1].interview.response.progress
      guard progress.setsSensitiveAside, progress.opened.isEmpty else { return nil }
      guard said[0] == said[1] else {
        return "\(seed) \(lines[...index])\n\(said[0])\n--- twin:\n\(said[1])"
      }
    }
    let brought = sittings.map { Brought(seen.pack, $0.interview.response) }
    let telling = zip(brought[0].files, brought[1].files).lazy.filter { $0 != $1 }.first
    return telling.map { "\(seed) \(lines) \($0.0)\n--- twin:\n\($0.1)" }
  }

  /// A sitting in which the person looked round and then let someone else type.
  private func sitting(_ pack: Questionnaire, _ response: Response) -> Transcript {
    var sitting = Transcript(Interview(pack, response))
    sitting.begin(.review)
    for line in ["1", "2"] { sitting.play(line) }
    return sitting
  }
}

extension ChangingPack {
  /// What someone might type to look round, or to answer.
  fileprivate var line: String {
    mutating get {
      let number = Int.random(in: 0...9, using: &generator)
      let lines = [
        "", "", "", "", "\(number)", "\(number)", "words \(number)", "yes", "no", "/back", "/back",
        "/private", "theirs /private", "/aside", "/aside note", "/same", "/skip", "/unsure",
        "/rathernot", "/inperson", "/later", "/sections", "/sections \(number)",
        "/review", "/review \(number)", "/finish", "/full", "/short", "/help", "/hints", "list",
        "remove 1", "change 1", "^C", "/notes",
      ]
      return pick(lines) ?? ""
    }
  }
}

extension Transcript {
  /// What is said to a line. What is kept of half-typed lines is on no screen.
  fileprivate mutating func said(_ line: String) -> String {
    let before = text.endIndex
    play(line)
    return text[before...].split(separator: "\n").filter { line in
      !line.hasPrefix("(draft") && !line.hasPrefix("(no drafts")
    }.joined(separator: "\n")
  }
}

extension Response {
  /// A list that is kept back was left without a row, named or not.
  fileprivate var withoutRowsOfLeftLists: Response {
    var rest = self
    for group in rows.places where answers[group]?.content == .left(.skipped) {
      for row in rows(of: group) { rest.removeRow(row, from: group) }
    }
    return rest
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
