// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Survey
import Testing

@Suite struct PageOneSafetyTests {
  private var sitting = Sitting(SmallPack.questionnaire)

  private func shared(_ printing: String?) -> Sitting {
    var sitting = sitting
    sitting.choose("safety.wish", "yes")
    sitting.choose("safety.topics", "coping")
    sitting.choose("safety.when", "now")
    sitting.type("safety.helps", "My radio. The door chain.")
    if let printing { sitting.choose("check.safety", printing) }
    return sitting
  }

  /// What page one says of safety when the person shows nothing there.
  private let request = """
    Safety

    Everyone's notes say this. To staff: please see everyone alone for part of the time, and ask about safety then.

    """

  @Test func `page one names what the person chose to show there, and no more of the section`() {
    let expected = """
      Safety

      Everyone's notes say this. To staff: please see everyone alone for part of the time, and ask about safety then.  
      **I want to talk about:** Not eating or coping  
      **Now or in the past:** Now

      """
    #expect(shared("pageOne").under("Safety") == expected)
    #expect(shared("pageOne").under("Keeping safe").contains("My radio. The door chain."))
  }

  @Test func `in its own part only, page one says nothing of it`() {
    #expect(shared("section").under("Safety") == request)
    #expect(shared("section").under("Keeping safe").contains("My radio. The door chain."))
  }

  @Test(arguments: ["staff", nil]) func `without a choice it is for staff only`(
    printing: String?
  ) {
    let sitting = shared(printing)
    #expect(sitting.under("Safety") == request)
    #expect(sitting.under("Keeping safe").isEmpty)
    #expect(!sitting.markdown().contains("My radio"))
    #expect(sitting.markdown(.staff).contains("My radio. The door chain."))
  }

  @Test func `a choice within a group is waited for too`() {
    var sections = SmallPack.questionnaire.sections.map(\.item)
    for index in sections.indices where sections[index].linkId == "check" {
      sections[index].item = [section("check.group", "Choices", sections[index].item)]
    }
    var sitting = Sitting(
      Questionnaire(summary: .init(id: "p", version: "1", title: "P"), items: sections))
    sitting.response = shared(nil).response
    #expect(!sitting.markdown().contains("My radio"))
    sitting.response = shared("section").response
    #expect(sitting.markdown().contains("My radio"))
  }

  @Test func `a pack that does not ask where it is printed prints it in its part`() {
    let sections = SmallPack.questionnaire.sections.map(\.item).filter { $0.linkId != "check" }
    var sitting = Sitting(
      Questionnaire(summary: .init(id: "p", version: "1", title: "P"), items: sections))
    sitting.response = shared(nil).response
    #expect(sitting.under("Safety") == request)
    #expect(sitting.under("Keeping safe").contains("My radio. The door chain."))
  }

  @Test func `a topic for staff closes the whole section, wherever it was to be printed`() {
    var sitting = shared("pageOne")
    sitting.choose("safety.topics", "coping", "harmed")
    #expect(sitting.markdown() == self.sitting.markdown())
    for words in ["Not eating or coping", "Someone hurting me", "Now", "My radio"] {
      #expect(sitting.markdown(.staff).contains(words))
    }
    sitting.response.privatePlaces = [Place("safety.topics")]
    #expect(sitting.markdown() == self.sitting.markdown())
  }

  @Test func `an earlier choice to print it nowhere still holds`() {
    let sitting = shared("inPerson")
    let words = "I'd rather talk about this in person.\n"
    let onPageOne = "  \n**About safety:** I'd rather tell staff in person than write it here.\n"
    #expect(sitting.under("Safety").hasSuffix(onPageOne))
    #expect(sitting.under("Keeping safe").hasPrefix("Keeping safe\n\n" + words))
    #expect(!sitting.markdown().contains("My radio"))
    #expect(sitting.markdown(.myself).contains("My radio"))
  }

  @Test func `a long answer elsewhere never pushes it off page one`() {
    var sitting = shared("pageOne")
    let whole = sitting.under("Safety")
    sitting.type("words.main", String(repeating: "It is all too much. ", count: 200))
    sitting.type("words.hardest", String(repeating: "The nights. ", count: 200))
    #expect(sitting.under("Safety") == whole)
  }

  @Test func `in person is said in person`() {
    var sitting = sitting
    sitting.leave("safety.wish", .inPerson)
    #expect(sitting.under("Safety").contains("I'd rather tell staff in person than write it"))
    sitting.choose("safety.wish", "inPerson")
    #expect(sitting.under("Safety").contains("I'd rather tell staff in person than write it"))
  }

  @Test(arguments: ["skipped", "notNow", "leftOut"])
  func `what was left with Enter or left out prints as what was never reached`(how: String) {
    var sitting = sitting
    switch how {
    case "skipped": sitting.leave("safety.wish", .skipped)
    case "notNow": sitting.choose("safety.wish", "notNow")
    default:
      sitting = shared("pageOne")
      sitting.choose("check.leaveOut", "safety")
    }
    #expect(sitting.markdown() == self.sitting.markdown())
    #expect(!sitting.markdown().lowercased().contains("no risk"))
  }
}
