// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension CompiledPack {
  /// A pack's first line, with everything except the items.
  struct Header {
    var beforehandPack = format
    var summary = Questionnaire.Summary()
    var urgentHelp = DatedFacts()
    var whatToExpect = DatedFacts()
    var index: [Section.Summary] = []
  }
}

extension CompiledPack.Header: DescribedRecord {
  static let properties: [Property<Self>] = [
    .number("beforehandPack", { $0.beforehandPack }, { $0.beforehandPack = $1 }),
    .list("index", { $0.index }, { $0.index = $1 }).required,
    .content("summary", { $0.summary }, { $0.summary = $1 }).required,
    .content("urgentHelp", { $0.urgentHelp }, { $0.urgentHelp = $1 }).required,
    .content(
      "whatToExpect", { $0.whatToExpect }, { $0.whatToExpect = $1 }, unless: DatedFacts()),
  ]
}

extension Questionnaire.Summary: DescribedRecord {
  /// Creates a summary with empty texts.
  public init() { self.init(id: "", version: "", title: "") }

  /// The properties of a summary.
  public static let properties: [Property<Self>] = [
    .text("id", { $0.id }, { $0.id = $1 }).required,
    .text("language", { $0.language }, { $0.language = $1 }).required,
    .text("title", { $0.title }, { $0.title = $1 }).required,
    .text("url", { $0.url }, { $0.url = $1 }),
    .text("version", { $0.version }, { $0.version = $1 }).required,
  ]
}

extension Section.Summary: DescribedRecord {
  /// Creates a summary with empty texts.
  public init() { self.init(linkId: "", title: "", number: 0) }

  /// The properties of a section's summary.
  public static let properties: [Property<Self>] = [
    .text("linkId", { $0.linkId }, { $0.linkId = $1 }).required,
    .number("number", { $0.number }, { $0.number = $1 }),
    .text("title", { $0.title }, { $0.title = $1 }).required,
  ]
}

extension DatedFacts: DescribedRecord {
  /// Creates an empty list of facts.
  public init() { self.init(groups: []) }

  /// The properties of facts.
  public static let properties: [Property<Self>] = [
    .text("footnote", { $0.footnote }, { $0.footnote = $1 }).required,
    .list("groups", { $0.groups }, { $0.groups = $1 }).required,
  ]
}

extension DatedFacts.Group: DescribedRecord {
  /// Creates an empty group.
  public init() { self.init(heading: "", lines: []) }

  /// The properties of a group.
  public static let properties: [Property<Self>] = [
    .text("heading", { $0.heading }, { $0.heading = $1 }).required,
    .list("lines", { $0.lines }, { $0.lines = $1 }).required,
  ]
}

extension DatedFacts.Line: DescribedRecord {
  /// Creates an empty line.
  public init() { self.init(text: "", source: "", checked: "") }

  /// The properties of a line.
  public static let properties: [Property<Self>] = [
    .text("checked", { $0.checked }, { $0.checked = $1 }).required,
    .flag("isShort", { $0.isShort }, { $0.isShort = $1 }).required,
    .text("source", { $0.source }, { $0.source = $1 }).required,
    .text("text", { $0.text }, { $0.text = $1 }).required,
  ]
}
