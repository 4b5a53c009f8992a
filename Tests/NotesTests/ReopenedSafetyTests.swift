// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Survey
import Testing

/// A choice for staff closes the part about safety. Once it is taken back, nothing that was typed
/// meanwhile is printed before the person chose again.
@Suite struct ReopenedSafetyTests {
  private let pack = SmallPack.questionnaire

  private func answered(_ answers: [(String, [String])]) -> Sitting {
    var sitting = Sitting(pack)
    for (linkId, words) in answers {
      let options = words.compactMap { pack.item(linkId)?.option($0) }
      let values =
        options.isEmpty
        ? words.map(Value.text) : options.map { Value.option(code: $0.code, text: $0.text) }
      pack.store(.values(values), at: Place(linkId), in: &sitting.response)
    }
    return sitting
  }

  private let yes = ("safety.wish", ["yes"])
  private let open = ("safety.topics", ["coping"])
  private let closed = ("safety.topics", ["coping", "harmed"])
  private let typed = ("safety.helps", ["My radio"])

  private func onPageOne(_ choice: String) -> (String, [String]) { ("check.safety", [choice]) }

  private func printing(_ sitting: Sitting) -> Answer? {
    sitting.response.answers[Place("check.safety")]
  }

  @Test(arguments: ["pageOne", "section"]) func `a choice made while it was closed is asked again`(
    choice: String
  ) {
    let sitting = answered([yes, closed, onPageOne(choice), typed, open])
    #expect(printing(sitting) == nil)
    #expect(!sitting.markdown().contains("My radio"))
    #expect(!sitting.markdown().contains("Not eating"))
    #expect(sitting.markdown(.staff).contains("My radio"))
  }

  @Test func `so is one that was made before it was closed`() {
    let sitting = answered([yes, open, onPageOne("pageOne"), closed, typed, open])
    #expect(printing(sitting) == nil)
    #expect(!sitting.markdown().contains("My radio"))
  }

  @Test func `so is one that was made when the question had other words`() {
    var sitting = answered([yes, closed, typed])
    var before = pack.answer(
      .values([.option(code: "pageOne", text: "On page one")]), to: "check.safety")
    before.question = "Where was it to go?"
    sitting.response.earlier = [
      EarlierAnswer(Place("check.safety"), before, isPrivate: false)
    ]
    pack.store(
      .values([.option(code: "coping", text: "Not eating or coping")]), at: Place("safety.topics"),
      in: &sitting.response)
    #expect(!sitting.markdown().contains("My radio"))
    #expect(sitting.markdown(.staff).contains("My radio"))
  }

  @Test func `what the person chooses then holds`() {
    let sitting = answered([yes, closed, typed, open, onPageOne("pageOne")])
    #expect(sitting.markdown().contains("My radio"))
  }

  @Test func `a choice that prints nothing stays, as does one where nothing was closed`() {
    #expect(printing(answered([yes, closed, onPageOne("staff"), open])) != nil)
    #expect(printing(answered([yes, open, onPageOne("section"), typed, open])) != nil)
  }
}
