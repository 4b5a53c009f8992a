// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// The words of quiet choices stand nowhere but in their own list.
@Suite struct QuietTests {
  private static let choice = """
      - linkId: a.topics
        type: choice
        text: Which?
        why: W.
        quiet: true
        repeats: true
        answerOption:
          - {code: lamp, text: Amber lamp, phrase: number 1}
          - {code: bell, text: Brass bell, phrase: number 2}
          - {code: else, text: Something else, phrase: number 3, other: What else?}

    """

  @Test(arguments: [
    "text: ▲\"How is {text}?\"", "text: B?, label: ▲\"When: {text}\"",
    "text: B?, hint: ▲\"Think of {text}.\"", "text: B?, typedFor: ▲\"How is {text}?\"",
  ])
  func `what is asked for each choice can't repeat its words`(texts: String) {
    MarkedPack(
      items: Self.choice
        + "  - {linkId: \"a.{code}\", type: string, forEach: a.topics, why: W., \(texts)}"
    ).expect("'a.topics' is quiet, so the words of its choices can't appear here")
  }

  @Test func `nor can its reason`() {
    MarkedPack(
      items: Self.choice + """
          - {linkId: "a.{code}", type: string, forEach: a.topics, text: B?, why: ▲"It is {text}."}
        """
    ).expect("'a.topics' is quiet, so the words of its choices can't appear here")
  }

  @Test func `words written out by hand are found too, within what depends on the choice`() {
    MarkedPack(
      items: Self.choice + """
          - linkId: a.more
            type: group
            text: More
            enableWhen: {question: a.topics, equals: bell}
            item: [{linkId: a.more.b, type: string, text: ▲The brass bell?, why: W.}]
        """
    ).expect("'a.topics' is quiet, so the words of its choices can't appear here")
  }

  @Test func `a single word of three letters may stand anywhere`() {
    MarkedPack(
      items: Self.choice.replacing("Amber lamp", with: "Yes") + """
          - linkId: a.more
            type: string
            text: Why yes?
            why: W.
            enableWhen: {question: a.topics, equals: lamp}
        """
    ).expect()
  }

  @Test(arguments: ["narrowedBy", "omitsChosen"])
  func `a list of just what was chosen, or was not, is refused`(key: String) {
    MarkedPack(
      items: Self.choice + """
          - linkId: a.most
            type: choice
            repeats: true
            text: Which most?
            why: W.
            \(key): ▲a.topics
            answerOption: [{code: lamp, text: Amber lamp}]
        """
    ).expect("'a.topics' is quiet, so the words of its choices can't appear here")
  }

  @Test func `phrases that stand for the choices may be shown`() {
    MarkedPack(
      items: Self.choice
        + "  - {linkId: \"a.{code}\", type: string, forEach: a.topics, text: \"Is {phrase} new?\", why: W.}"
    ).expect()
  }
}
