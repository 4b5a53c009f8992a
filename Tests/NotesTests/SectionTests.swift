// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Survey
import Testing

@Suite struct SectionTests {
  private var sitting = Sitting(SmallPack.questionnaire)

  @Test
  func `the four ways to leave an item stay apart, and what was left with Enter prints nothing`() {
    var sitting = sitting
    sitting.leave("words.main", .unknown)
    sitting.leave("words.hardest", .declined)
    sitting.leave("words.since", .inPerson)
    sitting.leave("words.bad", .skipped)
    let expected = """
      In your words

      **Main thing:** I don't know.

      **Hardest:** I'd rather not say.

      **Since when:** I'd rather talk about this in person.

      """
    #expect(sitting.under("In your words") == expected)
  }

  @Test func `the words of a question are printed with single spaces`() {
    let group = Item(
      linkId: "s", type: .group, text: "S",
      item: [Item(linkId: "s.a", type: .string, text: "Which  one?")])
    let summary = Questionnaire.Summary(id: "q", version: "1", title: "Q")
    var sitting = Sitting(Questionnaire(summary: summary, items: [group]))
    sitting.type("s.a", "this  one")
    #expect(sitting.under("S").contains("Which one?"), "\(sitting.under("S"))")
  }

  @Test func `an answer stands under its label, its lines and paragraphs kept`() {
    var sitting = sitting
    sitting.type("words.main", "I'm fine.")
    sitting.type("words.bad", "\n1. up late\n2. no tea\n\n* why *\n")
    let expected = """
      In your words

      **Main thing:** I'm fine.

      **A bad day:**  
      1\\. up late  
      2\\. no tea

      \\* why \\*

      """
    #expect(sitting.under("In your words") == expected)
  }

  @Test func `the words for something else stand in its place`() {
    var sitting = sitting
    sitting.choose("day.adjustments", "breaks", "other")
    sitting.type("day.adjustments.other", "big print")
    let expected = "What helps on the day\n\n**What helps me:** Breaks; big print\n"
    #expect(sitting.under("What helps on the day") == expected)
    sitting.leave("day.adjustments.other", .inPerson)
    #expect(
      sitting.under("What helps on the day").contains(
        "Breaks; Something else\n\n**Something else:** I'd rather talk about this in person.\n"))
  }

  @Test func `medicines are a table, stopped ones marked in words`() {
    var sitting = sitting
    sitting.say("medicines.any", true)
    let first = sitting.row(
      "medicines.list", ["name": "A | B 5mg", "dose": "ONE each MORNING", "note": "half"])
    sitting.choose("medicines.list.use", "differently", in: [first])
    let second = sitting.row("medicines.list", ["name": "Mirtazapine", "note": "in May"])
    sitting.choose("medicines.list.use", "stopped", in: [second])
    sitting.leave("medicines.list.dose", .unknown, in: [second])
    sitting.type("medicines.list.remark", "line one\nline two", in: [second])
    let expected = """
      Medicines

      **Any medicines:** Yes

      **Medicines:**

      | Name and strength | Dose on the label | How I take it |
      | --- | --- | --- |
      | A \\| B 5mg | ONE each MORNING | Differently: half |
      | Mirtazapine (not taking) | I don't know. | I have stopped it: in May |

      **Mirtazapine (not taking):**

      - **About it:** line one  
        line two

      """
    #expect(sitting.under("Medicines") == expected)
  }

  @Test func `short areas are a table, and long answers stand under their names`() {
    var sitting = sitting
    sitting.choose("support.struggles", "food", "other")
    sitting.type("support.struggles.other", "my post")
    sitting.type("support.food.how", "Only with help")
    sitting.type("support.food.often", "Every day")
    sitting.type("support.other.how", "I can't face it")
    sitting.type("support.other.bad", "The bag is full.\nI hide it.")
    sitting.leave("support.food.bad", .skipped)
    let expected = """
      Daily life and support

      | What is a struggle | How it is | How often |
      | --- | --- | --- |
      | Food and drink | Only with help | Every day |
      | my post | I can't face it |  |

      **my post:**

      - **A bad day:** The bag is full.  
        I hide it.

      """
    #expect(sitting.under("Daily life and support") == expected)
  }

  @Test
  func `a list that was closed without a row prints nothing, one left in another way says so`() {
    var sitting = sitting
    sitting.close("people.dependants")
    sitting.leave("people.helpers", .inPerson)
    let expected = "People\n\n**Help from people close:** I'd rather talk about this in person.\n"
    #expect(sitting.under("People") == expected)
  }

  @Test func `long rows stand one after another`() {
    var sitting = sitting
    let long = String(repeating: "word ", count: 50) + "end"
    sitting.row("people.helpers", ["who": "Wyn", "what": long])
    sitting.row("people.helpers", ["who": long, "what": "rings"])
    let part = sitting.markdown()
    #expect(part.contains("**Wyn:**\n\n- **What they do:** word"))
    #expect(part.contains("**Person 2:**\n\n- **Who:** word"))
  }

  @Test func `rows whose names have no room in a table are not put into one without them`() {
    var sitting = sitting
    let long = String(repeating: "word ", count: 35) + "end"
    sitting.row("people.helpers", ["who": "Wyn", "what": "rings", "on": "yes"])
    sitting.row("people.helpers", ["who": long, "what": "drives", "on": "no"])
    #expect(!sitting.markdown().contains("What they do |"))
    #expect(sitting.markdown().contains("**Wyn:**\n\n- **What they do:** rings"))
  }

  @Test func `each row within a row is printed`() {
    let pets = rows("a.people.pets", "Pets", "pet", [line("a.people.pets.name", "Pet")])
    let people = rows("a.people", "People", "person", [line("a.people.name", "Name"), pets])
    var sitting = Sitting(
      Questionnaire(
        summary: .init(id: "f", version: "1", title: "A form"),
        items: [section("a", "Part", [people])]))
    for (name, pets) in [("Ann", ["Rex", "Tom"]), ("Bob", ["Ivy"])] {
      let person = sitting.row("a.people", ["name": name])
      for pet in pets {
        let row = sitting.response.addRow(to: Place("a.people.pets", rows: [person]))
        sitting.type("a.people.pets.name", pet, in: [person, row])
      }
    }
    for words in ["Ann", "Rex", "Tom", "Bob", "Ivy"] {
      #expect(sitting.under("Part").contains(words))
    }
  }

  @Test func `things that were picked are named once, those without details too`() {
    var sitting = sitting
    sitting.choose("noticed.what", "mood", "sleep")
    #expect(
      sitting.under("What you have noticed")
        == "What you have noticed\n\n**What I noticed:** Mood; Sleep\n")
    sitting.type("noticed.sleep.impact", "I nod off.")
    let expected = """
      What you have noticed

      | What I noticed | What it does to my life |
      | --- | --- |
      | Sleep | I nod off. |

      **I also chose:** Mood

      """
    #expect(sitting.under("What you have noticed") == expected)
    sitting.type("noticed.sleep.impact", String(repeating: "long ", count: 31) + "end")
    let asList = sitting.under("What you have noticed")
    #expect(asList.contains("**Sleep:**\n\n- **What it does to my life:** long"))
    #expect(asList.hasSuffix(" end\n\n**I also chose:** Mood\n"))
  }

  @Test func `an answer about one choice stands beside it, unless private or asked otherwise`() {
    let how = Item(
      linkId: "a.when.tea", type: .choice, text: "When do you drink tea?", label: "When, tea",
      enableWhen: picked("a.what", "tea"),
      answerOption: [AnswerOption(code: "n", text: "At night")], template: "a.when.{code}")
    let what = choices("a.what", "Drinks", ["tea": "Tea", "milk": "Milk"])
    var sitting = Sitting(
      Questionnaire(
        summary: .init(id: "f", version: "1", title: "A form"),
        items: [section("a", "Part", [what, how])]))
    sitting.choose("a.what", "tea", "milk")
    sitting.choose("a.when.tea", "n")
    #expect(sitting.under("Part", .myself).contains("Tea (At night)"))
    sitting.response.privatePlaces = [Place("a.when.tea")]
    #expect(sitting.under("Part", .myself).contains("**When, tea (private):** At night"))
    sitting.response.privatePlaces = []
    sitting.response.answers[Place("a.when.tea")]?.question = "When did you drink tea?"
    #expect(sitting.under("Part").contains("**When did you drink tea?** At night"))
    #expect(!sitting.under("Part").contains("Tea (At night)"))
  }

  @Test func `the areas that matter most come first`() {
    var sitting = sitting
    sitting.choose("support.struggles", "food", "home")
    sitting.type("support.food.how", "Slowly")
    sitting.type("support.home.how", "Not at all")
    sitting.choose("support.first", "home", "food")
    let table = "| Keeping a home | Not at all |\n| Food and drink | Slowly |"
    #expect(sitting.under("Daily life and support").contains(table))
  }

  @Test func `a yes that only opened what follows is not printed`() {
    let items = [
      section(
        "a", "Part",
        [
          Item(linkId: "a.any", type: .boolean, text: "Any?", label: "Any"),
          line(
            "a.which", "Which",
            when: .test(EnableWhen(question: "a.any", operator: .equalsBoolean(true)))),
        ])
    ]
    var sitting = Sitting(
      Questionnaire(summary: .init(id: "f", version: "1", title: "A form"), items: items))
    sitting.say("a.any", true)
    #expect(sitting.under("Part") == "Part\n\n**Any:** Yes\n")
    sitting.type("a.which", "this")
    #expect(sitting.under("Part") == "Part\n\n**Which:** this\n")
    sitting.say("a.any", true, words: "until May")
    #expect(sitting.under("Part") == "Part\n\n**Any:** Yes; until May\n\n**Which:** this\n")
  }

  @Test func `a yes to a list is printed once every row is taken out of it`() {
    let which = line("a.list.which", "Which")
    var list = rows("a.list", "List", "thing", [which])
    list.enableWhen = .test(EnableWhen(question: "a.any", operator: .equalsBoolean(true)))
    let any = Item(linkId: "a.any", type: .boolean, text: "Any?", label: "Any")
    var sitting = Sitting(
      Questionnaire(
        summary: .init(id: "f", version: "1", title: "A form"),
        items: [section("a", "Part", [any, list])]))
    sitting.say("a.any", true)
    let row = sitting.row("a.list", ["which": "this"])
    #expect(!sitting.under("Part", .myself).contains("Any"))
    sitting.response.removeRows([row])
    #expect(sitting.under("Part", .myself) == "Part\n\n**Any:** Yes\n")
  }

  @Test func `what matters most is said again only where page one could not say it whole`() {
    var sitting = sitting
    sitting.type("check.first", "sleep")
    #expect(!sitting.markdown().contains("Choose and check"))
    sitting.response.privatePlaces = [Place("check.first")]
    #expect(sitting.under("Choose and check", .myself).contains("**First (private):** sleep"))
    sitting.response.privatePlaces = []
    sitting.type("check.first", String(repeating: "sleep ", count: 400))
    sitting.type("check.second", "quiet")
    let words = sitting.under("Choose and check")
    #expect(words.contains("**First:** sleep sleep"))
    #expect(words.contains("**Second:** quiet"))
  }

  @Test func `one line says what is in there, when there is much`() {
    var sitting = sitting
    #expect(!sitting.markdown().contains("**Contents:**"))
    sitting.type("words.main", "tired")
    sitting.type("day.bring", "headphones")
    sitting.type("end.hope", "help")
    sitting.type("appointment.known", "Monday")
    sitting.choose("noticed.what", "mood")
    sitting.type("noticed.mood.impact", "I cry.")
    sitting.row("medicines.list", ["name": "Sertraline"])
    #expect(!sitting.markdown().contains("**Contents:**"))
    sitting.row("people.helpers", ["who": "Wyn"])
    let expected =
      "---\n\n**Contents:** Your appointment; What helps on the day; In your words; "
      + "What you have noticed; People; Medicines; Hopes and questions\n"
    #expect(sitting.markdown().contains(expected))
  }

  @Test func `one sentence on every copy says that there may be more`() {
    let sentence = "I may have left some questions for another time."
    var sitting = sitting
    sitting.say("appointment.alone", true)
    for audience in Audience.allCases { #expect(sitting.markdown(audience).contains(sentence)) }
  }

  @Test func `only the option that is for staff is marked for them in one's own notes`() {
    var noticed = choices("s.noticed", "Noticed", ["a": "Low mood", "b": "Feeling watched"])
    noticed.answerOption[1].sharing = .staff
    var sitting = Sitting(pack(noticed))
    sitting.choose("s.noticed", "a", "b")
    #expect(
      sitting.under("S", .myself).contains(
        "**Noticed:** Low mood; Feeling watched (for staff only)\n"))
  }

  @Test func `a priority that page one cuts is whole in its section, with those it shows`() {
    let long = String(repeating: "long word ", count: 300)
    let wishes = choices("s.wish", "Wish", ["a": "Being heard", "b": long], role: .priority)
    var sitting = Sitting(pack(wishes))
    sitting.choose("s.wish", "a", "b")
    let words = sitting.under("S", .myself)
    #expect(words.contains("Being heard") && words.contains("long word long word"), "\(words)")
  }

  private func pack(_ item: Item) -> Questionnaire {
    Questionnaire(
      summary: .init(id: "p", version: "1", title: "P"), items: [section("s", "S", [item])])
  }
}
