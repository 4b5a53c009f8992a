// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Workshop {
  /// The first prompt when there is no session.
  static let firstPrompt = "Choose 1 or 2 (Enter means 1): "
  /// The first prompt when there is one.
  static let carryOnPrompt = "Choose 1 to 3 (Enter means 1, carry on): "
  /// How many answers the session has at most. It stops before the private questions, where something
  /// else is asked first.
  private static let answers = 180

  /// Measures the time from the program's start to its first prompt.
  func starting() throws -> [Finding] {
    let back = try Home(in: self)
    let (answers, next) = try fill(back)
    let floor = [folder.path]
    let medians = try medians([
      { try Home(in: self).secondsToPrompt(self.prompt, floor, prompt: "> ") },
      { try Home(in: self).secondsToPrompt(self.program, prompt: Self.firstPrompt) },
      { try back.secondsToPrompt(self.program, prompt: Self.carryOnPrompt) },
      { try back.secondsToPrompt(self.program, prompt: Self.carryOnPrompt, then: next) },
    ])
    let carriedOn = "exec → first prompt after “carry on”, \(answers) answers"
    return [
      Finding(
        what: "exec → first prompt, no session yet", measured: medians[1], floor: medians[0],
        bar: .times(2.5)),
      Finding(what: "exec → offer to carry on", measured: medians[2], floor: medians[0]),
      Finding(what: carriedOn, measured: medians[3], floor: medians[0], bar: .times(3)),
    ]
  }

  /// Saves a session that stops at a question of the built-in pack.
  /// - Returns: The number of answers, and the prompt at which the session continues.
  private func fill(_ home: Home) throws -> (Int, String) {
    let script = try Script()
    let index =
      script.items.last { script.responses[$0].answers.places.count <= Self.answers } ?? 0
    try home.keep(script.responses[index], to: script.questionnaire, isBuiltIn: true)
    return (script.responses[index].answers.places.count, script.prompts[index])
  }
}
