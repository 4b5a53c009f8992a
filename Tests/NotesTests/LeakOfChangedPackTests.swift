// SPDX-License-Identifier: GPL-3.0-or-later

import Notes
import Survey
import Testing

/// The questions have changed since they were answered: sharing must hold all the same.
@Suite struct LeakOfChangedPackTests {
  let summary = Questionnaire.Summary(id: "a", version: "1", title: "A")

  private func pack(_ items: Item...) -> Questionnaire {
    Questionnaire(summary: summary, items: [section("s", "Section", items)])
  }

  private let topics = Item(
    linkId: "topics", type: .choice, text: "What about?", label: "Topics", repeats: true,
    answerOption: [
      AnswerOption(code: "a", text: "Open"),
      AnswerOption(code: "b", text: "SECRET", sharing: .staff),
    ])

  func markdown(_ response: Response, _ questionnaire: Questionnaire, _ audience: Audience)
    -> String
  {
    var sitting = Sitting(questionnaire)
    sitting.response = response
    return sitting.markdown(audience)
  }

  @Test func `an answer whose item is gone is also written, with its question as asked`() {
    var sitting = Sitting(pack(line("old", "Old")))
    sitting.type("old", "my words")
    let expected = "## Other answers\n\n**Old?** my words\n"
    #expect(markdown(sitting.response, pack(line("new", "New")), .toBring).contains(expected))
  }

  @Test func `a choice for staff stays theirs when its item is gone`() {
    var sitting = Sitting(pack(topics))
    sitting.choose("topics", "a", "b")
    let later = pack(line("new", "New"))
    #expect(!markdown(sitting.response, later, .toBring).contains("SECRET"))
    #expect(markdown(sitting.response, later, .staff).contains("SECRET"))
  }

  @Test func `whether a choice for staff was made can't be told once the question is elsewhere`() {
    var single = topics
    (single.type, single.repeats, single.answerOption) = (.openChoice, false, [])
    let how = Item(
      linkId: "end.how.s", type: .choice, text: "How?", enableWhen: picked("first", "a"),
      answerOption: [AnswerOption(code: "leaveOut", text: "leave it out")],
      role: .leaveOutHow, item: [single])
    var (one, both) = (Sitting(pack(topics)), Sitting(pack(topics)))
    one.choose("topics", "a")
    both.choose("topics", "a", "b")
    let now = pack(choice("first", "First", ["a": "A"]), how)
    let notes = [one, both].map { markdown($0.response, now, .toBring) }
    #expect(notes[0] == notes[1])
  }

  @Test func `an answer that no longer fits is for staff once its question is`() {
    var sitting = Sitting(pack(line("what", "What")))
    sitting.type("what", "SECRET")
    var item = choice("what", "What", ["a": "A"])
    item.sharing = .staff
    let now = pack(item)
    #expect(!markdown(sitting.response, now, .toBring).contains("SECRET"))
    #expect(markdown(sitting.response, now, .staff).contains("SECRET"))
  }

  @Test func `an answer that no longer fits is closed with the part about safety that asks it now`()
  {
    var wish = choice("wish", "Wish", ["yes": "Yes"])
    wish.role = .safetyTopic
    wish.answerOption[0].sharing = .staff
    func pack(_ first: [Item], _ safety: [Item]) -> Questionnaire {
      var about = section("safety", "Safety", [wish] + safety)
      about.role = .safety
      return Questionnaire(summary: summary, items: [section("s", "Section", first), about])
    }
    var sitting = Sitting(pack([line("what", "What")], []))
    sitting.type("what", "SECRET")
    sitting.choose("wish", "yes")
    let now = pack([], [choice("what", "What", ["a": "A"])])
    #expect(!markdown(sitting.response, now, .toBring).contains("SECRET"))
    #expect(markdown(sitting.response, now, .staff).contains("SECRET"))
  }

  @Test func `how a name for staff was left still hides its row when the question is gone`() {
    let group = rows("s.list", "List", "thing", [line("s.list.name", "Name", sharing: .staff)])
    let words = Item(linkId: "s.in", type: .group, item: [line("s.list.words", "Words")])
    var (old, now) = (group, group)
    (old.item, now.item) = (group.item + [words], [words])
    var sitting = Sitting(pack(old))
    let row = sitting.row("s.list", ["words": "SECRET"])
    sitting.leave("s.list.name", .inPerson, in: [row])
    for asked in [old, now] {
      #expect(!markdown(sitting.response, pack(asked), .toBring).contains("SECRET"))
    }
  }

  @Test func `how a private name was skipped still hides its row when the question is elsewhere`() {
    let name = line("s.list.name", "Name")
    let group = rows("s.list", "List", "thing", [name, line("s.list.words", "Words")])
    var moved = group
    moved.item.removeFirst()
    var sitting = Sitting(pack(group))
    let row = sitting.row("s.list", ["words": "SECRET"])
    sitting.leave("s.list.name", .skipped, in: [row])
    sitting.response.privatePlaces = [Place("s.list.name", rows: [row])]
    for now in [pack(group), pack(moved, name)] {
      #expect(!markdown(sitting.response, now, .toBring).contains("SECRET"))
    }
  }

  @Test func `a choice that is not offered any more is for staff where some choices are`() {
    var sitting = Sitting(pack(topics))
    sitting.choose("topics", "a", "b")
    var fewer = topics
    fewer.answerOption[1] = AnswerOption(code: "c", text: "Other", sharing: .staff)
    #expect(!markdown(sitting.response, pack(fewer), .toBring).contains("SECRET"))
    #expect(markdown(sitting.response, pack(fewer), .toBring).contains("Open"))
    #expect(markdown(sitting.response, pack(fewer), .staff).contains("SECRET"))
  }

  @Test func `what stands in a group for staff is for staff`() {
    let group = Item(
      linkId: "g", type: .group, text: "Group", sharing: .staff, item: [line("g.a", "A")])
    var sitting = Sitting(pack(group))
    sitting.type("g.a", "SECRET")
    #expect(!sitting.markdown().contains("SECRET"))
    #expect(sitting.markdown(.staff).contains("SECRET"))
  }

  @Test func `what is asked because of a choice for staff is for staff`() {
    let more = line("more", "More", when: picked("topics", "b"))
    var sitting = Sitting(pack(topics, more))
    sitting.choose("topics", "b")
    sitting.type("more", "DETAIL")
    #expect(!sitting.markdown().contains("DETAIL"))
    #expect(sitting.markdown(.staff).contains("DETAIL"))
  }

  @Test func `an answer that moved into rows is also written`() {
    var sitting = Sitting(pack(line("a", "A")))
    sitting.type("a", "my words")
    let later = pack(rows("r", "Rows", "row", [line("a", "A")]))
    #expect(
      markdown(sitting.response, later, .toBring).contains("## Other answers\n\n**A?** my words"))
  }

  @Test func `what was asked because of a private answer stays so when another kind is skipped`() {
    let asked = Condition.test(EnableWhen(question: "a", operator: .exists(true)))
    var sitting = Sitting(pack(line("a", "A"), line("more", "More", when: asked)))
    sitting.type("a", "why")
    sitting.type("more", "DETAIL")
    sitting.response.privatePlaces = [Place("a")]
    let later = pack(Item(linkId: "a", type: .time, text: "A?"), line("more", "More"))
    var response = later.fitted(sitting.response)
    #expect(!markdown(response, later, .toBring).contains("DETAIL"))
    later.store(.left(.skipped), at: Place("a"), in: &response)
    #expect(!markdown(response, later, .toBring).contains("DETAIL"))
    #expect(markdown(response, later, .myself).contains("DETAIL"))
  }
}
