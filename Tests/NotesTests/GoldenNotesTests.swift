// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Notes
import Printing
import Survey
import Testing

/// Whole notes, compared with files in `Resources`. `NOTES_RECORD=1` writes the files anew, to be
/// read before they are committed.
@Suite struct GoldenNotesTests {
  @Test(arguments: ["short", "full", "foreign"], [Audience.toBring, .myself, .staff])
  func `whole notes read as they did`(name: String, audience: Audience) throws {
    let notes = Self.sittings[name]?.markdown(audience) ?? "no such sitting"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Resources/\(name)-\(audience.rawValue).md")
    if ProcessInfo.processInfo.environment["NOTES_RECORD"] == "1" {
      try notes.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file.lastPathComponent); read it, then run without NOTES_RECORD")
    }
    #expect(notes == (try String(contentsOf: file, encoding: .utf8)))
  }

  private static let sittings: [String: Sitting] = [
    "short": short, "full": full, "foreign": foreign,
  ]

  /// A short pass with hardly any answers.
  private static var short: Sitting {
    var sitting = Sitting(SmallPack.questionnaire)
    sitting.choose("start.typist", "me")
    sitting.type("start.name", "Ned")
    sitting.type("appointment.known", "tue 9.40 i think")
    sitting.leave("appointment.companions", .skipped)
    sitting.choose("day.adjustments", "breaks")
    sitting.type("words.main", "cant sleep, cant be round people")
    sitting.leave("words.since", .unknown)
    sitting.choose("support.struggles", "money", "out")
    sitting.type("support.out.how", "Only on some days")
    sitting.say("medicines.any", false)
    sitting.leave("safety.wish", .inPerson)
    sitting.type("end.strong", "good with engines. the dog")
    sitting.type("end.hope", "help")
    sitting.choose("end.questions", "next")
    sitting.type("check.first", "getting some proper sleep")
    sitting.type("check.second", "keeping my job")
    return sitting
  }

  /// A full pass, with something private, something for staff and an aside.
  private static var full: Sitting {
    var sitting = short
    sitting.choose("start.typist", "withHelp")
    sitting.type("start.typistName", "Priya Hollowood")
    sitting.row(
      "appointment.companions", ["name": "Priya", "part": "all of it", "avoid": "my flat"])
    sitting.say("appointment.alone", true)
    sitting.type("words.hardest", "The evenings.\nAnd Sundays.")
    sitting.type("words.bad", "I stay in bed.")
    sitting.response.privatePlaces.insert(Place("words.bad"))
    sitting.response.asides[Place("words.main")] = "ask Wyn first"
    sitting.choose("noticed.what", "mood", "sleep")
    sitting.type("noticed.mood.impact", "I cry.")
    sitting.type("noticed.sleep.impact", "I nod off at work.")
    sitting.row("people.dependants", ["who": "Biscuit, my budgie", "cover": "nobody"])
    sitting.row("people.helpers", ["who": "Auntie Wyn", "what": "rings me"])
    sitting.say("medicines.any", true)
    let row = sitting.row(
      "medicines.list", ["name": "Sertraline 50mg", "dose": "ONE each MORNING"])
    sitting.choose("medicines.list.use", "label", in: [row])
    sitting.row("medicines.allergies", ["substance": "plasters", "reaction": "red and itchy"])
    sitting.choose("safety.wish", "yes")
    sitting.choose("safety.topics", "coping", "harmed")
    sitting.choose("safety.when", "now")
    sitting.type("safety.helps", "The door chain.")
    sitting.choose("check.safety", "pageOne")
    sitting.type("day.bring", "headphones")
    return sitting
  }

  /// A form without roles.
  private static var foreign: Sitting {
    let items = [
      section("a", "About you", [line("a.name", "Name"), line("a.town", "Town")]),
      section("b", "Your wishes", [line("b.wish", "Wish")]),
    ]
    var sitting = Sitting(
      Questionnaire(summary: .init(id: "f", version: "1", title: "A form"), items: items))
    sitting.type("a.name", "Ned")
    sitting.leave("a.town", .skipped)
    return sitting
  }
}
