// SPDX-License-Identifier: GPL-3.0-or-later

/// The body of a page: a header, the sheets of the main part, and a footer.
struct HTMLBody {
  typealias Block = Document.Block
  typealias Text = Document.Text

  private(set) var lines: [String] = []
  private var sections = 0
  private var lastHeading = Text()
  private var lastLevel = 0

  /// Lays out a document. O(characters).
  init(_ document: Document) {
    let blocks = document.blocks[...]
    let main = blocks.firstIndex(where: \.beginsMain) ?? blocks.startIndex
    let foot = max(main, blocks.foot)
    if main > 0 { add("header", blocks[..<main]) }
    lines.append("<main>")
    for sheet in blocks[main..<foot].split(separator: .pageBreak) {
      lines.append("<div class=\"sheet\">")
      add(sheet)
      lines.append("</div>")
    }
    lines.append("</main>")
    if foot < blocks.endIndex { add("footer", blocks[foot...]) }
  }

  private mutating func add(_ element: String, _ blocks: ArraySlice<Block>) {
    lines.append("<\(element)>")
    add(blocks)
    lines.append("</\(element)>")
  }

  /// Adds blocks in order. A small heading before a table becomes the table's caption.
  private mutating func add(_ blocks: ArraySlice<Block>) {
    var rest = blocks
    while let block = rest.popFirst() {
      if case .heading(let level, let text) = block, level > 2,
        case .table(let header, let rows)? = rest.first
      {
        rest.removeFirst()
        addTable(header, rows, caption: heading(level, text))
      } else {
        add(block)
      }
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let text): lines.append(heading(level, text))
    case .paragraph(let text): if !text.isEmpty { lines.append("<p>\(text.html)</p>") }
    case .lines(let texts):
      let filled = texts.map(\.html).filter { !$0.isEmpty }
      if !filled.isEmpty { lines.append("<p>\(filled.joined(separator: "<br>"))</p>") }
    case .list(let texts, let isNumbered): addList(isNumbered ? "ol" : "ul", "", texts)
    case .boxes(let texts): addList("ul", " class=\"boxes\"", texts)
    case .table(let header, let rows):
      addTable(header, rows, caption: "<span class=\"unseen\">\(lastHeading.html)</span>")
    case .contents(let label, let titles): addContents(label, titles)
    case .answer(let label, let words): addAnswer(label, words)
    case .writingLines(let count): addWritingLines(count)
    case .together(let blocks):
      lines.append("<div class=\"together\">")
      add(blocks[...])
      lines.append("</div>")
    case .rule: lines.append("<hr>")
    case .pageBreak: break
    }
  }

  /// Returns a heading, at most one level below the previous heading.
  private mutating func heading(_ level: Int, _ text: Text) -> String {
    lastLevel = min(max(level, 1), lastLevel + 1)
    lastHeading = text.onOneLine
    sections += level == 2 ? 1 : 0
    let name = level == 2 ? " id=\"s\(sections)\"" : ""
    return "<h\(lastLevel)\(name)>\(lastHeading.html)</h\(lastLevel)>"
  }

  /// Adds links to the sections that follow.
  private mutating func addContents(_ label: Text, _ titles: [Text]) {
    let links = titles.enumerated().map { offset, title in
      "<a href=\"#s\(sections + offset + 1)\">\(title.onOneLine.html)</a>"
    }
    let name = Text.naming(label)
    let text = "<p>\(name.html) \(links.joined(separator: "; "))</p>"
    lines.append("<nav aria-label=\"\(escaped(label.onOneLine.plain))\">\(text)</nav>")
  }

  private mutating func addList(_ element: String, _ attributes: String, _ texts: [Text]) {
    let filled = texts.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return }
    lines.append("<\(element)\(attributes)>")
    lines += filled.map { "<li>\($0.html)</li>" }
    lines.append("</\(element)>")
  }

  private mutating func addAnswer(_ label: Text, _ words: Text) {
    let gap = words.lines.count > 1 ? "<br>" : " "
    lines.append("<p>\(Text.naming(label).html)\(gap)\(words.html)</p>")
  }

  private mutating func addTable(_ header: [Text], _ rows: [[Text]], caption: String) {
    let isWide = header.count > 2
    lines += [
      "<table\(isWide ? " class=\"wide\"" : "")>", "<caption>\(caption)</caption>", "<thead><tr>",
    ]
    lines += header.map { "<th scope=\"col\">\($0.onOneLine.html)</th>" }
    lines += ["</tr></thead>", "<tbody>"]
    for row in rows {
      lines.append("<tr>")
      lines += zip(header, row).enumerated().map { offset, cell in
        let name = escaped(Text.naming(cell.0).plain)
        return offset == 0
          ? "<th scope=\"row\">\(cell.1.html)</th>"
          : "<td data-name=\"\(name)\">\(cell.1.html)</td>"
      }
      lines.append("</tr>")
    }
    lines += ["</tbody>", "</table>"]
  }

  /// Adds lines to write on, which are hidden from screen readers.
  private mutating func addWritingLines(_ count: Int) {
    guard count > 0 else { return }
    let line = String(repeating: "<div></div>", count: count)
    lines.append("<div class=\"writing\" aria-hidden=\"true\">\(line)</div>")
  }
}

extension Document.Block {
  /// Whether the main part begins here, at a section or a page break.
  fileprivate var beginsMain: Bool {
    switch self {
    case .heading(2..., _), .pageBreak: true
    default: false
    }
  }
}

extension ArraySlice<Document.Block> {
  /// The start of the footer: the last rule before a heading; the end if there is none.
  fileprivate var foot: Int {
    indices.last { index in
      guard self[index] == .rule, case .heading? = dropFirst(index + 1).first else { return false }
      return true
    } ?? endIndex
  }
}
