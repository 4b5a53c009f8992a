// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// `/same`: what was said of the one before.
@Suite struct SameTests {
  /// Up to the second area, with this said of the first.
  private func sitting(_ how: String, _ often: String) -> Transcript {
    Transcript(
      over: SmallPack.questionnaire,
      ["full", "yes", "me", "Dale", "4", "", "no", "", "1 2", how, often])
  }

  @Test func `what was left with Enter is not told, and is asked`() {
    for (how, often, asked) in [("fine", "", "How often for home?"), ("", "daily", "How is home?")]
    {
      var sitting = sitting(how, often)
      #expect(sitting.text.hasSuffix("? How is home?\n[Answer: ]\n"))
      sitting.play("/same")
      let told = how.isEmpty ? "Often: daily." : "How: fine."
      #expect(sitting.text.contains("Copied from the one before. \(told)\n"))
      #expect(sitting.text.hasSuffix("? \(asked)\n[Answer: ]\n"))
    }
  }

  @Test func `ways of leaving in words end in one full stop`() {
    var sitting = sitting("/rathernot", "daily")
    sitting.play("/same")
    #expect(sitting.text.contains("How: I'd rather not say; Often: daily.\n"))
  }

  @Test func `where nothing was said there is nothing to copy`() {
    var sitting = sitting("", "")
    sitting.play("/same")
    #expect(!sitting.text.contains("Copied") && !sitting.text.contains("left for now"))
    #expect(sitting.text.hasSuffix("? How is home?\n[Answer: ]\n"))
  }

  @Test func `"same again" asks for it only where there is something to copy`() {
    var sitting = sitting("fine", "daily")
    sitting.play("same as i said")
    #expect(sitting.text.contains("  2) Use the same answers as before (/same)\n"))
    let first = Transcript(
      over: SmallPack.questionnaire,
      ["full", "yes", "me", "Dale", "4", "", "no", "", "1 2", "same as i said"])
    #expect(!first.text.contains("/same"), "\(first.text)")
  }

  @Test func `an answer is replaced only after a yes`() {
    var sitting = sitting("fine", "daily")
    for line in ["hard", "/back", "/same"] { sitting.play(line) }
    #expect(
      sitting.text.hasSuffix(
        "? Replace this answer with what you said for the one before?\n"
          + "[yes or no (Enter means no): ]\n")
    )
    sitting.play("")
    #expect(sitting.text.hasSuffix("[Answer: hard]\n"))
    for line in ["/same", "y"] { sitting.play(line) }
    #expect(sitting.text.contains("Copied from the one before. How: fine"))
  }

  @Test func `what was left out between two copies is asked`() {
    let areas = ["food", "home"].map { code in
      let items = ["how", "often", "who"].map { name in
        Item(
          linkId: "s.\(code).\(name)", type: .string, text: "\(name) \(code)?", label: name,
          template: "s.{code}.\(name)")
      }
      return Item(linkId: "s.\(code)", type: .group, text: code, role: .area, item: items)
    }
    let sitting = Transcript(
      over: Questionnaire(asking: areas), ["fine", "", "Ann", "/same"])
    #expect(sitting.text.contains("Copied from the one before. how: fine; who: Ann.\n"))
    #expect(sitting.text.hasSuffix("? often home?\n[Answer: ]\n"))
  }

  @Test func `in a row, the one before is copied, and there is none before the first`() {
    let list = Item(
      linkId: "s.list", type: .group, text: "Helpers", repeats: true, rowName: "helper",
      item: [
        Item(linkId: "s.name", type: .string, text: "Who?", label: "Name"),
        Item(linkId: "s.what", type: .string, text: "What with?", label: "What"),
      ])
    let rows = ["Ann", "tea", "Bob", "lunch"]
    let pack = Questionnaire(asking: [list])
    let second = Transcript(over: pack, rows + ["2", "Bob", "/same", "yes"])
    #expect(second.text.contains("Copied from the one before. What: tea.\n"))
    let first = Transcript(over: pack, rows + ["1", "Ann", "/same"])
    #expect(first.text.contains("There's nothing before this to copy.\n"))
    #expect(first.text.hasSuffix("[Answer: tea]\n"))
  }
}
