// SPDX-License-Identifier: GPL-3.0-or-later

import PackWalk
import Printing
import QuestionPacks
import Survey
import Testing

/// The questions that are shipped, held against what was promised of them.
@Suite struct `The questions` {
  static let pack = Result {
    try QuestionPack(PackFolder(`The schemas for editors`.questions.path))
  }

  @Test func `they are worded as plainly as they are to be`() throws {
    let pack = try Self.pack.get()
    #expect(pack.warnings.map(\.description) == [])
    #expect(pack.reading.exceptions <= 5)
    #expect(pack.reading.lines.count > 500)
  }

  @Test func `the paper worksheet says nothing that fits a screen only`() throws {
    let sheet = Format.text.render(Worksheet(try Self.pack.get()).document).lowercased()
    for words in ["press enter", "type", "typing", "page one", "shown again", "your notes."] {
      #expect(!sheet.contains(words), "\(words)")
    }
    #expect(!sheet.contains(/(number|pick) [0-9]/))
  }

  @Test func `the short pass asks thirty things at most`() throws {
    let walk = Walk(through: try Self.pack.get().questionnaire, as: .short)
    #expect(walk.whole.prompts <= 30, "\(walk.asked)")
    // What the profile says was really asked.
    #expect(walk.asked.contains("medicines.list.use"))
    #expect(walk.asked.contains("help.anyHelpers"))
    #expect(walk.asked.count { $0.hasSuffix(".how") } == 2)
    #expect(walk.asked.last == "check.third")
  }

  @Test func `the full pass asks a hundred and eighty things at most`() throws {
    let walk = Walk(through: try Self.pack.get().questionnaire, as: .fuller)
    #expect(walk.whole.prompts <= 180, "\(walk.asked)")
    #expect(walk.asked.count { $0 == "medicines.list.reason" } == 5)
    #expect(walk.asked.count { $0 == "help.helpers.what" } == 2)
    #expect(walk.asked.count { $0.hasPrefix("support.") && $0.hasSuffix(".how") } == 4)
    #expect(walk.asked.count { $0.hasPrefix("support.") && $0.hasSuffix(".things") } == 2)
    #expect(walk.asked.last == "check.leaveOut")
  }

  @Test func `nobody is asked two hundred things`() throws {
    let walk = Walk(through: try Self.pack.get().questionnaire, as: .fullest)
    #expect(walk.whole.prompts < 200, "\(walk.asked)")
    #expect(walk.asked.contains("safety.plan"))
    #expect(walk.asked.contains("questions.anyOwn"))
  }

  @Test func `the minutes that are offered at the start are those that were found`() throws {
    let questionnaire = try Self.pack.get().questionnaire
    let minutes = Walk(through: questionnaire, as: .short).whole.minutes
    let pass = try #require(questionnaire.item("start.pass")?.option("short"))
    #expect(pass.text.hasPrefix("About \(minutes) minutes"))
  }
}
