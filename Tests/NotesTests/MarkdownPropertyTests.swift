// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey
import Testing

@testable import Notes
@testable import Printing

/// Whatever was typed is read out of the notes by independent programs exactly as it was typed.
@Suite(.serialized) struct MarkdownPropertyTests {
  @Test(arguments: MarkdownForm.all)
  func `any answer comes out as typed, in whatever form it stands`(form: MarkdownForm) throws {
    let answers = RandomAnswers.some(RandomAnswers.count / 2)
    let wrong = try form.differences(answers)
    print("\(form): \(answers.count) answers, \(wrong.count) differences")
    #expect(wrong.isEmpty, "seed \(RandomAnswers.seed): \(wrong.prefix(3))")
  }

  @Test(
    .enabled(if: CommonMarkSpecification.isThere, "\(CommonMarkSpecification.missing)"),
    arguments: MarkdownForm.all)
  func `the examples of CommonMark's own specification come out as typed`(
    form: MarkdownForm
  ) throws {
    let examples = try CommonMarkSpecification.examples
    #expect(examples.count > 1_000)
    let wrong = try form.differences(examples)
    print("\(form): \(examples.count) texts of the specification, \(wrong.count) differences")
    #expect(wrong.isEmpty, "\(wrong.prefix(3))")
  }

  @Test func `a twin that leaves addresses whole makes tags live, so the test can tell`() throws {
    let words = "http://a.b<script> www.a.b*c*"
    #expect(try MarkdownForm.paragraph.differences([words]) == [])
    let twin = Markdown.render(MarkdownForm.paragraph.document(words))
      .replacing("\\:", with: ":").replacing("www\\.", with: "www.")
    let wrong = try MarkdownForm.paragraph.differences([words], documents: [twin])
    #expect(wrong.first?.contains(#""script""#) == true, "\(wrong)")
  }

  @Test func `a twin that escapes nothing fails most cases, so the test can tell`() throws {
    let answers = RandomAnswers.some(300)
    let wrong = try MarkdownForm.paragraph.differences(answers, documents: answers)
    #expect(wrong.count > 150, "only \(wrong.count) of 300 failed")
  }
}
