import Survey

extension Shape {
  static let section = Shape(
    name: .section, about: "One section of the interview; its number is in the file's name.",
    keys: [
      Key("linkId", .id, "Names the section among all items.", need: .required),
      Key("text", .text, "Its title.", need: .required),
      Key("label", .text, "Its title in the notes, where the person speaks."),
      Key("why", .text, "Why it is asked, in one or two sentences."),
      role,
      Key("sensitive", .flag, "Set aside unasked while someone else types or can see."),
      Key("hard", .flag, "It can be hard to think about: a break is offered after it."),
      sharing,
      Key("enableWhen", .one(.condition), "When the section is asked at all."),
      Key("item", .list(.item), "Its items, in order.", need: .required),
    ])

  static let item = Shape(
    name: .item, about: "A question, a group of them, or a text to read.",
    keys: [
      Key("linkId", .id, "Names the item; begins with its section's linkId.", need: .required),
      Key("type", .oneOf(Item.Kind.inPacks.map(\.rawValue)), kindAbout, need: .required),
      Key("text", .text, "The question, or the title of a group.", need: .required),
      Key(
        "typedFor", .text, "The question while someone types for the person, {name} for them.",
        for: Item.Kind.questions),
      Key("label", .text, "Few words that name it in lists and notes."),
      Key(
        "why", .text, "Who uses the answer and what for, in one or two sentences.",
        need: .requiredFor(Item.Kind.questions)),
      Key("hint", .text, "What helps to answer: an example, or what is accepted."),
      Key("short", .flagOrCondition, "Asked in the short pass, always or on a condition."),
      Key("repeats", .flag, "Choose many; rows added one by one.", for: [.choice, .group]),
      Key("maxOccurs", .count(atLeast: 1), "The most choices or rows.", for: [.choice, .group]),
      Key(
        "shortMaxOccurs", .count(atLeast: 1), "The rows that the short pass asks for.",
        for: [.group]),
      Key("narrowedBy", .id, "Offers only what was chosen at that earlier choice.", for: [.choice]),
      Key("rowName", .text, "What one row is called, as medicine.", for: [.group]),
      role, sharing,
      Key("sensitive", .flag, "Set aside unasked while someone else types or can see."),
      Key("quiet", .flag, "Choices are echoed by number only.", for: [.choice]),
      Key("enableWhen", .one(.condition), "When the item is asked at all."),
      Key("answerOption", .list(.answerOption), "The choices, in order.", for: [.choice]),
      Key("answerOptionFrom", .oneOf(["sections"]), optionsFromAbout, for: [.choice]),
      Key("forEach", .id, "Written once for each option of that earlier choice."),
      Key(
        "item", .list(.item), "What stands in the group or row, or depends on the question.",
        need: .requiredFor([.group]), for: [.group] + Item.Kind.questions),
    ])

  static let answerOption = Shape(
    name: .answerOption, about: "One choice.",
    keys: [
      Key("code", .id, "Names the choice within its item.", need: .required),
      Key("text", .text, "The words that are offered.", need: .required),
      Key("phrase", .text, "The words inside a question; the text in lower case if left out."),
      Key("exclusive", .flag, "Chosen alone, as none of these is."),
      Key("leaving", .oneOf(Leaving.allCases.map(\.rawValue)), "A way to leave the question."),
      sharing,
      Key("other", .text, "The question for the person's own words, asked when it is chosen."),
    ])

  private static let kindAbout = "What kind of answer is taken; group and display take none."
  private static let optionsFromAbout = "The choices are the sections before this one."
  private static let role = Key(
    "role", .oneOf(Role.allCases.map(\.rawValue)), "What notes and interview use it for.")
  private static let sharing = Key(
    "sharing", .oneOf(Sharing.allCases.map(\.rawValue)), "Who may see it outside the session.")
}
