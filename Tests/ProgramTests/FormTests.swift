// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import PseudoTerminal
import Testing

/// A form made elsewhere, as the program runs it.
@Suite struct FormTests {
  private static let form = #"""
    {"resourceType":"Questionnaire","title":"Bees","item":[
    {"linkId":"n","type":"integer","text":"How many hives?","_text":{"extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[
    {"url":"lang","valueCode":"cy"},{"url":"content","valueString":"Faint o gychod?"}]}]}},
    {"linkId":"d","type":"date","text":"Since when?"},
    {"linkId":"f","type":"attachment","text":"A photo"}]}
    """#

  private func home(_ form: String = form) throws -> Home {
    let home = try Home()
    try form.write(
      to: home.folder.appending(path: "form.json"), atomically: true, encoding: .utf8)
    return home
  }

  @Test func `a form is begun, carried on with and printed`() throws {
    let home = try home()
    let begun = try Run(
      ["start", "bees", "--questions", "form.json"], in: home, input: ["lots", "3", "/quit"])
    #expect(begun.status == 0)
    #expect(begun.errors.contains("1 item (f) needs a file and is skipped"))
    #expect(begun.errors.contains("Please type a whole number."))
    try FileManager.default.removeItem(at: home.folder.appending(path: "form.json"))
    let back = try Run(["resume", "bees"], in: home, input: ["May 2026", "4"])
    #expect(back.errors.contains("Since when?"))
    let notes = try Run(["notes", "bees", "--output", "-"], in: home)
    #expect(notes.output.contains("How many hives") && notes.output.contains("May 2026"))
    let saved = try String(contentsOf: home.session("bees"), encoding: .utf8)
    #expect(saved.contains("\"date\":\"2026-05\""))
  }

  @Test func `before they are written, all notes of a form are shown, since they have no page one`()
    throws
  {
    let home = try home()
    let lines = ["30", "May 2026", "/notes", "1", "", "no", "/quit"]
    let run = try Run(["start", "--questions", "form.json"], in: home, input: lines)
    let shown = run.errors.split(separator: "These are the notes.").last ?? ""
    #expect(shown.contains("How many hives? 30") && shown.contains("My sheet to keep"))
    #expect(!run.errors.contains("page one"), "\(run.errors)")
  }

  @Test func `characters that are never shown keep no form from being begun`() throws {
    let odd = Self.form.replacing(
      #""title":"Bees","#, with: #""title":"Bees","description":"a\r\nb\u0008\u202e","#)
    let run = try Run(
      ["start", "--questions", "form.json"], in: try home(odd), input: ["/quit"])
    #expect(run.errors.contains("How many hives?"))
  }

  @Test func `a form is asked in the language of whoever answers, where it can be`() throws {
    let home = try home()
    home.environment["LANG"] = "cy_GB.UTF-8"
    // An empty variable counts as one that isn't set.
    for other in [nil, ""] {
      home.environment["LC_ALL"] = other
      let run = try Run(["start", "--questions", "form.json"], in: home, input: ["/quit"])
      #expect(run.errors.contains("Faint o gychod?"))
    }
  }

  @Test func `numbers for urgent help say where they are for, in a form of another country`() throws
  {
    let said = "These numbers are for the United Kingdom."
    let home = try home(Self.form.replacing("\"title\"", with: "\"language\":\"nb-NO\",\"title\""))
    let run = try Run(
      ["start", "bees", "--questions", "form.json"], in: home, input: ["3", "/urgent", "/quit"])
    let parts = run.errors.components(separatedBy: said)
    #expect(parts.map { $0.contains("999") } == [false, true, true], "it is said before them")
    #expect(try Run(["notes", "bees", "--output", "-"], in: home).output.contains(said))
    let british = try Run(
      ["start", "--questions", "form.json"], in: try self.home(), input: ["/urgent", "/quit"])
    #expect(!british.errors.contains(said))
  }

  @Test func `what changes no question of a form is not told to whoever answers`() throws {
    let odd = Self.form.replacing(
      #""linkId":"d","#,
      with: #""linkId":"d","extension":[{"url":"http://bees.example/x","valueCode":"y"}],"#)
    let run = try Run(["start", "--questions", "form.json"], in: try home(odd), input: ["/quit"])
    #expect(run.errors.contains("1 item (f) needs a file and is skipped"))
    #expect(!run.errors.contains("bees.example"))
  }

  @Test func `a form that can't be run is refused with its place`() throws {
    let home = try home(Self.form.replacing("\"d\"", with: "\"n\""))
    let run = try Run(["start", "--questions", "form.json"], in: home)
    #expect(run.status == 65)
    #expect(
      run.errors == """
        beforehand: error: form.json has two items with the linkId 'n'
        hint: the file can be a FHIR R4 Questionnaire in JSON, or a Bundle with one

        """)
  }
}
