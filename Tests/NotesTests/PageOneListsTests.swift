// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Survey
import Testing

@Suite struct PageOneListsTests {
  private var sitting = Sitting(SmallPack.questionnaire)

  private func medicine(_ name: String, _ use: String, in sitting: inout Sitting) {
    let row = sitting.row("medicines.list", ["name": name])
    sitting.choose("medicines.list.use", use, in: [row])
  }

  @Test func `medicines are counted and named, stopped ones named apart`() {
    var sitting = sitting
    sitting.say("medicines.any", true)
    medicine("Sertraline 50mg", "label", in: &sitting)
    medicine("Ramipril 5mg", "differently", in: &sitting)
    medicine("Ear drops", "whenNeeded", in: &sitting)
    medicine("Mirtazapine", "stopped", in: &sitting)
    sitting.row("medicines.stopped", ["name": "Zopiclone"])
    sitting.row("medicines.allergies", ["substance": "plasters", "reaction": "red and itchy"])
    let expected = """
      Allergies and medicines

      **Allergies:** plasters (red and itchy)

      **Medicines (3):** Sertraline 50mg; Ramipril 5mg (not as labelled); Ear drops (only when needed)  
      **Not taking:** Mirtazapine; Zopiclone

      """
    #expect(sitting.under("Allergies and medicines") == expected)
  }

  @Test func `how often a medicine is needed is told, with room or without`() throws {
    let pack = try NonInterferenceTests.builtInPack()
    var sitting = Sitting(pack)
    sitting.say("medicines.any", true)
    let row = sitting.row("medicines.list", ["name": "Nytol", "needed": "most nights now"])
    sitting.choose("medicines.list.use", "whenNeeded", in: [row])
    let words = "Nytol (only when needed: most nights now)"
    #expect(sitting.under("Allergies and medicines").contains(words))
    #expect(sitting.markdown().contains("Only when needed: most nights now"))
  }

  @Test func `of someone who named only what they stopped, nothing is said of other medicines`() {
    var sitting = sitting
    sitting.say("medicines.any", true)
    medicine("Mirtazapine", "stopped", in: &sitting)
    let expected = "Allergies and medicines\n\n**Not taking:** Mirtazapine\n"
    #expect(sitting.under("Allergies and medicines") == expected)
  }

  @Test func `no medicines and no allergies are said by the person`() {
    var sitting = sitting
    sitting.say("medicines.any", false)
    sitting.say("medicines.allergic", false)
    #expect(sitting.markdown().contains("Any allergies:** None known\n"))
    let expected = "**Allergies:** none known\n\nI don't take any medicines.\n"
    #expect(sitting.under("Allergies and medicines").hasSuffix(expected))
  }

  @Test func `words behind a no to medicines or allergies are on page one with it`() {
    var sitting = sitting
    sitting.say("medicines.any", false, words: "stopped in May")
    sitting.say("medicines.allergic", false, words: "a rash from one once")
    #expect(sitting.markdown().contains("Any allergies:** None known; a rash from one once\n"))
    let expected =
      "**Allergies:** a rash from one once (none known)\n\n"
      + "I don't take any medicines (stopped in May)\n"
    #expect(sitting.under("Allergies and medicines").hasSuffix(expected))
  }

  @Test func `ways of leaving stay apart`() {
    var sitting = sitting
    sitting.leave("medicines.any", .declined)
    sitting.leave("medicines.allergic", .unknown)
    let part = sitting.under("Allergies and medicines")
    #expect(part.contains("**Allergies:** I don't know.\n\n**Medicines:** I'd rather not say."))
  }

  @Test func `a medicine that is prescribed and bought is not said to be only bought`() {
    let name = line("s.list.name", "Name", role: .medicineName)
    let source = choices(
      "s.list.source", "Where from", ["prescribed": "Prescribed", "bought": "Bought in a shop"],
      role: .medicineSource)
    let list = rows("s.list", "Medicines", "medicine", [name, source], role: .medicine)
    var sitting = Sitting(
      Questionnaire(
        summary: .init(id: "p", version: "1", title: "P"), items: [section("s", "S", [list])]))
    let row = sitting.row("s.list", ["name": "co-codamol"])
    sitting.choose("s.list.source", "prescribed", "bought", in: [row])
    #expect(sitting.pageOne().contains("co-codamol (prescribed; bought in a shop)"))
    sitting.choose("s.list.source", "prescribed", in: [row])
    #expect(sitting.pageOne().contains("co-codamol\n"))
  }

  @Test func `medicines to be named in person are not said to be missing`() {
    var sitting = sitting
    sitting.say("medicines.any", true)
    #expect(sitting.under("Allergies and medicines").contains("yes, not listed here"))
    sitting.leave("medicines.list", .inPerson)
    let part = sitting.under("Allergies and medicines")
    #expect(part.contains("**Medicines:** I'd rather talk about this in person."))
  }

  /// A sitting with diagnoses and a language.
  private var diagnosed: Sitting {
    let items = [line("s.list.name", "Name"), line("s.list.view", "Does it fit?")]
    let talk = line("s.language", "Language", role: .language)
    return Sitting(
      Questionnaire(
        summary: .init(id: "p", version: "1", title: "P"),
        items: [
          section(
            "s", "S", [rows("s.list", "Diagnoses", "diagnosis", items, role: .diagnosis), talk])
        ]))
  }

  @Test func `a diagnosis stands beside what the person thinks of it, also in little space`() {
    var sitting = diagnosed
    sitting.row("s.list", ["name": "EUPD", "view": "no"])
    sitting.row("s.list", ["name": "Depression"])
    sitting.row("s.list", ["view": "perhaps"])
    let shown = "**Diagnoses:** EUPD (fits: no); Depression"
    #expect(sitting.pageOne().contains(shown))
    let long = Array(repeating: "word", count: 40).joined(separator: " ")
    sitting.row("s.list", ["name": "ADHD", "view": "yes, \(long)"])
    sitting.row("s.list", ["name": "Psychosis", "view": "Not, \(long)"])
    sitting.row("s.list", ["name": "OCD", "view": "yes but not only"])
    sitting.type("s.language", Array(repeating: long, count: 9).joined(separator: " "))
    #expect(
      sitting.pageOne().contains(
        "EUPD (fits: no); Depression; ADHD (fits: yes, word word word…); "
          + "Psychosis (fits: Not, word word word…); OCD (fits: yes but not only)"))
  }

  @Test func `what the person thinks of the only diagnosis is not cut half-way`() {
    var sitting = diagnosed
    let long = Array(repeating: "word", count: 40).joined(separator: " ")
    sitting.row("s.list", ["name": "low mood as \(long)", "view": "yes. But I hate the word"])
    sitting.type("s.language", Array(repeating: long, count: 9).joined(separator: " "))
    let page = sitting.pageOne()
    #expect(page.contains("**Diagnoses:** low mood as word"))
    #expect(page.count { $0 == "(" } == page.count { $0 == ")" }, "\(page)")
  }

  @Test func `allergies are never cut but pointed to whole`() {
    var sitting = sitting
    for _ in 0..<120 { sitting.row("medicines.allergies", ["substance": "nuts and much else"]) }
    #expect(
      sitting.under("Allergies and medicines").contains(
        "**Allergies:** See \"Medicines\", later in these notes.")
    )
  }

  @Test func `many medicines are cut between names`() {
    var sitting = sitting
    for number in 1...200 { medicine("Medicine number \(number)", "label", in: &sitting) }
    let part = sitting.under("Allergies and medicines")
    #expect(part.contains("**Medicines (200):** Medicine number 1; Medicine number 2;"))
    #expect(part.hasSuffix("; Medicine number 121; and 79 more under \"Medicines\"\n"))
  }

  @Test func `three areas at most stand in the order of what matters most, others by name`() {
    var sitting = sitting
    sitting.choose("support.struggles", "food", "home", "out", "money", "other")
    sitting.type("support.struggles.other", "my post")
    sitting.choose("support.first", "out", "other")
    #expect(
      sitting.markdown().contains("**Matters most:** Getting out; my post\n"),
      "\(sitting.markdown())")
    sitting.type("support.out.how", "Only on some days")
    sitting.type("support.out.often", "Every time")
    sitting.type("support.out.gap", "I go without")
    sitting.type("support.food.how", "Only with help")
    sitting.type("support.food.who", "nobody on Sunday")
    let expected = """
      Where I need help most

      - Getting out: Only on some days. How often: Every time. Help now: I go without.
      - my post
      - **Also hard:** Food and drink; Keeping a home; Money

      """
    #expect(sitting.under("Where I need help most") == expected)
  }

  @Test func `a name that is cut behind a full stop has no other sign before its dots`() {
    var sitting = sitting
    sitting.choose("support.struggles", "other")
    sitting.type(
      "support.struggles.other", "Pat next door gets all my shopping. not washing enough")
    sitting.type("support.other.how", "I wash when I have to")
    #expect(
      sitting.pageOne().contains("- Pat next door gets all my shopping…: I wash when I have to.\n"))
  }

  @Test func `the second of two ways in which it is begins with a small letter`() throws {
    var support = SmallPack.support
    let area = try #require(support.item.firstIndex { $0.linkId == "support.food" })
    let ways = ["Only on some days", "Only with help"].map { AnswerOption(code: $0, text: $0) }
    support.item[area].item[0].type = .choice
    support.item[area].item[0].repeats = true
    support.item[area].item[0].answerOption = ways
    var sitting = Sitting(
      Questionnaire(summary: SmallPack.questionnaire.summary, items: [support]))
    sitting.choose("support.struggles", "food")
    sitting.choose("support.food.how", ways[0].code, ways[1].code)
    #expect(
      sitting.under("Where I need help").hasSuffix(
        "\n- Food and drink: Only on some days; only with help.\n"))
  }

  @Test func `a struggle without details is still named`() {
    var sitting = sitting
    sitting.choose("support.struggles", "money")
    #expect(sitting.under("Where I need help").hasSuffix("\n- Money\n"))
  }
}
