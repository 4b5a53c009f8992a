import JSON

extension CompiledPack {
  /// A pack's first line: everything but the items.
  struct Header {
    var beforehandPack = format
    var summary = Questionnaire.Summary()
    var urgentHelp = UrgentHelp()
    var index: [Section.Summary] = []
  }
}

extension CompiledPack.Header: DescribedRecord {
  static let properties: [Property<Self>] = [
    .number("beforehandPack", \.beforehandPack), .list("index", \.index).required,
    .content("summary", \.summary).required, .content("urgentHelp", \.urgentHelp).required,
  ]
}

extension Questionnaire.Summary: DescribedRecord {
  /// A questionnaire without names.
  public init() { self.init(id: "", version: "", title: "") }

  /// The names of a questionnaire.
  public static let properties: [Property<Self>] = [
    .text("id", \.id).required, .text("language", \.language).required,
    .text("title", \.title).required, .text("url", \.url), .text("version", \.version).required,
  ]
}

extension Section.Summary: DescribedRecord {
  /// A section without names that takes no time.
  public init() { self.init(linkId: "", title: "", number: 0, seconds: Section.Seconds()) }

  /// What is known of a section without its items.
  public static let properties: [Property<Self>] = [
    .text("linkId", \.linkId).required, .number("number", \.number),
    .content("seconds", \.seconds).required, .text("title", \.title).required,
  ]
}

extension Section.Seconds: DescribedRecord {
  /// No time.
  public init() { self.init(short: 0, full: 0) }

  /// How long a section takes, by pass.
  public static let properties: [Property<Self>] = [
    .number("full", \.full), .number("short", \.short),
  ]
}

extension UrgentHelp: DescribedRecord {
  /// A pack that names no urgent help.
  public init() { self.init(groups: []) }

  /// Where urgent help is.
  public static let properties: [Property<Self>] = [
    .text("footnote", \.footnote).required, .list("groups", \.groups).required,
  ]
}

extension UrgentHelp.Group: DescribedRecord {
  /// A group without a heading or lines.
  public init() { self.init(heading: "", lines: []) }

  /// A heading with its lines.
  public static let properties: [Property<Self>] = [
    .text("heading", \.heading).required, .list("lines", \.lines).required,
  ]
}

extension UrgentHelp.Line: DescribedRecord {
  /// A line without text.
  public init() { self.init(text: "", source: "", checked: "") }

  /// One thing to do or one service.
  public static let properties: [Property<Self>] = [
    .text("checked", \.checked).required, .flag("isShort", \.isShort).required,
    .text("source", \.source).required, .text("text", \.text).required,
  ]
}
