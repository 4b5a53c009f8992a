// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Printing
import Survey
import Testing

/// What one audience may not know is nowhere in its notes, however it might have come there.
@Suite struct LeakTests {
  private var sitting = Sitting(SmallPack.questionnaire)

  @Test func `a private answer is nowhere in the notes to bring, not even as left`() {
    var sitting = sitting
    sitting.type("words.bad", "SECRET")
    sitting.response.privatePlaces = [Place("words.bad"), Place("words.hardest")]
    sitting.leave("words.hardest", .skipped)
    sitting.type("words.main", "open")
    #expect(!sitting.markdown().contains("SECRET"))
    #expect(!sitting.under("In your words").contains("Left for now"))
    #expect(sitting.under("In your words", .myself).contains("**A bad day (private):** SECRET"))
  }

  @Test func `what is asked only because of a private choice is as private`() {
    var sitting = sitting
    sitting.choose("noticed.what", "mood")
    sitting.type("noticed.mood.impact", "SECRET")
    sitting.response.privatePlaces = [Place("noticed.what")]
    #expect(!sitting.markdown().contains("SECRET"))
    #expect(!sitting.markdown().contains("Mood"))
  }

  @Test func `a private row is not counted, and neither is one with nothing else in it`() {
    var sitting = sitting
    sitting.row("medicines.list", ["name": "Sertraline"])
    let hidden = sitting.row("medicines.list", ["name": "SECRET"])
    let blank = sitting.row("medicines.list", ["name": "SECRET"])
    sitting.response.privateRows = [hidden]
    sitting.response.privatePlaces = [Place("medicines.list.name", rows: [blank])]
    #expect(!sitting.markdown().contains("SECRET"))
    #expect(sitting.pageOne().contains("**Medicines (1):** Sertraline"))
    #expect(sitting.pageOne(.myself).contains("**Medicines (1):** Sertraline"))
    #expect(sitting.under("Medicines", .myself).contains("- SECRET (private)"))
  }

  @Test func `notes to oneself are for oneself`() {
    var sitting = sitting
    sitting.type("words.main", "open")
    sitting.response.asides[Place("words.main")] = "SECRET"
    sitting.response.asides[Place("gone")] = "OLDER"
    for audience in [Audience.toBring, .staff] {
      #expect(!sitting.markdown(audience).contains("SECRET"))
    }
    #expect(sitting.markdown(.myself).contains("**Note to myself: Main thing:** SECRET"))
    #expect(sitting.markdown(.myself).contains("OLDER"))
  }

  @Test func `a section that was left out is nowhere, and nothing says so`() {
    var sitting = sitting
    sitting.type("words.main", "SECRET")
    sitting.choose("check.leaveOut", "words")
    sitting.choose("check.how.words", "leaveOut")
    #expect(!sitting.markdown().contains("SECRET"))
    #expect(!sitting.markdown().contains("In your words"))
    #expect(!sitting.markdown().lowercased().contains("leave out"))
    #expect(sitting.under("In your words", .myself).contains("Left out of the notes I bring."))
    #expect(sitting.markdown(.myself).contains("SECRET"))
  }

  @Test func `a section to be talked about is named, and no more`() {
    var sitting = sitting
    sitting.type("words.main", "SECRET")
    sitting.choose("check.leaveOut", "words")
    sitting.choose("check.how.words", "inPerson")
    #expect(!sitting.markdown().contains("SECRET"))
    let words = "In your words\n\nI'd rather talk about this in person.\n"
    #expect(sitting.under("In your words").hasPrefix(words))
    #expect(Sitting(sitting.questionnaire).notes(.staff) == Document())
    #expect(sitting.notes(.staff) == Document())
  }

  @Test func `a section shown only to staff is in their file alone`() {
    var sitting = sitting
    sitting.type("words.main", "SECRET")
    sitting.choose("check.leaveOut", "words")
    sitting.choose("check.how.words", "leaveOut")
    let leftOut = sitting.markdown()
    sitting.choose("check.how.words", "staff")
    #expect(sitting.markdown() == leftOut)
    #expect(sitting.markdown(.staff).contains("**Main thing:** SECRET"))
    let own = sitting.under("In your words", .myself)
    #expect(own.contains("SECRET") && !own.contains("Left out of the notes"))
  }

  @Test func `safety shown only to staff is in their file, and in person it is not`() {
    var sitting = sitting
    sitting.choose("safety.wish", "yes")
    sitting.choose("safety.topics", "harmed")
    sitting.choose("check.leaveOut", "safety")
    sitting.choose("check.how.safety", "inPerson")
    #expect(sitting.notes(.staff) == Document())
    sitting.choose("check.how.safety", "staff")
    #expect(sitting.markdown(.staff).contains("Someone hurting me"))
  }

  @Test func `medicines that were left out feed no list to bring and no count`() {
    var sitting = sitting
    sitting.row("medicines.list", ["name": "SECRET"])
    sitting.choose("check.leaveOut", "medicines")
    #expect(!sitting.markdown().contains("SECRET"))
    #expect(!sitting.markdown().contains("Medicines:"))
  }

  @Test func `what is for staff is in their file alone, with what names its row`() {
    var sitting = sitting
    sitting.type("start.name", "Corrie")
    sitting.say("appointment.alone", true)
    sitting.row("appointment.companions", ["name": "Priya", "part": "all", "avoid": "SECRET"])
    sitting.choose("safety.wish", "yes")
    sitting.choose("safety.topics", "coping", "harmed")
    sitting.choose("safety.when", "now")
    sitting.choose("check.safety", "pageOne")
    let toBring = sitting.markdown()
    #expect(!toBring.contains("SECRET"))
    #expect(!toBring.contains("Someone hurting me"))
    #expect(!toBring.contains("Time alone") && !toBring.contains("Not eating"))
    let blank = String(repeating: #"\_"#, count: 20)
    let expected = """
      # For staff only

      **Name:** Corrie  
      **Date of birth:** \(blank)  
      Written on 22 November 2026.  
      I may have left some questions for another time.

      - I asked for this page. It is for the staff who see me.
      - Please keep this page separate from my other notes. Make sure nobody close to me can \
      read it, even in online records or letters.
      - Please don't talk about this in front of anyone who is with me.
      - If my other notes say something else, please follow this page.

      ## Keeping safe

      **Talking about safety:** Yes

      **What it is about:** Not eating or coping; Someone hurting me

      **Now or in the past:** Now

      ## Your appointment

      **Who is with me:** Priya; **Not in front of them:** SECRET

      **Time alone:** Yes

      """
    #expect(sitting.markdown(.staff) == expected)
  }

  @Test func `without anything for staff there is no file for them`() {
    var sitting = sitting
    sitting.type("start.name", "Corrie")
    sitting.leave("appointment.alone", .skipped)
    let notes = Document.notes(
      for: sitting.questionnaire, sitting.response, audience: .staff, date: Sitting.date)
    #expect(notes == nil)
  }

  @Test func `an answer whose condition does not hold any more is in no notes`() {
    var sitting = sitting
    sitting.choose("noticed.what", "sleep")
    sitting.type("noticed.mood.impact", "SECRET")
    for audience in Audience.allCases { #expect(!sitting.markdown(audience).contains("SECRET")) }
  }

  @Test func `how the notes are made does not stand in them`() {
    var sitting = sitting
    sitting.choose("start.typist", "me")
    sitting.choose("safety.wish", "yes")
    sitting.choose("check.safety", "section")
    #expect(!sitting.markdown().contains("Who types"))
    #expect(!sitting.markdown().contains("In its part"))
  }
}
