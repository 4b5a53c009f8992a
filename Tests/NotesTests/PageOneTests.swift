// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Survey
import Testing

@Suite struct PageOneTests {
  private var sitting = Sitting(SmallPack.questionnaire)

  @Test func `an empty response gives a front with no wall of blanks`() {
    let expected = #"""
      # My appointment notes

      **Name:** \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_  
      **Date of birth:** \_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_\_  
      Written on 22 November 2026.  
      Not checked by a clinician.  
      I may have left some questions for another time.

      ## Safety

      Everyone's notes say this. To staff: please see everyone alone for part of the time, and ask about safety then.

      """#
    #expect(sitting.pageOne() == expected)
  }

  @Test func `whoever typed is named, and no clinician has checked it`() {
    var sitting = sitting
    sitting.type("start.name", "Corrie")
    sitting.choose("start.typist", "withHelp")
    sitting.type("start.typistName", "Priya Hollowood")
    #expect(
      sitting.pageOne().contains(
        "\nWritten with the help of Priya Hollowood. Not checked by a clinician."))
    #expect(sitting.pageOne().contains("\n**Name:** Corrie  \n"))
    sitting.choose("start.typist", "forMe")
    #expect(sitting.pageOne().contains("Written for me by Priya Hollowood. Not checked"))
    sitting.leave("start.typistName", .skipped)
    #expect(sitting.pageOne().contains("Written for me by someone else. Not checked"))
    sitting.choose("start.typist", "me")
    #expect(sitting.pageOne().contains("In my own words. Not checked by a clinician."))
  }

  @Test func `what helps shows the person's own words for something else`() {
    var sitting = sitting
    sitting.choose("day.adjustments", "breaks", "interpreter", "other")
    sitting.type("day.adjustments.other", "big print")
    sitting.type("day.language", "Twi")
    let row = sitting.row("appointment.companions", ["name": "Priya", "part": "the first half"])
    sitting.type("appointment.companions.avoid", "my brother", in: [row])
    let expected = """
      Please arrange for me

      - Breaks
      - An interpreter (Twi)
      - big print

      """
    #expect(sitting.under("Please arrange for me") == expected)
    #expect(
      sitting.under("Coming with me")
        == "Coming with me\n\nPriya (the first half)\n")
  }

  @Test func `none of these leaves no line`() {
    var sitting = sitting
    sitting.choose("day.adjustments", "none")
    #expect(!sitting.pageOne().contains("None of these"))
  }

  @Test func `the things that matter keep their order, and two are two`() {
    var sitting = sitting
    sitting.type("check.first", "getting some proper sleep")
    sitting.type("check.second", "keeping my job")
    sitting.leave("check.third", .skipped)
    let expected = "What matters most to me\n\n1. getting some proper sleep\n2. keeping my job\n"
    #expect(sitting.under("What matters most to me") == expected)
  }

  @Test func `what is happening stands in the person's sentences, bare line ends as strokes`() {
    var sitting = sitting
    sitting.type("words.main", "cant sleep,\n\ncant be round people\nor eat")
    sitting.type("words.hardest", "nights off. worse than nights on")
    sitting.leave("words.since", .unknown)
    sitting.choose("noticed.what", "mood")
    sitting.type("noticed.mood.impact", "I cry.")
    let expected = """
      What's happening

      **The main thing:** cant sleep, cant be round people / or eat  
      **Hardest lately:** nights off. worse than nights on  
      **How long:** I don't know.  
      **What I have noticed:** Mood

      """
    #expect(sitting.under("What's happening") == expected)
  }

  @Test func `a long text ends at the end of a sentence and says where the rest stands`() {
    var sitting = sitting
    let sentence = "This is one of many sentences of nine words. "
    sitting.type("words.main", String(repeating: sentence, count: 60))
    let part = sitting.under("What's happening")
    #expect(part.hasSuffix("words. … (more under \"In your words\")\n"))
  }

  @Test func `a long text without sentences ends at the end of a word`() {
    var sitting = sitting
    sitting.type("words.main", String(repeating: "word ", count: 600))
    #expect(
      sitting.under("What's happening").hasSuffix("word … (more under \"In your words\")\n"))
  }

  @Test func `people are named in a few words`() {
    var sitting = sitting
    sitting.row("people.dependants", ["who": "Biscuit, my budgie", "cover": "nobody"])
    sitting.row("people.helpers", ["who": "Auntie Wyn", "what": "rings me", "on": "hard"])
    let expected = """
      People

      **Who depends on me:** Biscuit, my budgie  
      **Who helps me:** Auntie Wyn (rings me)

      """
    #expect(sitting.under("People") == expected)
  }

  @Test func `only the first option on a line begins with a capital, and one behind a full stop`() {
    let wishes = choices(
      "s.hope", "Hope", ["a": "Better sleep", "b": "A job.", "c": "Company"], role: .hope)
    var sitting = Sitting(
      Questionnaire(
        summary: SmallPack.questionnaire.summary, items: [section("s", "S", [wishes])]))
    sitting.choose("s.hope", "a", "b", "c")
    #expect(sitting.pageOne().contains("**I hope for:** Better sleep; a job. Company"))
  }

  @Test func `hopes and strengths take a line each, own words before picks`() {
    var sitting = sitting
    sitting.type("end.hope", "help")
    sitting.choose("end.strengths", "animals")
    let hopes = "Hopes and strengths\n\n**I hope for:** help  \n"
    #expect(sitting.under("Hopes") == "")
    #expect(
      sitting.under("Hopes and strengths") == hopes + "**My strengths:** Good with animals\n")
    sitting.type("end.strong", "engines. the dog")
    #expect(sitting.under("Hopes and strengths") == hopes + "**My strengths:** engines. the dog\n")
  }

  @Test func `three questions are asked, and more are pointed to`() {
    var sitting = sitting
    sitting.choose("end.questions", "copy", "next")
    sitting.row("end.own", ["q": "Will Priya be told?"])
    let three =
      "My questions\n\n- Will Priya be told?\n- Can I have a copy?\n- What happens next?\n"
    #expect(sitting.under("My questions").hasPrefix(three))
    sitting.choose("end.questions", "copy", "next", "gp")
    #expect(
      sitting.under("My questions").contains(
        "happens next?\n- and 1 more under \"Hopes and questions\"\n"))
  }

  @Test func `own words among choices stand as typed, and the choices begin with a small letter`()
    throws
  {
    var sitting = Sitting(try NonInterferenceTests.builtInPack())
    sitting.choose("noticed.feelings", "grief", "otherFeeling", "worry")
    sitting.type("noticed.feelings.otherFeeling", "Dread at night")
    let line = "**What I have noticed:** Grief; Dread at night; worry\n"
    #expect(sitting.under("What's happening").contains(line), "\(sitting.pageOne())")
  }
}
