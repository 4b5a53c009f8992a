import Foundation
import Notes
import Survey
import Testing

@Suite struct ScratchTests {
  func pack() throws -> Questionnaire {
    try CompiledPack.decode([UInt8](Data(contentsOf: URL(filePath: "/tmp/notesdev/pack.json"))))
  }

  @Test func dale() throws {
    var s = Sitting(try pack())
    s.choose("start.pass", "short")
    s.choose("start.typist", "me")
    s.type("start.name", "Dale Thistlewick")
    s.type("appointment.known", "tue 20 january, 9.40 i think")
    s.leave("appointment.companions", .skipped)
    s.choose("day.adjustments", "breaks")
    s.type("words.main", "cant sleep, cant be round people, scared ill lose my job")
    s.type("words.hardest", "nights off. worse than nights on")
    s.leave("words.since", .unknown)
    s.choose("support.struggles", "work", "outings")
    s.leave("support.work.how", .skipped)
    s.choose("support.outings.how", "someDays")
    s.leave("help.helpers", .skipped)
    s.say("medicines.any", false)
    s.leave("safety.wish", .inPerson)
    s.type("strengths.words", "good with engines. the dog")
    s.leave("hopes.picks", .skipped)
    s.type("hopes.words", "help")
    s.choose("questions.ready", "next")
    s.type("check.first", "getting some proper sleep")
    s.type("check.second", "keeping my job")
    s.leave("check.third", .skipped)
    try dump(s, "dale")
  }

  @Test func corrie() throws {
    var s = Sitting(try pack())
    s.choose("start.pass", "full")
    s.choose("start.typist", "withHelp")
    s.type("start.typistName", "Priya Hollowood")
    s.type("start.name", "Corwin Battlesby (call me Corrie)")
    s.type(
      "appointment.known",
      "Thursday 12 February 2026, 10:15. Hollowfield Clinic, the brown building behind the library. a nurse, I think called Sam"
    )
    s.choose("appointment.how", "clinic")
    s.choose("appointment.gettingThere", "journey", "goingIn")
    let r = s.row(
      "appointment.companions",
      [
        "name": "Priya Hollowood", "relation": "my support worker",
        "avoid": "the time on my own that I want after",
      ])
    s.choose("appointment.companions.part", "other", in: [r])
    s.type("appointment.companions.part.other", "the first half", in: [r])
    s.leave("appointment.details", .unknown)
    s.choose("appointment.reach", "letter", "call")
    s.choose(
      "day.adjustments", "quietPlace", "breaks", "moreTime", "writing", "hearingLoop", "other")
    s.type("day.adjustments.other", "letters in big print with pictures")
    s.type("day.language", "English. Short words please.")
    s.type("day.freeze", "Wait. Ask me if I want my headphones on. Do not all talk at once.")
    s.type("day.worse", "People talking to Priya and not to me. Being rushed.")
    s.type(
      "words.main", "I miss my mum. The voices came after she died. I want them to be quieter.")
    s.type(
      "words.hardest",
      "The evenings. It gets dark and somebody calls my name and there is nobody there.")
    s.choose("words.since", "moreThanYear")
    s.type(
      "words.changed",
      "Mum died in May, two years ago. Then I moved to Marlbrook House. I did not choose my room.")
    s.type("words.better", "Better: my radio, Priya's days, fish and chips on Friday.")
    s.type("words.worse", "fireworks, shouting upstairs, when the light in the hall flickers.")
    s.type("words.badDay", "I stay under the blanket with my radio on loud. I do not eat my tea.")
    s.type("words.betterDay", "I go to the allotment and water the beans and come home dirty.")
    s.choose("noticed.feelings", "mood", "worry")
    s.choose("noticed.mood.often", "most")
    s.type("noticed.mood.impact", "I cry when I see her chair. I stopped going to skittles.")
    s.choose("noticed.worry.often", "every")
    s.type(
      "noticed.worry.impact",
      "I check the front door lots. I am late for the minibus because of the door.")
    s.choose("noticed.body", "sleep")
    s.choose("noticed.sleep.often", "most")
    s.type(
      "noticed.sleep.impact", "I sleep in the armchair. My neck hurts. I nod off at the allotment.")
    s.choose("noticed.mind", "senses")
    s.choose("noticed.senses.often", "most")
    s.type(
      "noticed.senses.impact",
      "It says Corrie, Corrie. It is not a nasty voice but I am scared of it. I keep my hearing aids out so I can't hear people either."
    )
    var h = s.row(
      "before.help",
      [
        "what": "bereavement group at the church hall", "when": "last autumn",
        "note": "too many people, I could not hear",
      ])
    s.choose("before.help.helped", "aBit", in: [h])
    h = s.row(
      "before.help",
      [
        "what": "community learning disability nurse", "when": "before I moved",
        "note": "she drew pictures",
      ])
    s.choose("before.help.helped", "yes", in: [h])
    s.row("before.names", ["name": "mild learning disability"])
    s.row("before.names", ["name": "depression", "view": "the GP said it, I am not sure"])
    s.choose("before.health", "physical")
    s.type("before.healthNote", "hearing loss, both ears\ntwo hearing aids\nhigh blood pressure")
    s.choose("before.past", "ask")
    s.choose("support.struggles", "food", "home", "outings", "money")
    s.choose("support.first", "food", "home", "outings")
    for (a, how, often, long, gap, who, easier) in [
      (
        "food", "withHelp", "daily", "an hour, if Priya chops", "gets",
        "staff on weekdays, nobody on Sunday",
        "Someone on Sunday as well. A cooker that turns itself off."
      ),
      (
        "home", "withHelp", "timesAWeek", "about two hours", "gets",
        "Priya on Mondays and Wednesdays", "A picture list on the wall."
      ),
      (
        "outings", "noHelp", "everyTime", "", "without",
        "nobody since the volunteer driver stopped",
        "The same person to go with me. Not a new one each week."
      ),
    ] {
      s.choose("support.\(a).how", how)
      s.choose("support.\(a).often", often)
      if long.isEmpty {
        s.leave("support.\(a).long", .unknown)
      } else {
        s.choose("support.\(a).long", "other")
        s.type("support.\(a).long.other", long)
      }
      s.choose("support.\(a).gap", gap)
      s.type("support.\(a).who", who)
      s.type("support.\(a).easier", easier)
    }
    s.type("support.food.badDay", "cold beans from the tin")
    s.type("support.food.goodDay", "I make a pie and we share it.")
    s.leave("support.home.badDay", .skipped)
    s.type("support.outings.badDay", "I get my coat on and take it off again.")
    s.choose("support.money.how", "evenWithHelp")
    s.choose("support.money.often", "monthly")
    s.type("support.money.who", "the house manager")
    s.type("people.matters", "Priya makes me laugh. Derek at the allotment lets me use his shed.")
    s.row(
      "people.dependants",
      ["who": "Biscuit, my budgie", "cover": "the night staff, but they forget his water"])
    s.choose("people.parts", "family", "social", "work", "leisure")
    s.type(
      "people.family.now",
      "My brother Aldous wants the money from Mum's flat and he writes to me about it.")
    s.response.privatePlaces.insert(Place("people.family.now"))
    s.type(
      "people.social.now", "Now: the allotment. I would like skittles again, on a quiet night.")
    s.type("people.work.now", "I used to collect trolleys.")
    s.type("people.work.like", "I would like a Saturday job with plants.")
    s.type("people.leisure.like", "I want to learn to read the seed packets.")
    h = s.row(
      "help.helpers",
      [
        "who": "Auntie Wyn", "what": "rings me and does my birthday", "often": "every Sunday",
        "long": "half an hour",
      ])
    s.choose("help.helpers.carryOn", "hard", in: [h])
    s.choose("help.helpers.support", "other", in: [h])
    s.type("help.helpers.support.other", "don't know, she is 79", in: [h])
    s.row("help.services", ["name": "Marlbrook House", "what": "my flat and my staff"])
    s.row("help.services", ["name": "hearing clinic", "what": "batteries, twice a year"])
    s.type("help.stops", "If Priya leaves I will not let the new one in. That happened before.")
    s.say("medicines.any", true)
    for (n, d, u, f, r, src) in [
      (
        "Sertraline 50mg tablets", "ONE to be taken each MORNING", "label", "feeling low",
        "not sure; funny tummy", "prescribed"
      ),
      (
        "Ramipril 5mg capsules", "Take ONE capsule daily", "label", "blood pressure",
        "the nurse says so; cough", "prescribed"
      ),
      (
        "Olive oil ear drops", "2-3 drops twice a day", "whenNeeded",
        "wax, before the hearing clinic", "yes", "bought"
      ),
    ] {
      let m = s.row("medicines.list", ["name": n, "dose": d, "reason": f, "remark": r])
      s.choose("medicines.list.use", u, in: [m])
      s.choose("medicines.list.source", src, in: [m])
    }
    s.say("medicines.allergic", true)
    s.row("medicines.allergies", ["substance": "plasters", "reaction": "red and itchy"])
    s.leave("medicines.stoppedAny", .skipped)
    s.choose("safety.wish", "yes")
    s.choose("safety.topics", "coping", "accidents", "harmed")
    s.choose("safety.coping.when", "now")
    s.choose("safety.accidents.when", "now")
    s.choose("safety.harmed.when", "now")
    s.type("safety.helps", "Priya put a red sticker on the cooker knob. The door chain. My radio.")
    s.type("safety.contact", "the night bell, then Auntie Wyn")
    s.say("safety.plan", false)
    s.choose("safety.speak", "alone")
    s.choose("culture.topics", "faith", "food")
    s.type(
      "culture.words", "I say grace. No mushrooms. I go to chapel with Auntie Wyn at Christmas.")
    s.type("culture.worker", "mornings, a lady with a clear voice")
    s.leave("culture.bad", .inPerson)
    s.choose("strengths.picks", "animals", "growing")
    s.type("strengths.words", "I grew a marrow as long as my arm. I know all the bus numbers.")
    s.choose("hopes.picks", "talk", "sleep")
    s.type("hopes.words", "To talk about Mum with one person who does not change.")
    s.type("hopes.sign", "I put my hearing aids in in the evening")
    s.type("hopes.notWanted", "Not a big group. I can't hear in a big group.")
    s.choose("questions.ready", "copy", "advocate", "between")
    s.row("questions.own", ["question": "Will Priya be told what I say when she is not there?"])
    s.type("check.first", "I want the voice to be quieter at night")
    s.type("check.second", "I want to talk about Mum with one person")
    s.type("check.third", "Someone to go out with me, the same one")
    s.choose("check.safety", "pageOne")
    s.response.asides[Place("words.main")] = "ask Wyn first"
    try dump(s, "corrie")
  }

  func dump(_ s: Sitting, _ name: String) throws {
    for a in Audience.allCases {
      try s.markdown(a).write(
        toFile: "/tmp/notesdev/\(name)-\(a.rawValue).md", atomically: true, encoding: .utf8)
    }
    print(name, s.notes().pageOne.wordCount)
  }
}
