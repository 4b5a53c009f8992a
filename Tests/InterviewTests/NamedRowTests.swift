// SPDX-License-Identifier: GPL-3.0-or-later

import Interview
import Survey
import Testing
import Transcript

/// What is typed where another row is asked for.
@Suite struct NamedRowTests {
  private func people(_ lines: String...) -> [[String]] {
    let response = Transcript(over: SetAsideTests.questionnaire, ["me"] + lines).interview.response
    let names = response.answers.places.filter { $0.linkId == "s.helpers.who" }
    return names.map { response.answers[$0]?.values.map(\.words) ?? [] }
  }

  @Test(arguments: [["^T Carol"], ["^C Carol", "2"], ["^\\ Carol"]])
  func `a name that is half-typed there is kept, and begins the next row`(lines: [String]) {
    var sitting = Transcript(over: SetAsideTests.questionnaire, ["me", "Ann", "", ""] + lines)
    #expect(sitting.interview.response.drafts.map(\.line) == ["Carol"])
    sitting.play("!return")
    if lines == ["^\\ Carol"] { sitting.play("/sections 1") }
    #expect(sitting.text.hasSuffix("Carol]\n"))
    sitting.pressEnter()
    #expect(sitting.interview.response.answers.places.count { $0.linkId == "s.helpers.who" } == 2)
  }

  @Test func `after Ctrl-C it stands on the line again`() {
    let sitting = Transcript(
      over: SetAsideTests.questionnaire, ["me", "Ann", "", "", "^C Carol", "1"])
    #expect(sitting.text.hasSuffix("(Enter means no): Carol]\n"))
  }

  @Test(arguments: ["Bob", "Uncle Bob", "my friend Bob 2"])
  func `words begin the next row`(words: String) {
    #expect(people("Ann", "", "", words) == [["Ann"], [words]])
  }

  @Test(arguments: [
    "no", "nope", "nobody", "No one", "none", "no thanks", "", "not sure", "remove x",
  ])
  func `a no in other words, or what may be a slip, begins none`(words: String) {
    #expect(people("Ann", "", "", words) == [["Ann"]])
  }

  @Test func `words behind a no end the list only if that is meant`() {
    #expect(people("Ann", "", "", "none of my family", "yes") == [["Ann"]])
    #expect(people("Ann", "", "", "no one else", "") == [["Ann"]])
    let kept = people("Ann", "", "", "none of my family", "no", "none of my family")
    #expect(kept == [["Ann"], ["none of my family"]])
  }

  @Test func `nobody where a further row is named ends the list`() {
    #expect(people("Ann", "", "", "yes", "nobody") == [["Ann"]])
    #expect(people("Ann", "", "", "yes", "no one else really", "") == [["Ann"]])
  }

  @Test func `words behind a yes are on the line, to be kept or changed`() {
    #expect(people("Ann", "", "", "yes my brother", "Bob") == [["Ann"], ["Bob"]])
    #expect(people("Ann", "", "", "yes my brother", "my brother") == [["Ann"], ["my brother"]])
  }

  @Test func `a number still changes a row`() {
    #expect(people("Ann", "", "", "1", "Annie") == [["Annie"]])
  }
}
