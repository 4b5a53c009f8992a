import Notes
import Survey
import Testing

@Suite struct SectionTests {
  private var sitting = Sitting(SmallPack.questionnaire)

  @Test func `the four ways to leave an item stay apart, and what was passed over takes one line`()
  {
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

      **Left for now:** A bad day

      """
    #expect(sitting.under("In your words") == expected)
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

      ### Medicines

      | Name and strength | Dose on the label | How I take it |
      | --- | --- | --- |
      | A \\| B 5mg | ONE each MORNING | Differently: half |
      | Mirtazapine (stopped) | I don't know. | I have stopped it: in May |

      #### Mirtazapine (stopped)

      **About it:**  
      line one  
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

      **What is a struggle:** Food and drink; my post

      | What | How it is | How often |
      | --- | --- | --- |
      | Food and drink | Only with help | Every day |
      | my post | I can't face it |  |

      ### my post

      **A bad day:**  
      The bag is full.  
      I hide it.

      **Left for now:** Food and drink (A bad day)

      """
    #expect(sitting.under("Daily life and support") == expected)
  }

  @Test func `rows that were gone through without adding any say just that`() {
    var sitting = sitting
    sitting.close("people.dependants")
    sitting.leave("people.helpers", .inPerson)
    let expected = """
      **Who depends on me:** Nothing added.

      **Help from people close:** I'd rather talk about this in person.
      """
    #expect(sitting.markdown().contains(expected))
  }

  @Test func `long rows stand one after another`() {
    var sitting = sitting
    let long = String(repeating: "word ", count: 30) + "end"
    sitting.row("people.helpers", ["who": "Wyn", "what": long])
    sitting.row("people.helpers", ["who": long, "what": "rings"])
    let part = sitting.markdown()
    #expect(part.contains("#### Person 1\n\n**Who:** Wyn\n\n**What they do:** word"))
    #expect(part.contains("#### Person 2\n\n**Who:** word"))
  }

  @Test func `what was not gone through is one kind sentence`() {
    var sitting = sitting
    let sentence = "These notes don't cover everything. Please ask me about the rest."
    #expect(sitting.markdown().contains(sentence))
    for section in SmallPack.questionnaire.sections.dropFirst() {
      let item = section.item.item.first { $0.isQuestion }
      if let item { sitting.leave(item.linkId, .declined) }
    }
    sitting.close("people.helpers")
    #expect(!sitting.markdown().contains(sentence))
  }
}
