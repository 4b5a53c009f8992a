import Notes
import Survey
import Testing

@Suite struct PageOneSafetyTests {
  private var sitting = Sitting(SmallPack.questionnaire)

  private func shared(_ printing: String?) -> Sitting {
    var sitting = sitting
    sitting.choose("safety.wish", "yes")
    sitting.choose("safety.topics", "coping")
    sitting.choose("safety.coping.when", "now")
    sitting.type("safety.helps", "My radio. The door chain.")
    if let printing { sitting.choose("check.safety", printing) }
    return sitting
  }

  @Test func `what was shared stands on page one only when the person agreed to that`() {
    let expected = """
      Safety

      Not eating or coping (Now)  
      **What helps me stay safe:** My radio. The door chain.

      """
    #expect(shared("pageOne").under("Safety") == expected)
  }

  @Test(arguments: ["section", nil]) func `otherwise page one says where it stands`(
    printing: String?
  ) {
    let sitting = shared(printing)
    #expect(sitting.under("Safety") == "Safety\n\nSee Keeping safe, further on.\n")
    #expect(sitting.under("Keeping safe").contains("My radio. The door chain."))
  }

  @Test func `nowhere means nowhere`() {
    let sitting = shared("inPerson")
    let words = "I'd rather talk about this in person.\n"
    #expect(sitting.under("Safety") == "Safety\n\n" + words)
    #expect(sitting.under("Keeping safe").hasPrefix("Keeping safe\n\n" + words))
    #expect(!sitting.markdown().contains("My radio"))
    #expect(sitting.markdown(.myself).contains("My radio"))
  }

  @Test func `what is too long is never cut but pointed to whole`() {
    var sitting = shared("pageOne")
    sitting.type("safety.helps", String(repeating: "My radio helps. ", count: 60))
    #expect(sitting.under("Safety") == "Safety\n\nSee Keeping safe, further on.\n")
  }

  @Test func `in person is said in person`() {
    var sitting = sitting
    sitting.leave("safety.wish", .inPerson)
    #expect(sitting.under("Safety").contains("I'd rather talk about this in person."))
    sitting.choose("safety.wish", "inPerson")
    #expect(sitting.under("Safety").contains("I'd rather talk about this in person."))
  }

  @Test(arguments: ["nothing", "skipped", "notNow", "leftOut"])
  func `what was not filled in says just that`(how: String) {
    var sitting = sitting
    switch how {
    case "skipped": sitting.leave("safety.wish", .skipped)
    case "notNow": sitting.choose("safety.wish", "notNow")
    case "leftOut":
      sitting = shared("pageOne")
      sitting.choose("check.leaveOut", "safety")
    default: break
    }
    #expect(sitting.under("Safety") == "Safety\n\nNot filled in.\n")
    #expect(!sitting.markdown().lowercased().contains("no risk"))
  }
}
