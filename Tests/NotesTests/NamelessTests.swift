// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Survey
import Testing

/// What says nothing without something that is kept back is not printed either.
@Suite struct NamelessTests {
  @Test func `a row whose name is private is no row for others`() {
    var sitting = Sitting(SmallPack.questionnaire)
    let sister = sitting.row("appointment.companions", ["name": "Ann", "part": "All of it"])
    let medicine = sitting.row("medicines.list", ["name": "Bluebell", "dose": "5 mg"])
    sitting.response.privatePlaces = [
      Place("appointment.companions.name", rows: [sister]),
      Place("medicines.list.name", rows: [medicine]),
    ]
    for audience in [Audience.toBring, .staff] {
      for words in ["All of it", "5 mg", "without a name", "(1)", "Ann", "Bluebell"] {
        #expect(!sitting.markdown(audience).contains(words))
      }
    }
    #expect(sitting.markdown(.myself).contains("All of it"))
  }

  @Test func `nor one whose name is private before it is given, or is in a private note`() {
    for isAside in [true, false] {
      var sitting = Sitting(SmallPack.questionnaire)
      let row = sitting.row("appointment.companions", ["part": "All of it"])
      let name = Place("appointment.companions.name", rows: [row])
      if isAside { sitting.response.asides[name] = "Ann" }
      if !isAside { sitting.response.privatePlaces = [name] }
      #expect(!sitting.markdown().contains("All of it"))
    }
  }

  @Test func `a row without a name that keeps nothing back is printed`() {
    var sitting = Sitting(SmallPack.questionnaire)
    sitting.row("appointment.companions", ["part": "All of it"])
    #expect(sitting.markdown().contains("All of it"))
  }

  @Test func `a private name of the person is in their own notes`() {
    var sitting = Sitting(SmallPack.questionnaire)
    sitting.type("start.name", "Zara")
    sitting.response.privatePlaces = [Place("start.name")]
    #expect(sitting.markdown(.myself).contains("Zara"))
    #expect(!sitting.markdown().contains("Zara") && !sitting.markdown(.staff).contains("Zara"))
  }

  @Test func `pronouns are at the top, or if private only in the person's own notes`() {
    let items = [line("s.name", "Name", role: .name), line("s.they", "Pronouns", role: .pronouns)]
    var sitting = Sitting(
      Questionnaire(
        summary: .init(id: "p", version: "1", title: "P"), items: [section("s", "S", items)]))
    sitting.type("s.name", "Zara")
    sitting.type("s.they", "they")
    #expect(sitting.pageOne().contains("Zara (they)") && sitting.under("S", .myself).isEmpty)
    sitting.response.privatePlaces = [Place("s.they")]
    #expect(!sitting.markdown().contains("they"))
    #expect(sitting.under("S", .myself).contains("**Pronouns (private):** they\n"))
  }

  // MARK: Choices that lead in to words

  private var past: Sitting {
    var ask = choice("s.past", "Something from my past", ["write": "I'll write a little"])
    ask.answerOption[0].leadsIn = true
    let words = line("s.words", "What to know", when: picked("s.past", "write"))
    var sitting = Sitting(
      Questionnaire(
        summary: .init(id: "p", version: "1", title: "P"), items: [section("s", "S", [ask, words])])
    )
    sitting.choose("s.past", "write")
    return sitting
  }

  @Test func `a choice that only leads in to words is printed with them alone`() {
    var sitting = past
    #expect(!sitting.markdown().contains("write a little"))
    sitting.leave("s.words", .skipped)
    #expect(!sitting.markdown().contains("write a little"))
    sitting.type("s.words", "It was cold")
    #expect(sitting.markdown().contains("write a little"))
    sitting.response.privatePlaces = [Place("s.words")]
    #expect(!sitting.markdown().contains("write a little"))
    #expect(sitting.markdown(.myself).contains("write a little"))
  }

  @Test func `words behind the choice in one row print it in no other`() {
    var ask = choice("s.list.past", "Something from then", ["write": "I'll write a little"])
    ask.answerOption[0].leadsIn = true
    let words = line("s.list.words", "What to know", when: picked("s.list.past", "write"))
    let list = rows("s.list", "Times", "time", [line("s.list.when", "When"), ask, words])
    var sitting = Sitting(
      Questionnaire(
        summary: .init(id: "p", version: "1", title: "P"), items: [section("s", "S", [list])]))
    let times = ["Spring", "Autumn"].map { sitting.row("s.list", ["when": $0]) }
    for row in times { sitting.choose("s.list.past", "write", in: [row]) }
    sitting.type("s.list.words", "It was cold", in: [times[0]])
    #expect(sitting.markdown().components(separatedBy: "write a little").count == 2)
    sitting.type("s.list.words", "It was dark", in: [times[1]])
    sitting.response.privatePlaces = [Place("s.list.words", rows: [times[1]])]
    #expect(sitting.markdown().components(separatedBy: "write a little").count == 2)
    sitting.response.privatePlaces = []
    #expect(sitting.markdown().components(separatedBy: "write a little").count == 3)
  }

  @Test func `what was asked because a choice was not made is not the words behind it`() {
    let ask = past.questionnaire.sections[0].item.item[0]
    var other = line("s.other", "Anything else", when: .not(picked("s.past", "write")))
    func pack(_ other: Item) -> Questionnaire {
      Questionnaire(
        summary: .init(id: "p", version: "1", title: "P"),
        items: [section("s", "S", [ask, other])])
    }
    var sitting = Sitting(pack(other))
    sitting.type("s.other", "It rained")
    sitting.choose("s.past", "write")
    other.enableWhen = nil
    var now = Sitting(pack(other))
    now.response = sitting.response
    #expect(now.markdown().contains("It rained"))
    #expect(!now.markdown().contains("write a little"))
  }

  @Test func `an answer that the choice excluded is not printed, though the choice itself isn't`() {
    var ask = choice("s.past", "From my past", ["write": "I'll write a little", "no": "No"])
    for index in ask.answerOption.indices where ask.answerOption[index].code == "write" {
      ask.answerOption[index].leadsIn = true
    }
    let words = line("s.words", "What to know", when: picked("s.past", "write"))
    let other = line("s.other", "Anything else", when: .not(picked("s.past", "write")))
    var sitting = Sitting(
      Questionnaire(
        summary: .init(id: "p", version: "1", title: "P"),
        items: [section("s", "S", [ask, words, other])]))
    sitting.choose("s.past", "no")
    sitting.type("s.other", "It rained")
    #expect(sitting.markdown().contains("It rained"))
    sitting.choose("s.past", "write")
    #expect(!sitting.markdown().contains("It rained"))
  }

  @Test func `words that an author moved into what to leave out are not printed, nor the choice`() {
    let ask = past.questionnaire.sections[0].item.item[0]
    var leaveOut = choices("s.leaveOut", "", ["s": "this part"], role: .leaveOut)
    leaveOut.item = [line("s.words", "What to know", when: picked("s.past", "write"))]
    var now = Sitting(
      Questionnaire(
        summary: .init(id: "p", version: "1", title: "P"),
        items: [section("s", "S", [ask, leaveOut])]))
    var sitting = past
    sitting.type("s.words", "It was cold")
    now.response = sitting.response
    #expect(now.markdown(.myself).contains("It was cold"))
    #expect(!now.markdown().contains("It was cold") && !now.markdown().contains("write a little"))
  }

  @Test func `words in a list that is private stay so when the pack makes a text of the list`() {
    var ask = choice("s.past", "Something from my past", ["write": "I'll write a little"])
    ask.answerOption[0].leadsIn = true
    let words = line("s.list.words", "What to know")
    let when = picked("s.past", "write")
    func pack(_ list: Item) -> Questionnaire {
      Questionnaire(
        summary: .init(id: "p", version: "1", title: "P"),
        items: [section("s", "S", [ask, list])])
    }
    var list = rows("s.list", "List", "thing", [words])
    list.enableWhen = when
    var sitting = Sitting(pack(list))
    sitting.choose("s.past", "write")
    sitting.response.privateRows = [sitting.row("s.list", ["words": "It was cold"])]
    let text = Item(linkId: "s.list", type: .display, text: "List", enableWhen: when, item: [words])
    var now = Sitting(pack(text))
    now.response = sitting.response
    #expect(!now.markdown().contains("write a little"))
  }

  @Test func `also where the person left the words in another way, they are printed with it`() {
    var sitting = past
    sitting.leave("s.words", .inPerson)
    #expect(sitting.markdown().contains("write a little"))
  }
}
