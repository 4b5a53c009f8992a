// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Survey

/// Where the interview stops next is the same whether all stops are listed or only the next one is
/// looked for.
@Suite struct ItineraryTests {
  @Test func `the next stop is the one behind in the list`() throws {
    for seed in UInt64(1)...300 {
      var maker = FormMaker(seed: seed)
      let questionnaire = maker.questionnaire()
      let response = maker.response(to: questionnaire)
      for section in questionnaire.sections {
        let stops = questionnaire.stops(in: section, of: response)
        expectSame(questionnaire, section, response, stops, "seed \(seed)")
      }
    }
  }

  private func expectSame(
    _ questionnaire: Questionnaire, _ section: Section, _ response: Response, _ stops: [Stop],
    _ name: String
  ) {
    for (index, stop) in stops.enumerated() {
      var seen: [Stop] = []
      let none = questionnaire.firstStop(in: section, after: stop.place, of: response) { stop in
        seen.append(stop)
        return false
      }
      #expect(none == nil && seen == Array(stops.dropFirst(index + 1)), "\(name), \(stop.place)")
      let next = questionnaire.firstStop(in: section, after: stop.place, of: response) { _ in true }
      #expect(next == stops.dropFirst(index + 1).first, "\(name), \(stop.place)")
    }
    for place in [nil, Place("gone"), Place("gone", rows: [9])] {
      let first = questionnaire.firstStop(in: section, after: place, of: response) { _ in true }
      #expect(first == stops.first, "\(name)")
    }
  }

  @Test func `from a place that is no stop any more it begins at the beginning`() {
    var questionnaire = EnablementTests.questionnaire(.any([]))
    questionnaire.hash = "x"
    let response = EnablementTests.response(["b"], middle: "said before")
    let section = questionnaire.sections[0]
    for gone in ["middle", "last"] {
      let next = questionnaire.firstStop(in: section, after: Place(gone), of: response) { _ in true
      }
      #expect(next?.place == Place("picks"))
    }
  }

  @Test func `a choice doesn't offer what was chosen at the one it omits`() throws {
    let options = ["a", "b", "none"].map {
      AnswerOption(code: $0, text: $0, isExclusive: $0 == "none")
    }
    let items = ["first", "rest"].map { linkId in
      Item(
        linkId: linkId, type: .choice, repeats: true, answerOption: options,
        omitsChosen: linkId == "rest" ? "first" : "")
    }
    let questionnaire = Questionnaire(
      summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
      items: [Item(linkId: "s", type: .group, item: items)])
    for (chosen, offered) in [([], ["a", "b", "none"]), (["b", "none"], ["a", "none"])] {
      var response = Response()
      let values = chosen.map { Value.option(code: $0, text: $0) }
      questionnaire.store(.values(values), at: Place("first"), in: &response)
      let stops = questionnaire.stops(in: questionnaire.sections[0], of: response)
      #expect(stops.last?.item.answerOption.map(\.code) == offered)
    }
  }

  @Test func `only what depends on a question is touched by it`() throws {
    for seed in UInt64(1)...300 {
      var maker = FormMaker(seed: seed)
      let questionnaire = maker.questionnaire()
      let before = maker.response(to: questionnaire)
      guard let changed = before.answers.places.randomElement(using: &maker.numbers) else {
        continue
      }
      var after = before
      after.answers[changed] = nil
      let touched = questionnaire.dependents(of: [changed.linkId])
      let (one, other) = (Enablement(questionnaire, before), Enablement(questionnaire, after))
      for place in before.answers.places where place != changed {
        let differs = one.isEnabled(place) != other.isEnabled(place)
        #expect(!differs || touched.contains(place.linkId), "seed \(seed): \(changed) \(place)")
      }
      let places = Set(questionnaire.answeredPlaces(of: touched, in: before))
      #expect(places == Set(before.answers.places.filter { touched.contains($0.linkId) }))
    }
  }
}
