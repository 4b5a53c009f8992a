// SPDX-License-Identifier: GPL-3.0-or-later

extension Persona {
  /// Dale, 34, in his lunch break: the short pass, hardly any answers, one lone word.
  static let dale = Persona(
    answers: [
      "start.pass": ["1"], "start.typist": ["me"],
      "start.name": ["Dale Thistlewick"],
      "appointment.known": ["tue 20 january, 9.40 i think"],
      "day.adjustments": ["breaks"],
      "words.feeling": ["rough"],
      "words.main": ["cant sleep, cant be round people, scared ill lose my job"],
      "words.hardest": ["nights off. worse than nights on"],
      "words.since": ["/unsure"],
      "support.struggles": ["work, getting out"],
      "support.work.things": [""], "support.outings.how": ["fine on good days"],
      "appointment.anyone": ["nobody"], "people.anyDependants": [""], "help.anyHelpers": ["no"],
      "medicines.any": ["no"], "medicines.allergic": ["no"],
      "safety.wish": ["inperson"],
      "strengths.words": ["good with engines. the dog"],
      "hopes.words": ["help"],
      "questions.ready": ["what happens"],
      "check.first": ["getting some proper sleep"], "check.second": ["keeping my job"],
    ],
    replies: [
      "You typed \"help\"": "answer", "You've reached the end": "write",
    ],
    mustAppear: [
      "Dale Thistlewick", "tue 20 january, 9.40 i think",
      "cant sleep, cant be round people, scared ill lose my job",
      "nights off. worse than nights on", "good with engines. the dog",
      "getting some proper sleep", "keeping my job", "rather talk about this in person",
      "In my own words. Not checked by a clinician.",
    ],
    mustNotAppear: [
      "no risk", "No risk", "0300 222 0123", "can't sleep, can't be round people",
      "Care Programme Approach",
    ],
    pageOne: [
      "Dale Thistlewick", "In my own words. Not checked by a clinician.", "Breaks",
      "getting some proper sleep", "keeping my job",
      "cant sleep, cant be round people, scared ill lose my job",
      "tell staff in person", "I don't take any medicines", "Work, learning or volunteering",
      "Getting out, shops and transport: Fine on good days", "I hope for: help",
      "What happens next, and when?",
    ],
    inOrder: [
      "Dale Thistlewick", "getting some proper sleep", "keeping my job",
      "cant sleep, cant be round people, scared ill lose my job",
      "rather talk about this in person", "good with engines. the dog",
    ])
}
