// SPDX-License-Identifier: GPL-3.0-or-later

extension Item: DescribedRecord {
  /// Creates an empty group.
  public init() { self.init(linkId: "", type: .group) }

  /// The properties of an item: those of FHIR R4's `Questionnaire.item`, and those that it lacks.
  public static let properties: [Property<Item>] = [
    .id("linkId", { $0.linkId }, { $0.linkId = $1 }).required.authored(
      "Names the item; begins with its section's linkId.", requiredFor: Kind.inPacks,
      section: "Names the section among all items."),
    .word("type", { $0.type }, { $0.type = $1 }).required.authored(
      "What kind of answer is taken; group and display take none.",
      words: Kind.inPacks.map(\.rawValue), requiredFor: Kind.inPacks),
    .text("text", { $0.text }, { $0.text = $1 }).authored(
      "The question, or the title of a group.", requiredFor: Kind.inPacks,
      section: "Its title."),
    .text("typedFor", { $0.typedFor }, { $0.typedFor = $1 }).inExtension("typed-for").authored(
      "The question while someone types for the person, {name} for them.", for: Kind.questions),
    .text("label", { $0.label }, { $0.label = $1 }).authored(
      "Few words that name it in lists and notes.",
      section: "Its title in the notes, where the person speaks."),
    .text("why", { $0.why }, { $0.why = $1 }).inExtension("why").authored(
      "Who uses the answer and what for, in one or two sentences.", requiredFor: Kind.questions,
      section: "Why it is asked, in one or two sentences."),
    .text("hint", { $0.hint }, { $0.hint = $1 }).authored(
      "What helps to answer: an example, or what is accepted."),
    .flag("repeats", { $0.repeats }, { $0.repeats = $1 }).authored(
      "Choose many; rows added one by one.", for: [.choice, .group]),
    .content("enableWhen", { $0.enableWhen }, { $0.enableWhen = $1 }).authored(
      "When the item is asked at all.", section: "When the section is asked at all."),
    .content(
      "short", isDefault: { $0.shortPass == nil },
      read: { $0.shortPass = try $1.isAtObject ? Condition(from: &$1) : $1.flag() ? .always : nil },
      write: { item, writer in
        if item.shortPass == .always {
          writer.raw("true")
        } else {
          item.shortPass?.write(to: &writer)
        }
      }
    ).authored("Asked in the short pass, always or on a condition."),
    .list("answerOption", { $0.answerOption }, { $0.answerOption = $1 }).authored(
      "The choices, in order.", for: [.choice]),
    .count("maxOccurs", { $0.maxOccurs }, { $0.maxOccurs = $1 }).authored(
      "The most choices or rows.", for: [.choice, .group]),
    .count("shortMaxOccurs", { $0.shortMaxOccurs }, { $0.shortMaxOccurs = $1 }).inExtension(
      "short-rows"
    ).authored(
      "The rows that the short pass asks for.", for: [.group]),
    .id("narrowedBy", { $0.narrowedBy }, { $0.narrowedBy = $1 }).inExtension("narrowed-by")
      .authored(
        "Offers only what was chosen at that earlier choice.", for: [.choice]),
    .id("omitsChosen", { $0.omitsChosen }, { $0.omitsChosen = $1 }).inExtension("omits-chosen")
      .authored(
        "Doesn't offer what was chosen at that earlier choice.", for: [.choice]),
    .id("gate", { $0.gate }, { $0.gate = $1 }).inExtension("gate").authored(
      "The yes/no question right before, which opens these rows.", for: [.group]),
    .word("role", { $0.role }, { $0.role = $1 }).inExtension("role").authored(
      "What notes and interview use it for.", section: "What notes and interview use it for."),
    .word("sharing", { $0.sharing }, { $0.sharing = $1 }, unless: .everyone).inExtension("sharing")
      .authored(
        "Who may see it outside the session.", section: "Who may see it outside the session."),
    .flag("sensitive", { $0.isSensitive }, { $0.isSensitive = $1 }).inExtension("sensitive")
      .authored(
        "Set aside unasked while someone else types or can see.",
        section: "Set aside unasked while someone else types or can see."),
    .flag("hard", { $0.isHard }, { $0.isHard = $1 }).inExtension("hard").authored(
      section: "It can be hard to think about: a break is offered after it."),
    .flag("quiet", { $0.isQuiet }, { $0.isQuiet = $1 }).inExtension("quiet").authored(
      "Choices are echoed by number only.", for: [.choice]),
    .text("rowName", { $0.rowName }, { $0.rowName = $1 }).inExtension("row-name").authored(
      "What one row is called, as medicine.", for: [.group]),
    .text("template", { $0.template }, { $0.template = $1 }).inExtension("for-each"),
    .list("item", { $0.item }, { $0.item = $1 }).authored(
      "What stands in the group or row, or depends on the question.",
      for: [.group] + Kind.questions,
      requiredFor: [.group], section: "Its items, in order."),
    .content("details", { $0.details }, { $0.details = $1 }, unless: ItemDetails()),
  ]
}

extension Item.Kind {
  /// The kinds that packs may contain. Forms from elsewhere have others too.
  public static let inPacks: [Item.Kind] = [.group, .display] + questions

  /// The kinds in packs that take an answer.
  public static let questions: [Item.Kind] = [.boolean, .choice, .string, .text]
}

extension AnswerOption: DescribedRecord {
  /// Creates an option without a code or words.
  public init() { self.init(code: "", text: "") }

  /// The properties of an option.
  public static let properties: [Property<AnswerOption>] = [
    .id("code", { $0.code }, { $0.code = $1 }).required.authored(
      "Names the choice within its item."),
    .text("text", { $0.text }, { $0.text = $1 }).required.authored("The words that are offered."),
    .flag("exclusive", { $0.isExclusive }, { $0.isExclusive = $1 }).authored(
      "Excludes all other choices, such as \"None of these\"."),
    .word("leaving", { $0.leaving }, { $0.leaving = $1 }).inExtension("leaving").authored(
      "A way to leave the question."),
    .flag("leadsIn", { $0.leadsIn }, { $0.leadsIn = $1 }).inExtension("leads-in").authored(
      "Shown to others only with the words that are asked for when it is chosen."),
    .text("phrase", { $0.phrase }, { $0.phrase = $1 }).inExtension("phrase").authored(
      "The words inside a question; in the notes, if it excludes the others. The text if left out."),
    .text("synonyms", { $0.synonyms }, { $0.synonyms = $1 }).inExtension("synonyms").authored(
      "Other words for it, between commas. Who types one is asked whether they meant the choice."),
    .word("sharing", { $0.sharing }, { $0.sharing = $1 }, unless: .everyone).inExtension("sharing")
      .authored(
        "Who may see it outside the session."),
    .text("category", { $0.category }, { $0.category = $1 }).inExtension("category").authored(
      "The category of an adjustment in the Reasonable Adjustment Digital Flag."),
    .content("value", { $0.value }, { $0.value = $1 }),
  ]
}
