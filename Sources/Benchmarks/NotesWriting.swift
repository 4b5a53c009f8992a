// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Workshop {
  /// Measures how long writing notes takes.
  func notesWriting() throws -> [Finding] {
    let homes = try [100, 1_000, 10_000].map { count in
      let questionnaire = SamplePack.questionnaire(count)
      let home = try Home(in: self)
      let response = SamplePack.response(to: questionnaire, answers: count)
      try home.keep(response, to: questionnaire)
      return home
    }
    let medians = try medians(
      homes.map { home in { try timed { try self.notes(in: home) } } })
    return [
      Finding(
        what: "notes from 10,000 answers, from exec to exit", measured: medians[2],
        bar: .most(.seconds(0.05))),
      Finding(
        what: "the same, for each answer (beside that of 1,000)",
        measured: .seconds((medians[2].value - medians[0].value) / 9_900),
        floor: .seconds((medians[1].value - medians[0].value) / 900), bar: .times(1.1)),
    ]
  }

  private func notes(in home: Home) throws {
    try Command(path: program, arguments: ["notes", "-"], environment: home.environment).run()
  }
}
