// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Printing
import Survey

/// A pack that was answered, and what became of it.
struct ChangedCase {
  let old: Questionnaire
  let new: Questionnaire
  let response: Response
  /// Every item of both.
  let items: [Item]

  init(old: Questionnaire, new: Questionnaire, _ response: Response) {
    (self.old, self.new, self.response) = (old, new, response)
    items = (old.sections + new.sections).flatMap(\.item.all)
  }

  typealias Notes = (Questionnaire, Response, Audience) -> [Told]

  /// What the notes of an audience tell.
  static func notes(_ pack: Questionnaire, _ response: Response, _ audience: Audience) -> [Told] {
    Document.notes(for: pack, response, audience: audience, date: "a day")?.told ?? []
  }

  /// Bad notes: whatever stands at an item's linkId is its answer, as the pack is now.
  static func byLinkIds(_ pack: Questionnaire, _ response: Response, _ audience: Audience)
    -> [Told]
  {
    pack.sections.flatMap(\.item.all).flatMap { item -> [Told] in
      guard audience == .myself || item.sharing == .everyone else { return [] }
      return response.answers.places.filter { $0.linkId == item.linkId }.compactMap { place in
        guard audience == .myself || !response.isPrivate(place) else { return nil }
        let words = response.answers[place]?.values.map(\.words) ?? []
        return Told(name: item.text, words: words.joined(separator: "; "))
      }
    }
  }

  /// What is wrong in such notes of what was answered, under the pack as it is now.
  func faults(of notes: Notes) -> [String] {
    let names = response.given.names { [$0] + items.labels(of: $0) }
    let known = marks(Self.notes(old, response, .myself))
    let missing = known.subtracting(marks(notes(new, response, .myself)))
    return leaks(in: response, notes) + missing.map { "\($0) is missing" }
      + Audience.allCases.flatMap { notes(new, response, $0).misplaced(names) }
  }

  /// What notes of a response tell to someone who could not read it when it was answered.
  ///
  /// - Parameter answered: what was said since then, which is not looked for.
  private func leaks(
    in now: Response, _ notes: Notes, without answered: Set<Substring> = []
  ) -> [String] {
    let known = marks(Self.notes(old, response, .myself)).subtracting(answered)
    let readable = { audience in
      [response, before(with: now), before(withOpen: now), before(answering: now)].reduce(
        into: Set<Substring>()
      ) {
        marks, response in
        marks.formUnion(self.marks(Self.notes(old, response, audience)))
      }
    }
    let toBring = readable(.toBring)
    // For staff may become what anyone could read, and nothing else.
    let staff = toBring.union(readable(.staff))
    let toldToAll = marks(notes(new, now, .toBring))
    return [(Audience.toBring, toBring), (.staff, staff)].flatMap { audience, mayKnow in
      let told = marks(notes(new, now, audience))
      let ledIn = leadIns(of: told.union(toldToAll), in: now)
      return told.intersection(known).subtracting(mayKnow).subtracting(ledIn)
        .map { "\($0) is told to \(audience)" }
    }
  }

  /// The choices that only lead in to words that are told, or left for the meeting: they are told
  /// with these.
  private func leadIns(of told: Set<Substring>, in now: Response) -> Set<Substring> {
    let all = now.answers.places.compactMap { place in now.answers[place].map { (place, $0) } }
    return all.reduce(into: []) { marks, said in
      for value in said.1.values where said.1.asked.leadsIn.contains(value.code ?? "") {
        let test = EnableWhen(
          question: said.0.linkId, operator: .equalsOption(value.code ?? ""))
        let hasToldWords = all.contains { _, words in
          words.asked.enableWhen?.enablingTests.contains(test) == true
            && (!words.marks.isDisjoint(with: told) || words.isLeftInWords)
        }
        if hasToldWords { marks.formUnion(value.words.marks(beginningWith: "wc")) }
      }
    }
  }

  /// What was answered before, with what was open then: what was asked because of something private
  /// can be told once it is asked because of something else too.
  private func before(with now: Response) -> Response {
    var both = now
    for place in response.answers.places { both.answers[place] = response.answers[place] }
    both.privatePlaces.formUnion(response.privatePlaces)
    both.privateRows.formUnion(response.privateRows)
    both.earlier = []
    return both
  }

  /// What was answered before, with what was left then, or asked otherwise, and is answered now: a
  /// row that was kept back because its name was left, or only led in to words that weren't there,
  /// can be told once it has a name that everyone reads.
  private func before(answering now: Response) -> Response {
    var both = before(with: now)
    for place in response.answers.places {
      guard let before = response.answers[place],
        before.leaving != nil
          || before.asked != now.answers[place]?.asked
      else { continue }
      both.answers[place] = now.answers[place] ?? response.answers[place]
    }
    return both
  }

  /// What was answered before, without what is kept back now: what was asked because of something
  /// private can be told once it would have been asked just so, as far as a reader knows.
  private func before(withOpen now: Response) -> Response {
    var open = KeptBack(new, now).twin
    for place in response.answers.places where open.answers[place]?.content != .left(.skipped) {
      open.answers[place] = response.answers[place]
    }
    open.privatePlaces = response.privatePlaces
    open.privateRows = response.privateRows
    return open
  }

  private func marks(_ told: [Told]) -> Set<Substring> { Set(told.flatMap(\.marks)) }

  // MARK: The interview

  /// What is wrong in a sitting of that many lines, then in the review and in the notes.
  func faults(
    of sitting: QuietSitting, lines count: Int, _ line: (Int, QuietSitting) -> String?
  ) -> [String] {
    var sitting = sitting
    var judge = SittingJudge(response, items)
    judge.judge(sitting)
    for number in 0..<count where !sitting.interview.isOver {
      sitting.enter(line(number, sitting))
      judge.judge(sitting)
    }
    sitting.enter("/review")
    judge.judge(sitting)
    let now = sitting.interview.response
    let leaks = leaks(in: now, Self.notes, without: judge.answered)
    return judge.faults + leaks + lost(in: now).map { "\($0.linkId) is lost" }
  }

  /// Answers that are not in what was kept, nor something that was made of them.
  private func lost(in kept: Response) -> [Place] {
    response.answers.places.filter { place in
      guard let old = response.answers[place], !old.values.isEmpty else { return false }
      return !kept.given.contains { now in
        now.values.map(\.words) == old.values.map(\.words)
          || !old.marks.isEmpty && now.marks.isSuperset(of: old.marks)
      }
    }
  }
}

extension Answer {
  /// Whether the question was left in a way that the notes say.
  fileprivate var isLeftInWords: Bool { leaving != nil && leaving != .skipped }
}
