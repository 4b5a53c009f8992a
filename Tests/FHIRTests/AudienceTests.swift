// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Foundation
import JSON
import Survey
import Testing

/// What one audience may not know is nowhere in its response.
@Suite struct `A response to bring` {
  @Test func `has nothing private, aside, left out or for staff`() throws {
    var pack = said
    let items = compact(try pack.exported())
    #expect(items.contains("open"))
    for secret in ["SECRET", "alone", "check", "People", "leave"] {
      #expect(!items.contains(secret), "\(secret)")
    }
    pack.choose("check.leaveOut")
    #expect(try pack.items().contains("Wyn"))
  }

  @Test func `names a section to be talked about in person, and no more`() throws {
    var pack = SmallPack()
    pack.type("words.main", "SECRET")
    pack.choose("check.leaveOut", "words")
    pack.choose("check.how.words", "inPerson")
    let expected = """
      [{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason",\
      "valueCode":"temp-unknown"}],"linkId":"words","text":"Words"}]
      """
    #expect(try pack.items() == expected)
  }

  @Test func `for oneself has all of it, and says so`() throws {
    let json = try said.exported(for: .myself)
    #expect(json["meta"]?["tag"]?.list?.first?["code"]?.text == "myself")
    let items = compact(json)
    for secret in [
      #""linkId":"words.main","text":"In your words?","answer":[{"valueString":"SECRET private"}]"#,
      #"/private","valueBoolean":true}],"linkId":"words.main""#,
      #"/aside","valueString":"SECRET aside"}],"linkId":"day.sure""#,
      #"/left-out","valueBoolean":true}],"linkId":"people""#,
      #""code":"alone","display":"Time alone""#, #""valueString":"SECRET for staff""#,
      #"{"url":"question","valueString":"Old?"},{"url":"answer","valueString":"gone"}"#,
    ] {
      #expect(items.contains(secret), "\(secret)")
    }
  }

  @Test func `for oneself marks a private question that has only a note to oneself`() throws {
    var pack = SmallPack()
    pack.response.privatePlaces = [Place("words.main")]
    pack.response.asides[Place("words.main")] = "SECRET aside"
    let items = compact(try pack.exported(for: .myself))
    let marked = try #require(items.range(of: #"/private","valueBoolean":true}"#))
    #expect(items[marked.upperBound...].contains(#""linkId":"words.main""#))
  }

  @Test func `has one value for a yes or no, and the words behind it in an extension`() throws {
    var pack = SmallPack()
    pack.answer("day.sure", .values([.boolean(false), .text("not since May")]))
    let items = compact(try pack.exported())
    #expect(items.contains(#"/own-words","valueString":"not since May"}],"linkId":"day.sure""#))
    #expect(items.contains(#""answer":[{"valueBoolean":false}]"#))
  }

  @Test func `for staff has only what is for them, and says so`() throws {
    let json = try said.exported(for: .staff)
    #expect(json["meta"]?["tag"]?.list?.first?["code"]?.text == "staff")
    let items = compact(json)
    #expect(items.contains("Time alone"))
    #expect(!items.contains("SECRET"))
    #expect(!items.contains("open"))
  }

  /// Something of everything, with what others may not know.
  private var said: SmallPack {
    var pack = SmallPack()
    pack.choose("day.helps", "alone", "breaks")
    pack.type("words.main", "SECRET private")
    pack.response.privatePlaces = [Place("words.main")]
    pack.answer("day.sure", .values([.boolean(true)]))
    pack.response.asides[Place("day.sure")] = "SECRET aside"
    let row = pack.row("people.list")
    pack.type("people.list.name", "Wyn", in: [row])
    pack.type("people.list.why", "SECRET for staff", in: [row])
    pack.choose("check.leaveOut", "people")
    pack.type("words.area.note", "SECRET because of it")
    pack.response.answers[Place("old")] = Answer(
      .values([.text("gone")]), question: "Old?", section: "day")
    pack.response.answers[Place("day.old")] = Answer(
      .values([.text("open")]), question: "Older?", section: "day")
    return pack
  }
}
