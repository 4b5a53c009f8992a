// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Seed {
  static func compiledSample() throws -> String {
    CompiledPack.encode(SamplePack.questionnaire)
  }

  static func packs() throws -> [Seed] {
    try soundPacks().map { Seed(.pack, $0.0, $0.1, isTaken: true) }
      + (lyingPacks() + oddPacks()).map { Seed(.pack, $0.0, $0.1, isTaken: false) }
  }

  private static func soundPacks() throws -> [(String, String)] {
    [
      ("sample", try compiledSample()), ("one group", try pack([section()])),
      ("doubling chain", try pack([chain(PackCheck.chainLimit)])),
      ("rows of nothing", try pack([section(#"{"linkId":"b","type":"group","repeats":true}"#)])),
      ("many rows of nothing", try pack([section(rows(of: 600))])),
    ]
  }

  /// The sample with one lie each.
  private static func lyingPacks() throws -> [(String, String)] {
    let whole = try compiledSample()
    return try [
      ("linkId twice", #""linkId":"safe.more""#, #""linkId":"safe.worry""#),
      ("linkId of a section", #""linkId":"safe.more""#, #""linkId":"start""#),
      ("linkId empty", #""linkId":"safe.more""#, #""linkId":"""#),
      ("index lies", #""linkId":"safe","#, #""linkId":"med.rows","#),
      ("section number twice", #""number":2"#, #""number":1"#),
      ("section number huge", #""number":2"#, #""number":9223372036854775807"#),
      ("most below zero", #""maxOccurs":2"#, #""maxOccurs":-2"#),
      ("most huge", #""maxOccurs":5"#, #""maxOccurs":9223372036854775807"#),
      ("asks itself", #""question":"safe.worry""#, #""question":"safe.more""#),
      ("asks what comes later", #""question":"safe.worry""#, #""question":"med.out""#),
      ("asks what is not there", #""question":"safe.worry""#, #""question":"no""#),
      ("asks a text", #""question":"safe.worry""#, #""question":"start.note""#),
      ("narrowed by itself", #""narrowedBy":"start.areas""#, #""narrowedBy":"start.first""#),
      ("code twice", #""code":"sleep""#, #""code":"food""#),
      ("newer", #""beforehandPack":1"#, #""beforehandPack":2"#),
    ].map { ($0.0, try edit(whole, $0.1, $0.2)) } + [("cut short", String(whole.dropLast(200)))]
  }

  private static func oddPacks() throws -> [(String, String)] {
    let plain = try pack([section()])
    let group = #""type":"group""#
    let conditions = nested(#"{"not":"#, "}", 200, around: #"{"question":"b","exists":true}"#)
    return [
      ("section is a question", try edit(plain, group, #""type":"text""#)),
      ("section of rows", try edit(plain, group, #""type":"group","repeats":true"#)),
      ("no sections", try pack([])),
      ("choice of nothing", try pack([section(#"{"linkId":"b","type":"choice"}"#)])),
      ("deep", try pack([nested(#"{"linkId":"a#","type":"group","item":["#, "]}", 200)])),
      (
        "deep conditions",
        try pack([
          section(
            #"{"linkId":"b","type":"text"}"#,
            #"{"linkId":"c","type":"text","enableWhen":\#(conditions)}"#)
        ])
      ),
      ("chain", try pack([chain(PackCheck.chainLimit + 1)])),
    ]
  }

  static func interviews() throws -> [Seed] {
    let whole = try compiledSample()
    return [Sitting.usualLines, Sitting.firstChoices, Sitting.empty].enumerated().map {
      let lines = $0.element.joined(separator: "\n")
      return Seed(.interview, "script \($0.offset)", whole + "\u{1C}" + lines, isTaken: true)
    }
  }

  /// A compiled pack of sections as they are, each with its line in the index.
  static func pack(_ sections: [String]) throws -> String {
    let summaries = sections.indices.map { index in
      let summary = Section.Summary(
        linkId: index == 0 ? "a" : "a\(index)", title: "A", number: index + 1)
      return Section(summary) { Item(linkId: summary.linkId, type: .group) }
    }
    let summary = Questionnaire.Summary(id: "small", version: "1", title: "Small")
    let text = CompiledPack.encode(Questionnaire(summary: summary, sections: summaries))
    let header = text.prefix { $0 != "\n" }
    return header + "\n" + sections.joined(separator: ",\n") + "\n]}\n"
  }

  /// A section of these items.
  static func section(_ items: String...) -> String {
    #"{"linkId":"a","type":"group","item":[\#(items.joined(separator: ","))]}"#
  }

  /// Questions that ask the one before twice each, so that a careless walk takes 2^count steps.
  static func chain(_ count: Int) -> String {
    let items = (1...count).map { number in
      let test = #"{"question":"q\#(number - 1)","exists":true}"#
      let condition = number == 1 ? "" : #","enableWhen":{"all":[\#(test),\#(test)]}"#
      return #"{"linkId":"q\#(number)","type":"boolean","text":"Q?"\#(condition)}"#
    }
    return section(items.joined(separator: ","))
  }

  private static func rows(of count: Int) -> String {
    (1...count).map { #"{"linkId":"r\#($0)","type":"group","repeats":true}"# }
      .joined(separator: ",")
  }

  /// A text around itself; each `#` in it becomes the number of its level.
  private static func nested(
    _ open: String, _ close: String, _ count: Int, around inner: String = ""
  ) -> String {
    let opened = (0..<count).map { level in
      open.replacing("#", with: level == 0 ? "" : String(level))
    }
    return opened.joined() + inner + String(repeating: close, count: count)
  }
}
