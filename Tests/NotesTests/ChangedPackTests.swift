import Foundation
import Interview
import Notes
import Survey
import Testing

/// Packs that are answered, changed and gone on with: whatever changes, no answer is lost, none
/// stands under another question, and what was kept from others stays so.
@Suite struct ChangedPackTests {
  private static let seed =
    ProcessInfo.processInfo.environment["CHANGED_SEED"].flatMap(UInt64.init)
    ?? UInt64.random(in: 0..<1_000_000)
  /// `BEFOREHAND_CHANGES` sets how many are tried, `CHANGED_SEED` which is the first.
  private static let count =
    ProcessInfo.processInfo.environment["BEFOREHAND_CHANGES"].flatMap { Int($0) } ?? 60

  @Test func `whatever changes, notes tell each answer under its question and to no one else`() {
    print("Changed packs from CHANGED_SEED=\(Self.seed)")
    let faults = Self.seeds.flatMap { seed in
      ChangedCase(seed: seed).faults { $0.notes($1, $2) }
    }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(5))")
  }

  @Test func `whatever changes, screens show each answer under its question, and keep them all`() {
    let faults = Self.seeds.flatMap { ChangedCase(seed: $0).faultsOfSitting() }
    #expect(faults.isEmpty, "\(faults.count): \(faults.prefix(5))")
  }

  @Test func `notes that look for answers by their linkIds alone are found out`() {
    let faults = Self.seeds.flatMap { seed in
      ChangedCase(seed: seed).faults { $0.byLinkIds($1, $2) }
    }
    print("By linkIds alone: \(faults.count) faults in \(Self.count) packs")
    #expect(faults.contains { $0.contains("stands under") })
    #expect(faults.contains { $0.contains("is told to") })
    #expect(faults.contains { $0.contains("is missing") })
  }

  private static var seeds: [UInt64] { (0..<count).map { seed + UInt64($0) } }
}

extension Item {
  /// It is a group in which this is asked.
  fileprivate func holds(_ question: String) -> Bool {
    type == .group && item.flatMap(\.all).contains { $0.text == question }
  }
}

/// A pack that was answered, and what became of it.
private struct ChangedCase {
  let seed: UInt64
  let old: Questionnaire
  let new: Questionnaire
  let response: Response
  private var random: ChangingPack
  private let names: [Substring: Set<Substring>]

  init(seed: UInt64) {
    self.seed = seed
    var pack = ChangingPack(seed: seed)
    old = pack.questionnaire
    response = pack.answer()
    pack.change()
    new = pack.questionnaire
    random = pack
    names = Self.names(response, (old.sections + new.sections).flatMap(\.item.all))
  }

  typealias Notes = (ChangedCase, Questionnaire, Audience) -> [Told]

  /// What the notes of an audience tell.
  func notes(_ pack: Questionnaire, _ audience: Audience) -> [Told] {
    NotesDocument.notes(for: pack, response, audience: audience, date: "a day")?.told ?? []
  }

  /// Bad notes: whatever stands at an item's linkId is its answer, as the pack is now.
  func byLinkIds(_ pack: Questionnaire, _ audience: Audience) -> [Told] {
    pack.sections.flatMap(\.item.all).flatMap { item -> [Told] in
      guard audience == .myself || item.sharing == .everyone else { return [] }
      return response.answers.places.filter { $0.linkId == item.linkId }.compactMap { place in
        guard audience == .myself || !response.isPrivate(place) else { return nil }
        let words = response.answers[place]?.values.map(\.words) ?? []
        return Told(name: item.text, words: words.joined(separator: "; "))
      }
    }
  }

  // MARK: Judging

  func faults(of notes: Notes) -> [String] {
    let before = Dictionary(grouping: Audience.allCases) { $0 }.mapValues { audience in
      marks(audience.first.map { self.notes(old, $0) } ?? [])
    }
    let known = before[.myself] ?? []
    return Audience.allCases.flatMap { audience -> [String] in
      let told = notes(self, new, audience)
      // For staff may become what anyone could read, and nothing else.
      let toBring = before[.toBring] ?? []
      let mayKnow = audience == .toBring ? toBring : toBring.union(before[audience] ?? [])
      let leaks = marks(told).intersection(known).subtracting(mayKnow)
      let missing = audience == .myself ? known.subtracting(marks(told)) : []
      return misplaced(told) + leaks.map { "\($0) is told to \(audience): seed \(seed)" }
        + missing.map { "\($0) is missing: seed \(seed)" }
    }
  }

  private func marks(_ told: [Told]) -> Set<Substring> { Set(told.flatMap(\.marks)) }

  /// Words under a name that is neither their question nor its label.
  func misplaced(_ told: [Told]) -> [String] {
    told.flatMap { told in
      told.marks.compactMap { mark in
        guard let question = told.question, let names = names[mark], !names.contains(question)
        else { return nil }
        return "\(mark) stands under \(question): seed \(seed)"
      }
    }
  }

  /// For each answer's mark the question that was asked, and the labels that this question has,
  /// or a group in which it stands.
  private static func names(
    _ response: Response, _ items: [Item]
  ) -> [Substring: Set<Substring>] {
    var names: [Substring: Set<Substring>] = [:]
    for place in response.answers.places {
      guard let answer = response.answers[place] else { continue }
      let labels = items.filter { $0.text == answer.question || $0.holds(answer.question) }
        .map(\.label)
      let all = ([answer.question] + labels).flatMap { $0.marks(beginningWith: "QL") }
      for mark in answer.values.flatMap({ $0.words.marks(beginningWith: "wc") }) {
        names[mark, default: []].formUnion(all)
      }
    }
    return names
  }

  // MARK: The interview

  func faultsOfSitting() -> [String] {
    var random = random
    var sitting = QuietSitting(new, response)
    for number in 0..<60 where !sitting.interview.isOver {
      let lines = ["", "x\(number)", "1", "yes", "/review", "/sections", "/full"]
      let isTyped = sitting.isOpen && number % 2 == 1
      sitting.enter(isTyped ? random.pick(lines) : nil)
    }
    sitting.enter("/review")
    let kept = sitting.interview.response
    let all = kept.answers.places.compactMap { kept.answers[$0] } + kept.earlier.map(\.answer)
    let lost = response.answers.places.filter { place in
      guard let answer = response.answers[place], !answer.values.isEmpty else { return false }
      return !all.contains { $0.values == answer.values }
    }
    return misplaced(sitting.told) + lost.map { "\($0.linkId) is lost: seed \(seed)" }
  }
}
