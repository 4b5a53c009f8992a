// SPDX-License-Identifier: GPL-3.0-or-later

import QuestionPacks
import Survey
import SurveyShorthand

/// A small pack that has something of everything a pack can have.
enum SamplePack {
  static let pack = """
    id: sample
    version: "1.0.0"
    title: Sample
    language: en-GB
    """

  static let urgentHelp = """
    groups:
      - heading: Now
        lines:
          - {text: Call 999, source: https://www.nhs.uk, checked: 2026-11-22, short: true}
    footnote: Free.
    """

  static let sections = [
    """
    linkId: start
    text: Before you start
    why: W.
    item:
      - linkId: start.pass
        type: choice
        text: How long do you have?
        why: W.
        role: pass
        short: true
        answerOption:
          - {code: short, text: About 12 minutes}
          - {code: full, text: As long as I like}
      - {linkId: start.alone, type: boolean, text: Alone?, why: W., role: privatePlace,
         sharing: unsaved, short: true}
      - linkId: start.areas
        type: choice
        repeats: true
        maxOccurs: 2
        text: What is hard?
        why: W.
        short: true
        role: struggle
        answerOption:
          - {code: food, text: Food, phrase: eating, other: Which food?}
          - {code: sleep, text: "Sleep, at night", sharing: staff}
          - {code: none, text: None of these, exclusive: true}
          - {code: later, text: Not now, leaving: skipped, exclusive: true}
      - linkId: start.first
        type: choice
        repeats: true
        text: Which first?
        why: W.
        narrowedBy: start.areas
        role: struggleFirst
        enableWhen: {question: start.areas, countMoreThan: 1}
        answerOption: [{code: food, text: Food}, {code: sleep, text: Sleep}]
      - {linkId: start.note, type: display, text: Read this.}
      - linkId: "area.{code}"
        type: group
        text: "{Phrase}"
        forEach: start.areas
        role: area
        item:
          - {linkId: "area.{code}.how", type: text, text: "How is {phrase}?", why: W., short: true}
    """,
    """
    linkId: safe
    text: Keeping safe
    why: W.
    role: safety
    sensitive: true
    item:
      - {linkId: safe.worry, type: boolean, text: Worried?, why: W., short: true}
      - linkId: safe.more
        type: text
        text: More?
        label: More
        hint: H
        why: W.
        sharing: staff
        enableWhen:
          any:
            - {question: safe.worry, equals: true}
            - not: {all: [{question: start.areas, countAtMost: 1},
                          {question: start.areas, first: food}]}
    """,
    """
    linkId: med
    text: Medicines
    why: W.
    item:
      - linkId: med.rows
        type: group
        repeats: true
        maxOccurs: 5
        text: Medicines
        rowName: medicine
        role: medicine
        short: {question: start.areas, exists: true}
        item:
          - {linkId: med.name, type: string, text: Name?, why: W., role: medicineName, short: true}
          - linkId: med.times
            type: group
            repeats: true
            text: Times
            rowName: time
            item:
              - {linkId: med.dose, type: string, text: How much?, why: W.}
              - {linkId: med.time, type: string, text: When?, why: W.,
                 enableWhen: {question: med.name, exists: true}}
      - linkId: med.out
        type: choice
        repeats: true
        text: Leave out?
        why: W.
        role: leaveOut
        answerOptionFrom: sections
    """,
  ]

  /// The files of a pack: sections in the order of the parts, the fourth for urgent help.
  static func files(_ parts: [[UInt8]]) -> [PackFile] {
    let names = ["01-a.yaml", "02-b.yaml", "03-c.yaml", "urgent-help.yaml", "pack.yaml"]
    let given = zip(names, parts).map { PackFile(name: $0, bytes: $1) }
    let usual = PackFile(name: "pack.yaml", bytes: Array(pack.utf8))
    return parts.count < names.count ? given + [usual] : given
  }

  /// The pack as one piece of text for ``Loader/yaml``.
  static let text = (sections + [urgentHelp]).joined(separator: "\u{1C}")

  /// The pack; without sections should it have a fault, which a test would tell.
  static let questionnaire: Questionnaire = {
    let files = Self.files(Loader.parts(Array(text.utf8)))
    let read = try? QuestionPack(files, folder: "Sample").questionnaire
    let none = Questionnaire.Summary(id: "none", version: "1", title: "None")
    return read ?? Questionnaire(summary: none, items: [])
  }()

  /// All its questions answered.
  static let response = Filling.response(to: questionnaire)
}
