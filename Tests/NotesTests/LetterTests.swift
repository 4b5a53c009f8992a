// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Printing
import Survey
import Testing

/// The letter to send to the team before the day.
@Suite struct LetterTests {
  private var sitting = Sitting(SmallPack.questionnaire)

  private func letter(_ sitting: Sitting) -> String {
    Markdown.render(
      Document.letter(
        for: sitting.questionnaire, sitting.response, date: "22 November 2026"))
  }

  @Test func `it says who, when, what to arrange and who comes`() {
    var sitting = sitting
    sitting.type("start.name", "Corrie")
    sitting.type("appointment.known", "Monday at ten")
    sitting.choose("day.adjustments", "breaks", "interpreter", "other")
    sitting.type("day.adjustments.other", "big print")
    sitting.type("day.language", "Twi")
    sitting.row("appointment.companions", ["name": "Priya", "part": "the first half"])
    let text = letter(sitting)
    for line in [
      "Written on 22 November 2026.", "**Name:** Corrie", "**Appointment:** Monday at ten",
      "- Breaks\n- An interpreter (Twi)\n- big print\n",
      "## Coming with me\n\nPriya (the first half)\n",
    ] { #expect(text.contains(line), "\(line) is not in \(text)") }
  }

  @Test func `that nobody comes is in it, but not why`() {
    let anyone = Item(
      linkId: "s.anyone", type: .boolean, text: "Anyone?", label: "Anyone", role: .comesWithSomeone)
    var sitting = Sitting(
      Questionnaire(
        summary: SmallPack.questionnaire.summary, items: [section("s", "S", [anyone])]))
    sitting.say("s.anyone", false, words: "not since Dave shouted")
    #expect(sitting.pageOne().contains("Nobody (not since Dave shouted)"))
    #expect(letter(sitting).contains("## Coming with me\n\nNobody\n"))
    #expect(!letter(sitting).contains("Dave"))
  }

  @Test func `which times suit best is in it, and not on page one`() {
    let times = line("day.times", "Best times", role: .times)
    let pack = Questionnaire(
      summary: SmallPack.questionnaire.summary,
      items: SmallPack.questionnaire.sections.map(\.item) + [section("more", "More", [times])])
    var sitting = Sitting(pack)
    sitting.type("day.times", "not before ten")
    #expect(letter(sitting).contains("- Best times: not before ten\n"))
    #expect(letter(sitting).contains("- Best times: not before ten\n\n____"))
    #expect(!sitting.pageOne().contains("not before ten"))
  }

  @Test func `who typed it for the person is said`() {
    var sitting = sitting
    sitting.choose("start.typist", "forMe")
    sitting.type("start.typistName", "Sandra Pike")
    #expect(letter(sitting).contains("Written for me by Sandra Pike."))
  }

  @Test func `what was not said can be filled in by hand`() {
    let text = letter(sitting)
    #expect(text.contains("**Name:** \\_\\_"))
    #expect(text.contains("## Please arrange for me\n\n____"))
    #expect(text.contains("## Coming with me\n\n____"))
  }

  @Test func `nothing about health, safety or anything else is in it`() {
    var sitting = sitting
    sitting.type("words.main", "cant sleep")
    sitting.row("medicines.list", ["name": "Sertraline 50mg"])
    sitting.row("people.helpers", ["who": "Auntie Wyn"])
    sitting.choose("safety.topics", "coping")
    #expect(letter(sitting) == letter(self.sitting))
  }

  @Test func `categories, and codes that say exactly what was asked for, are given to staff`() {
    var sitting = sitting
    sitting.choose("day.adjustments", "quiet")
    #expect(!letter(sitting).contains("For staff"))
    sitting.choose("day.adjustments", "breaks", "quiet")
    let text = letter(sitting)
    #expect(
      text.hasSuffix(
        "* * *\n\n## For staff: Reasonable Adjustment Digital Flag\n\n"
          + "These categories and codes go with what I asked for above.\n\n"
          + "- Breaks: Care requirements; SNOMED CT 12345 (Needs breaks)\n"))
    sitting.response.privatePlaces = [Place("day.adjustments")]
    #expect(letter(sitting) == letter(self.sitting))
  }

  @Test func `a choice that had other words when it was made is given no code`() {
    var sitting = sitting
    sitting.choose("day.adjustments", "breaks")
    sitting.response.answers[Place("day.adjustments")]?.content = .values([
      .option(code: "breaks", text: "A break after an hour")
    ])
    let text = letter(sitting)
    #expect(text.contains("- A break after an hour\n") && !text.contains("For staff"))
  }

  @Test func `what is private is not in it`() {
    var sitting = sitting
    sitting.type("start.name", "Corrie")
    sitting.choose("day.adjustments", "breaks")
    sitting.response.privatePlaces = [Place("start.name"), Place("day.adjustments")]
    #expect(letter(sitting) == letter(self.sitting))
  }
}
