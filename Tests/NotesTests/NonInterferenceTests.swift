// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Foundation
import Interview
import JSON
import Notes
import Printing
import QuestionPacks
import Survey
import Testing
import Transcript

/// **Non-interference:** what is kept back changes no byte of what is brought along.
///
/// Each response is compared with its twin, in which everything kept back was left with Enter.
/// Outside the property are the time of writing, and what the person typed where others may read.
/// `INTERFERENCE_CASES` sets how many are tried, `INTERFERENCE_SEED` which is the first.
@Suite struct NonInterferenceTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["INTERFERENCE_CASES"].flatMap { UInt64($0) } ?? 40
  private static let seeds: Range<UInt64> = {
    let seed =
      environment["INTERFERENCE_SEED"].flatMap(UInt64.init) ?? .random(in: 0..<1_000_000)
    return seed..<(seed + count)
  }()

  @Test func `what is kept back changes nothing that is brought along`() {
    print("Non-interference from INTERFERENCE_SEED=\(Self.seeds.lowerBound)")
    let telling = Self.seeds.filter { Sample(seed: $0).tells { $0 } }
    #expect(telling.isEmpty, "\(telling.count) of \(Self.seeds.count): \(telling.prefix(5))")
  }

  @Test func `nor once the pack has changed`() {
    let telling = Self.seeds.filter(Self.tellsOnceChanged)
    #expect(telling.isEmpty, "\(telling.count) of \(Self.seeds.count): \(telling.prefix(5))")
  }

  /// A private name in a list that has another linkId by now, one in a list that is no list any
  /// more, and a private answer that names the rows of another list by now.
  @Test(arguments: [65958, 16704, 58845] as [UInt64])
  func `nor in a case that told once`(seed: UInt64) { #expect(!Self.tellsOnceChanged(seed)) }

  private static func tellsOnceChanged(_ seed: UInt64) -> Bool {
    var random = ChangingPack(seed: seed, hasQuietLists: true)
    let (old, answered) = (random.questionnaire, random.answer())
    let asked = Enablement(old, answered)
    var response = answered
    response.answers.removeAll { !asked.isEnabled($0) }
    random.change()
    let twin = KeptBack(old, response, now: random.questionnaire).twin
    return Brought(random.questionnaire, response) != Brought(random.questionnaire, twin)
  }

  @Test func `nor in the pack that comes with the program`() throws {
    let pack = try Self.builtInPack()
    let telling = Self.seeds.prefix(Self.seeds.count / 20).filter { seed in
      var random = ChangingPack(pack, seed: seed)
      let response = random.answer()
      return Brought(pack, response) != Brought(pack, KeptBack(pack, response).twin)
    }
    #expect(telling.isEmpty, "\(telling.prefix(5))")
  }

  @Test func `the person's own notes hold every note to themselves`() throws {
    let pack = try Self.builtInPack()
    let missing = Self.seeds.prefix(8).flatMap { seed in
      var random = ChangingPack(pack, seed: seed)
      var response = random.answer()
      for place in response.answers.places { response.asides[place] = "note\(place.linkId)x" }
      let notes = Document.notes(
        for: pack, response, audience: .myself, date: Sitting.date)
      let words = Markdown.render(notes ?? Document())
      let enablement = Enablement(pack, response)
      let saved = response.answers.places.filter { pack.item($0.linkId)?.sharing != .unsaved }
      return saved.filter(enablement.isEnabled).map(\.linkId)
        .filter { !words.contains("note\($0)x") }
    }
    #expect(Set(missing).sorted() == [])
  }

  @Test func `no words that are kept back are on the screen while someone helps`() {
    let telling = Self.seeds.prefix(Self.seeds.count / 5).filter { Self.shows($0, helped: true) }
    #expect(telling.isEmpty, "\(telling.count): \(telling.prefix(5))")
  }

  @Test func `a screen that forgets that someone helps is caught`() {
    #expect((UInt64(0)..<20).contains { Self.shows($0, helped: false) })
  }

  /// Whether looking round shows words that are kept back, also after what was typed on the way: an
  /// answer can open a question that was answered before.
  private static func shows(_ seed: UInt64, helped: Bool) -> Bool {
    let sample = Sample(seed: seed)
    let (seen, now) = seen(sample.pack, sample.response, helped: helped)
    let kept = [sample.response, now].map { keptBack(sample.pack, $0) }
    return !seen.isDisjoint(with: kept[0].intersection(kept[1]))
  }

  private static func keptBack(_ pack: Questionnaire, _ response: Response) -> Set<Substring> {
    words(of: response).subtracting(words(of: KeptBack(pack, response).twin))
  }

  /// What was typed: words of which no two are the same.
  private static func words(of response: Response) -> Set<Substring> {
    let values = response.answers.places.flatMap { response.answers[$0]?.values ?? [] }
    return Set(values.filter { $0.code == nil && $0.words.hasPrefix("w") }.map { $0.words[...] })
  }

  /// The words that the screen shows to someone who looks round, and the response then.
  private static func seen(
    _ pack: Questionnaire, _ response: Response, helped: Bool
  ) -> (Set<Substring>, Response) {
    var response = response
    response.progress.setsSensitiveAside = helped
    var transcript = Transcript(Interview(pack, response))
    transcript.begin(.review)
    let walk = ["", "/back", "/private", "", "/same", "/aside", "", "/sections", "1", "", "no"]
    for line in walk + walk + ["/review", "1", "/review", "2", "/notes", "1"] {
      transcript.play(line)
    }
    // What is saved is written there too.
    let lines = transcript.text.split(separator: "\n").filter { !$0.hasPrefix("(draft") }
    let words = lines.joined(separator: " ").split { !$0.isLetter && !$0.isNumber }
    return (Set(words), transcript.interview.response)
  }

  /// The questions of this source tree, compiled.
  static func builtInPack() throws -> Questionnaire {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Questions")
    return try QuestionPack(PackFolder(folder.path)).questionnaire
  }

  /// Filters that forget one way of keeping back. Each must be found out in few cases.
  @Test(arguments: Forgetting.all) func `a filter that forgets one way is caught`(
    _ forgetting: Forgetting
  ) {
    let caught = (UInt64(0)..<300).first { Sample(seed: $0).tells(through: forgetting.act) }
    print("forgets \(forgetting.name): caught at case \(caught.map { "\($0 + 1)" } ?? "none")")
    #expect(caught != nil)
  }
}

/// A random pack with a response.
private struct Sample {
  let pack: Questionnaire
  let response: Response

  init(seed: UInt64) {
    var random = ChangingPack(seed: seed, hasQuietLists: true)
    random.addSafety()
    pack = random.questionnaire
    var response = random.answer()
    for place in response.answers.places where random.chance(8) {
      response.asides[place] = "aside \(place.linkId)"
    }
    self.response = response
  }

  /// Whether what is brought tells the response from its twin, seen through a bad filter.
  func tells(through filter: (Seen) -> Seen) -> Bool {
    let seen = filter(Seen(pack: pack, response: response))
    return Brought(seen.pack, seen.response) != Brought(pack, KeptBack(pack, response).twin)
  }
}

/// Everything that is brought along, in each format, and what the screen shows of it before.
struct Brought: Equatable {
  let files: [String]

  init(_ pack: Questionnaire, _ response: Response) {
    let notes = Document.notes(
      for: pack, response, audience: .toBring, date: Sitting.date)
    let printed = notes.map { notes in
      Format.allCases.map { $0.render(notes) } + [Format.html.render(notes, isLargePrint: true)]
    }
    let export = try? QuestionnaireResponse(
      response, to: pack, for: .toBring, authored: Date(timeIntervalSince1970: 0)
    ) { _, _ in 0 }
    let preview = Document.notes(
      for: pack, Interview(pack, response).responseWithoutQuietWords(for: .toBring),
      audience: .toBring, date: Sitting.date)
    let apart = [
      Document.letter(for: pack, response, date: Sitting.date),
      Document.sheet(for: pack, response),
    ]
    files =
      (printed ?? []) + [export?.json.document ?? "", Markdown.render(preview ?? Document())]
      + apart.flatMap { document in Format.allCases.map { $0.render(document) } }
  }
}
