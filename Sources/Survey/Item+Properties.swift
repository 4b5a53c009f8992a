extension Item: DescribedRecord {
  /// A plain group with nothing in it.
  public init() { self.init(linkId: "", type: .group) }

  /// What is said of an item: FHIR R4's `Questionnaire.item`, and what it lacks.
  public static let properties: [Property<Item>] = [
    .id("linkId", \.linkId).required.authored(
      "Names the item; begins with its section's linkId.", requiredFor: Kind.inPacks,
      section: "Names the section among all items."),
    .word("type", \.type).required.authored(
      "What kind of answer is taken; group and display take none.",
      words: Kind.inPacks.map(\.rawValue), requiredFor: Kind.inPacks),
    .text("text", \.text).authored(
      "The question, or the title of a group.", requiredFor: Kind.inPacks,
      section: "Its title."),
    .text("typedFor", \.typedFor).inExtension("typed-for").authored(
      "The question while someone types for the person, {name} for them.", for: Kind.questions),
    .text("label", \.label).authored(
      "Few words that name it in lists and notes.",
      section: "Its title in the notes, where the person speaks."),
    .text("why", \.why).inExtension("why").authored(
      "Who uses the answer and what for, in one or two sentences.", requiredFor: Kind.questions,
      section: "Why it is asked, in one or two sentences."),
    .text("hint", \.hint).authored("What helps to answer: an example, or what is accepted."),
    .flag("repeats", \.repeats).authored(
      "Choose many; rows added one by one.", for: [.choice, .group]),
    .content("enableWhen", \.enableWhen).authored(
      "When the item is asked at all.", section: "When the section is asked at all."),
    .content("short", \.shortPass, unless: .skipped).authored(
      "Asked in the short pass, always or on a condition."),
    .list("answerOption", \.answerOption).authored("The choices, in order.", for: [.choice]),
    .count("maxOccurs", \.maxOccurs).authored(
      "The most choices or rows.", for: [.choice, .group]),
    .count("shortMaxOccurs", \.shortMaxOccurs).inExtension("short-rows").authored(
      "The rows that the short pass asks for.", for: [.group]),
    .id("narrowedBy", \.narrowedBy).inExtension("narrowed-by").authored(
      "Offers only what was chosen at that earlier choice.", for: [.choice]),
    .word("role", \.role).inExtension("role").authored(
      "What notes and interview use it for.", section: "What notes and interview use it for."),
    .word("sharing", \.sharing, unless: .everyone).inExtension("sharing").authored(
      "Who may see it outside the session.", section: "Who may see it outside the session."),
    .flag("sensitive", \.isSensitive).inExtension("sensitive").authored(
      "Set aside unasked while someone else types or can see.",
      section: "Set aside unasked while someone else types or can see."),
    .flag("hard", \.isHard).inExtension("hard").authored(
      section: "It can be hard to think about: a break is offered after it."),
    .flag("quiet", \.isQuiet).inExtension("quiet").authored(
      "Choices are echoed by number only.", for: [.choice]),
    .text("rowName", \.rowName).inExtension("row-name").authored(
      "What one row is called, as medicine.", for: [.group]),
    .text("template", \.template).inExtension("for-each"),
    .list("item", \.item).authored(
      "What stands in the group or row, or depends on the question.",
      for: [.group] + Kind.questions,
      requiredFor: [.group], section: "Its items, in order."),
    .content("details", \.details, unless: ItemDetails()),
  ]
}

extension Item.Kind {
  /// The kinds that packs have; the others come with forms made elsewhere.
  public static let inPacks: [Item.Kind] = [.group, .display] + questions

  /// The kinds in packs that take an answer.
  public static let questions: [Item.Kind] = [.boolean, .choice, .string, .text]
}

extension AnswerOption: DescribedRecord {
  /// A choice without a code or words.
  public init() { self.init(code: "", text: "") }

  /// What is said of a choice.
  public static let properties: [Property<AnswerOption>] = [
    .id("code", \.code).required.authored("Names the choice within its item."),
    .text("text", \.text).required.authored("The words that are offered."),
    .flag("exclusive", \.isExclusive).authored("Chosen alone, as none of these is."),
    .word("leaving", \.leaving).inExtension("leaving").authored("A way to leave the question."),
    .text("phrase", \.phrase).inExtension("phrase").authored(
      "The words inside a question; the text in lower case if left out."),
    .word("sharing", \.sharing, unless: .everyone).inExtension("sharing").authored(
      "Who may see it outside the session."),
    .content("value", \.value),
  ]
}
