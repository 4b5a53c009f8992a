// SPDX-License-Identifier: GPL-3.0-or-later

extension Persona {
  /// Corrie, 47, with Priya, who types what he says: the full pass, in two sittings.
  static let corrie = Persona(
    answers: beginning.merging(daily) { one, _ in one }.merging(ending) { one, _ in one },
    before: ["words.feeling": ["?"], "people.social.words": ["/private", "2"]],
    replies: [
      "Some questions are more personal": "no", "That section is saved": "carry on",
      "You've reached the end": "write",
    ],
    stopsAt: "support.struggles",
    mustAppear: [
      "Corwin Battlesby (call me Corrie)", "Priya Hollowood", "Thursday 12 February 2026, 10:15",
      "letters in big print with pictures", "People talking to Priya and not to me.",
      "I miss my mum. The voices came after she died.",
      "I keep my hearing aids out so I can't hear people either.",
      "cold beans from the tin", "staff on weekdays, nobody on Sunday",
      "nobody since the volunteer driver stopped", "Sertraline 50mg tablets",
      "ONE to be taken each MORNING", "Ramipril 5mg capsules", "Take ONE capsule daily",
      "Olive oil ear drops", "2-3 drops twice a day", "red and itchy", "Biscuit, my budgie",
      "Auntie Wyn", "If Priya leaves I will not let the new one in.",
      "Priya put a red sticker on the cooker knob.", "I grew a marrow as long as my arm.",
      "I put my hearing aids in in the evening",
      "Will Priya be told what I say when she is not there?",
    ],
    mustNotAppear: [
      "Aldous", "the money from Mum's flat", "no risk", "No risk", "0300 222 0123",
      "Care Programme Approach",
    ],
    pageOne: [
      "Corwin Battlesby (call me Corrie)", "Written with the help of Priya Hollowood",
      "ot checked by a clinician", "A quiet place to wait", "Breaks", "A longer appointment",
      "Someone to take notes", "A hearing loop", "letters in big print with pictures",
      "I want the voice to be quieter at night", "I want to talk about Mum with one person",
      "Someone to go out with me, the same one", "I miss my mum.", "Over a year",
      "Not looking after myself", "accidents or forgetting", "two hearing aids",
      "Sertraline", "Ramipril", "Olive oil ear drops", "plasters", "red and itchy",
      "Help needed: A few times a week", "Biscuit, my budgie", "the night staff", "Auntie Wyn",
      "every Sunday",
      "To talk about Mum with one person who does not change.",
    ],
    inOrder: [
      "Corwin Battlesby (call me Corrie)", "letters in big print with pictures",
      "I want the voice to be quieter at night", "I want to talk about Mum with one person",
      "Someone to go out with me, the same one", "I miss my mum.",
      "I go to the allotment and water the beans",
      "Hollowfield Clinic, the brown building behind the library", "I sleep in the armchair.",
      "bereavement group at the church hall", "cold beans from the tin",
      "I would like a Saturday job with plants.",
      "If Priya leaves I will not let the new one in.", "the night bell, then Auntie Wyn",
      "No mushrooms.", "I know all the bus numbers.", "I can't hear in a big group.",
      "Will Priya be told what I say when she is not there?",
    ])

  private static let beginning: [String: [String]] = [
    "start.pass": ["longer"],
    "start.typist": ["yes, with help"], "start.typistName": ["Priya Hollowood"],
    "start.name": ["Corwin Battlesby (call me Corrie)"],
    "appointment.known": [
      "Thursday 12 February 2026, 10:15. Hollowfield Clinic, the brown building behind the "
        + "library. A nurse, I think called Sam"
    ],
    "appointment.how": ["clinic"], "appointment.gettingThere": ["the journey, worries"],
    "appointment.anyone": ["Priya Hollowood"],
    "appointment.companions.relation": ["my support worker"],
    "appointment.companions.part": ["the first"],
    "appointment.notInFront": ["Priya: the time on my own that I want after"],
    "appointment.details": ["not sure"], "appointment.reach": ["letter, phone"],
    "day.adjustments": [
      "quiet, breaks, a longer, someone to take, a hearing loop, something else"
    ],
    "day.adjustments.other": ["letters in big print with pictures"],
    "day.language": ["English. Short words please."],
    "day.freeze": ["Wait. Ask me if I want my headphones on. Do not all talk at once."],
    "day.worse": ["People talking to Priya and not to me. Being rushed."],
    "words.feeling": ["Sad about Mum. Frightened of the voice at night."],
    "words.main": [
      "I miss my mum. The voices came after she died. I want them to be quieter."
    ],
    "words.hardest": [
      "The evenings. It gets dark and somebody calls my name and there is nobody there."
    ],
    "words.since": ["over a year"],
    "words.changed": [
      "Mum died in May, two years ago. Then I moved to Marlbrook House. I did not choose my room."
    ],
    "words.better": ["my radio, Priya's days, fish and chips on Friday."],
    "words.worse": ["fireworks, shouting upstairs, when the light in the hall flickers."],
    "words.badDay": ["I stay under the blanket with my radio on loud. I do not eat my tea."],
    "words.betterDay": ["I go to the allotment and water the beans and come home dirty."],
    "noticed.feelings": ["low, worry"], "noticed.body": ["1"], "noticed.mind": ["hearing"],
    "noticed.mood.impact": ["I cry when I see her chair. I stopped going to skittles."],
    "noticed.worry.impact": [
      "I check the front door lots. I am late for the minibus because of the door."
    ],
    "noticed.sleep.impact": ["I sleep in the armchair. My neck hurts. I nod off at the allotment."],
    "noticed.senses.impact": [
      "It says Corrie, Corrie. It is not a nasty voice but I am scared of it. "
        + "I keep my hearing aids out so I can't hear people either."
    ],
    "before.hadHelp": ["yes"], "before.named": ["yes"],
    "before.help.what": [
      "bereavement group at the church hall", "community learning disability nurse",
    ],
    "before.help.when": ["last autumn", "before I moved"], "before.help.helped": ["a bit", "yes"],
    "before.help.note": ["too many people, I could not hear", "she drew pictures"],
    "before.names.name": ["mild learning disability", "depression"],
    "before.names.view": ["yes", "the GP said it, I am not sure"],
    "before.health": ["physical, a learning"],
    "before.healthNote": ["hearing loss, both ears, two hearing aids. high blood pressure"],
    "before.past": ["2"],
  ]

  private static let daily: [String: [String]] = [
    "support.struggles": ["food, looking, getting out, money"],
    "support.first": ["food, looking, getting out"],
    "support.food.how": ["only with"], "support.food.often": ["every day"],
    "support.food.long": ["something else"],
    "support.food.long.other": ["an hour, if Priya chops"], "support.food.gap": ["1"],
    "support.food.who": ["staff on weekdays, nobody on Sunday"],
    "support.food.words": [
      "A bad day: cold beans from the tin. A good day: I make a pie and we share it. "
        + "Someone on Sunday as well. A cooker that turns itself off."
    ],
    "support.home.how": ["only with"], "support.home.often": ["a few times"],
    "support.home.long": ["two"], "support.home.gap": ["1"],
    "support.home.who": ["Priya on Mondays and Wednesdays"],
    "support.home.words": ["A picture list on the wall."],
    "support.outings.how": ["i cant, because"], "support.outings.often": ["every time"],
    "support.outings.long": ["/unsure"],
    "support.outings.who": ["nobody since the volunteer driver stopped"],
    "support.outings.words": [
      "A bad day: I get my coat on and take it off again. A good day: the number 7 bus to the "
        + "allotment. The same person to go with me. Not a new one each week."
    ],
    "support.money.how": ["i cant, even"], "support.money.often": ["every month"],
    "support.money.brief": ["the house manager does it with me"],
    "people.matters": ["Priya makes me laugh. Derek at the allotment lets me use his shed."],
    "people.anyDependants": ["Biscuit, my budgie"],
    "people.dependants.cover": ["the night staff, but they forget his water"],
    "people.parts": ["family, friends, work"],
    "people.family.words": [
      "My brother Aldous wants the money from Mum's flat and he writes to me about it."
    ],
    "people.social.words": ["the allotment. I would like skittles again, on a quiet night."],
    "people.work.words": [
      "I used to collect trolleys. I would like a Saturday job with plants. "
        + "I want to learn to read the seed packets."
    ],
  ]

  private static let ending: [String: [String]] = [
    "help.hasWorker": ["no"], "help.hasAttorney": ["no"],
    "help.anyHelpers": ["Auntie Wyn"], "help.anyServices": ["yes"],
    "help.helpers.what": ["rings me and does my birthday"],
    "help.helpers.often": ["every Sunday"], "help.helpers.long": ["half an hour"],
    "help.helpers.carryOn": ["finding it hard"], "help.helpers.support": ["something else"],
    "help.helpers.support.other": ["don't know, she is 79"],
    "help.services.name": ["Marlbrook House", "hearing clinic"],
    "help.services.what": ["my flat and my staff", "batteries, twice a year"],
    "help.stops": ["If Priya leaves I will not let the new one in. That happened before."],
    "medicines.any": ["yes"],
    "medicines.list.name": [
      "Sertraline 50mg tablets", "Ramipril 5mg capsules", "Olive oil ear drops",
    ],
    "medicines.list.dose": [
      "ONE to be taken each MORNING", "Take ONE capsule daily", "2-3 drops twice a day",
    ],
    "medicines.list.use": ["1", "1", "4"],
    "medicines.list.reason": ["feeling low", "blood pressure", "wax, before the hearing clinic"],
    "medicines.list.remark": ["not sure if it helps. funny tummy", "the nurse says so. cough", ""],
    "medicines.list.source": ["prescribed", "prescribed", "bought in a shop"],
    "medicines.allergic": ["yes"], "medicines.allergies.substance": ["plasters"],
    "medicines.allergies.reaction": ["red and itchy"],
    "safety.wish": ["yes"], "safety.topics": ["6 7"], "safety.when": ["now"],
    "safety.helps": ["Priya put a red sticker on the cooker knob. The door chain. My radio."],
    "safety.contact": ["the night bell, then Auntie Wyn"], "safety.plan": ["no"],
    "culture.topics": ["faith, food"],
    "culture.words": ["I say grace. No mushrooms. I go to chapel with Auntie Wyn at Christmas."],
    "culture.worker": ["a lady with a clear voice"], "culture.times": ["mornings"],
    "culture.bad": ["/inperson"],
    "strengths.picks": ["2 3"],
    "strengths.words": ["I grew a marrow as long as my arm. I know all the bus numbers."],
    "hopes.picks": ["someone to talk, better sleep"],
    "hopes.words": ["To talk about Mum with one person who does not change."],
    "hopes.sign": ["I put my hearing aids in in the evening"],
    "hopes.notWanted": ["Not a big group. I can't hear in a big group."],
    "questions.ready": ["can I have a copy, can an advocate, who can i contact"],
    "questions.anyOwn": ["Will Priya be told what I say when she is not there?"],
    "check.first": ["I want the voice to be quieter at night"],
    "check.second": ["I want to talk about Mum with one person"],
    "check.third": ["Someone to go out with me, the same one"],
    "check.safety": ["anyone, and put"],
  ]
}
