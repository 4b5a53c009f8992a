import Survey

/// The empty paper worksheet of a pack, as Markdown: complete, and usable with a pen alone.
///
/// What is asked for each of many options stands there once. Items that only steer the program
/// are left out.
public struct Worksheet: Sendable {
  private let draft: Draft
  let items: [String: DraftItem]
  private var blocks: [String] = []

  /// The worksheet of a pack. O(items).
  public init(_ pack: QuestionPack) {
    draft = pack.draft
    let all = draft.sections.flatMap { $0.item.withItemsBelow }
    items = Dictionary(all.map { ($0.linkId.value, $0) }) { first, _ in first }
    blocks = ["# " + Markdown.escaped(draft.summary.title), WorksheetWords.start]
    blocks.append(WorksheetWords.starred)
    let short = draft.urgentHelp.short
    addUrgentHelp(short.groups.isEmpty ? draft.urgentHelp : short)
    for section in draft.sections { add(section) }
    addUrgentHelp(draft.urgentHelp)
  }

  /// The worksheet as Markdown, with a newline at its end.
  public var markdown: String { blocks.joined(separator: "\n\n") + "\n" }

  private mutating func addUrgentHelp(_ help: UrgentHelp) {
    guard !help.groups.isEmpty else { return }
    blocks.append("## " + WorksheetWords.urgentHelp)
    for group in help.groups {
      let lines = group.lines.map { WorksheetWords.onPaper($0.text) }.filter { !$0.isEmpty }
      guard !lines.isEmpty else { continue }
      blocks.append("**" + Markdown.escaped(group.heading) + "**")
      blocks.append(lines.map { "- " + Markdown.escaped($0) }.joined(separator: "\n"))
    }
    if !help.footnote.isEmpty { blocks.append(Markdown.escaped(help.footnote)) }
  }

  private mutating func add(_ section: DraftSection) {
    let number = section.number > 0 ? "\(section.number). " : ""
    blocks.append("## " + number + Markdown.escaped(section.item.text?.value ?? ""))
    addIntroduction(of: section.item, section: section)
    for item in section.item.item { add(item, in: section) }
  }
}

extension Worksheet {
  private mutating func add(_ item: DraftItem, in section: DraftSection, isFirst: Bool = true) {
    guard !item.isForProgram else { return }
    if let question = item.forEach {
      blocks.append(emphasised(WorksheetWords.forEach(quoted(question.value))))
      blocks.append(WorksheetWords.copySlot + " " + Markdown.slot)
    }
    addTitle(of: item)
    if isFirst { addIntroduction(of: item, section: section) }
    switch item.type {
    case .group where item.repeats: addRows(of: item, in: section)
    case .boolean: addBoxes(WorksheetWords.yesOrNo.map { Markdown.box($0) })
    case .choice: addChoice(item, in: section)
    case .text: blocks += Array(repeating: Markdown.line, count: 4)
    case .group, .display, nil: break
    default: blocks.append(Markdown.line)
    }
    guard !item.isRows else { return }
    for child in item.item { add(child, in: section, isFirst: isFirst) }
  }

  private mutating func addTitle(of item: DraftItem) {
    let text = Markdown.escaped(filled(item.text?.value ?? ""))
    let star = item.short.isAskedAtAll && item.type != .group ? " ★" : ""
    switch item.type {
    case .group: blocks.append("### " + text)
    case .display:
      blocks.append(Markdown.escaped(WorksheetWords.onPaper(filled(item.text?.value ?? ""))))
    default: blocks.append("**" + text + "**" + star)
    }
  }

  /// When to fill it in, what helps, and why it is asked.
  private mutating func addIntroduction(of item: DraftItem, section: DraftSection) {
    if let condition = item.enableWhen.flatMap(words) {
      blocks.append(emphasised(WorksheetWords.onlyIf(condition)))
    }
    if item.sharing == .staff { blocks.append(emphasised(WorksheetWords.staffOnly)) }
    let hint = WorksheetWords.onPaper(filled(item.hint?.value ?? ""))
    if !hint.isEmpty { blocks.append(Markdown.escaped(hint)) }
    if let why = item.why { blocks.append(emphasised(WorksheetWords.why(filled(why.value)))) }
  }

  private mutating func addRows(of item: DraftItem, in section: DraftSection) {
    let name = filled(item.rowName?.value ?? "")
    let count = min(3, item.maxOccurs?.value ?? 3)
    for number in 1...max(1, count) {
      blocks.append("#### " + Markdown.escaped(WorksheetWords.row(name, number)))
      for child in item.item { add(child, in: section, isFirst: number == 1) }
    }
    if item.maxOccurs.map({ $0.value > count }) ?? true {
      blocks.append(Markdown.escaped(WorksheetWords.moreRows(name)))
    }
  }

  private mutating func addChoice(_ item: DraftItem, in section: DraftSection) {
    let most = item.maxOccurs.map { WorksheetWords.tick(upTo: $0.value) }
    blocks.append(item.repeats ? most ?? WorksheetWords.tickAny : WorksheetWords.tickOne)
    addBoxes(item.options.map(box) + sectionBoxes(item, before: section))
  }

  private mutating func addBoxes(_ boxes: [String]) {
    blocks.append(boxes.joined(separator: "\n"))
  }

  private func box(_ option: DraftOption) -> String {
    let text = Markdown.escaped(filled(option.text.value))
    guard let other = option.other else { return Markdown.box(text) }
    return Markdown.box("\(text). \(Markdown.escaped(filled(other.value))) \(Markdown.slot)")
  }

  private func sectionBoxes(_ item: DraftItem, before section: DraftSection) -> [String] {
    guard item.optionsFrom != nil else { return [] }
    let before = draft.sections.filter { $0.number >= 1 && $0.number < section.number }
    return before.map { Markdown.box(Markdown.escaped($0.item.text?.value ?? "")) }
  }

  private func emphasised(_ text: String) -> String { "*" + Markdown.escaped(text) + "*" }
}

extension DraftItem {
  /// It steers the program, or the notes that the program writes: paper has neither.
  fileprivate var isForProgram: Bool {
    switch role?.value {
    case .pass, .leaveOut, .leaveOutHow, .safetyPrinting: true
    default: sharing == .unsaved || WorksheetWords.onPaper(text?.value ?? "").isEmpty
    }
  }

  fileprivate var withItemsBelow: [DraftItem] { [self] + item.flatMap(\.withItemsBelow) }
}
