// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import Printing

@Suite struct HTMLTests {
  private func body(_ blocks: Document.Block...) -> String {
    let page = HTML.render(Document(blocks))
    let start = page.firstRange(of: "<body>\n")?.upperBound ?? page.startIndex
    let end = page.firstRange(of: "\n</body>")?.lowerBound ?? page.endIndex
    return String(page[start..<end])
  }

  @Test func `the policy allows the page's own style and nothing else`() throws {
    let page = HTML.render(Document([.heading(level: 1, .program("T & T"))], language: "cy"))
    #expect(page.contains("default-src 'none'; style-src 'sha256-\(HTML.styleHash)'"))
    #expect(page.contains("<html lang=\"cy\">") && page.contains("<title>T &amp; T</title>"))
    for sign in ["<script", "http:", "https:", "url(", "@import", "src=", " style="] {
      #expect(!page.contains(sign), "\(sign)")
    }
  }

  @Test func `the policy's hash is that of the style`() throws {
    let sum = Process()
    let (input, output) = (Pipe(), Pipe())
    sum.executableURL = URL(filePath: "/usr/bin/sha256sum")
    (sum.standardInput, sum.standardOutput) = (input, output)
    try sum.run()
    try input.fileHandleForWriting.write(contentsOf: Data(HTML.style.utf8))
    try input.fileHandleForWriting.close()
    let words = try output.fileHandleForReading.readToEnd() ?? Data()
    sum.waitUntilExit()
    let digits = String(decoding: words, as: UTF8.self).prefix(64)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { offset in
      UInt8(digits.dropFirst(offset).prefix(2), radix: 16)
    }
    #expect(HTML.styleHash == Data(bytes).base64EncodedString())
  }

  @Test func `large print is another size of the same page`() {
    let document = Document([.paragraph(.program("x"))])
    let large = HTML.render(document, isLargePrint: true)
    #expect(large.replacing(" class=\"large\"", with: "") == HTML.render(document))
    #expect(Format.text.render(document, isLargePrint: true) == "x\n")
  }

  @Test func `the first and the last letters of scripts that turn the line stand apart`() {
    let turning: [UInt32] = [
      0x590, 0x8FF, 0xFB1D, 0xFB4F, 0xFDFF, 0xFE70, 0xFEFE, 0x10800, 0x10FFF, 0x1E800, 0x1EFFF,
    ]
    let straight: [UInt32] = [
      0x58F, 0x900, 0xFB1C, 0xFE00, 0xFE6F, 0x107FF, 0x11000, 0x1E7FF, 0x1F000,
    ]
    for (codes, isApart) in [(turning, true), (straight, false)] {
      for letter in codes.compactMap(Unicode.Scalar.init) {
        let page = body(.paragraph(.person("a" + String(letter))))
        #expect(page.contains("<bdi>") == isApart, "U+\(String(letter.value, radix: 16))")
      }
    }
  }

  @Test func `a page that begins with its main part has no header`() {
    let page = body(.heading(level: 2, .program("S")), .paragraph(.program("p")))
    #expect(page.hasPrefix("<main>\n"))
  }

  @Test func `header, main part and foot are landmarks, and each page is a sheet`() {
    let page = body(
      .heading(level: 1, .program("T")), .lines([.program("a"), .program(""), .program("b")]),
      .heading(level: 2, .program("S")), .pageBreak, .paragraph(.program("p")), .rule,
      .paragraph(.program("q")), .rule, .heading(level: 2, .program("F")))
    #expect(
      page == """
        <header>
        <h1>T</h1>
        <p>a<br>b</p>
        </header>
        <main>
        <div class="sheet">
        <h2 id="s1">S</h2>
        </div>
        <div class="sheet">
        <p>p</p>
        <hr>
        <p>q</p>
        </div>
        </main>
        <footer>
        <hr>
        <h2 id="s2">F</h2>
        </footer>
        """)
  }

  @Test func `links lead to the sections that follow`() {
    let page = body(
      .heading(level: 1, .program("T")), .heading(level: 2, .program("One")), .pageBreak,
      .contents(label: .program("More"), titles: [.program("A"), .person("C<")]),
      .heading(level: 2, .program("A")), .heading(level: 3, .program("a")), .pageBreak,
      .heading(level: 2, .person("C<")))
    #expect(
      page.contains(
        """
        <nav aria-label="More"><p><strong>More:</strong> <a href="#s2">A</a>; <a href="#s3">C&lt;</a></p></nav>
        <h2 id="s2">A</h2>
        <h3>a</h3>
        """))
    #expect(page.contains("<h2 id=\"s3\">C&lt;</h2>"))
  }

  @Test func `a table has a caption, and headers for its columns and rows`() {
    let table = Document.Block.table(
      header: [.program("What"), .program("How \"often\"")],
      rows: [[.person("x"), .person("y\nz")], [.person("v"), .program("")]])
    let page = body(
      .heading(level: 1, .program("T")), .heading(level: 2, .program("S")),
      .heading(level: 4, .program("Named")), table)
    #expect(
      page.contains(
        """
        <table>
        <caption><h3>Named</h3></caption>
        <thead><tr>
        <th scope="col">What</th>
        <th scope="col">How &quot;often&quot;</th>
        </tr></thead>
        <tbody>
        <tr>
        <th scope="row">x</th>
        <td data-name="How &quot;often&quot;:">y<br>z</td>
        </tr>
        <tr>
        <th scope="row">v</th>
        <td data-name="How &quot;often&quot;:"></td>
        </tr>
        </tbody>
        </table>
        """))
    let unnamed = body(.heading(level: 2, .program("S")), .paragraph(.program("p")), table)
    #expect(unnamed.contains("<caption><span class=\"unseen\">S</span></caption>"))
  }

  @Test func `headings never skip a level`() {
    let page = body(
      .heading(level: 3, .program("a")), .heading(level: 4, .program("b")),
      .heading(level: 2, .program("c")))
    let levels = page.matches(of: /<h(\d)/).map { String($0.output.1) }
    #expect(levels == ["1", "2", "2"])
  }

  @Test func `what turns the reading order is isolated, other words are not wrapped`() {
    let page = body(
      .answer(label: .program("Name"), words: .person("שלום")),
      .answer(label: .program("Note"), words: .person("one\ntwo \u{202E}owt")))
    #expect(page.contains("<strong>Name:</strong> <bdi>שלום</bdi></p>"))
    #expect(page.contains("one<br><bdi>\u{2068}two \u{202E}owt\u{2069}</bdi></p>"))
  }

  @Test func `room for a pen is hidden from whoever listens`() {
    let page = body(
      .together([.boxes([.program("Other:") + .blank]), .writingLines(2), .writingLines(0)]))
    #expect(
      page.contains(
        """
        <div class="together">
        <ul class="boxes">
        <li>Other:<span class="blank" aria-hidden="true"></span></li>
        </ul>
        <div class="writing" aria-hidden="true"><div></div><div></div></div>
        </div>
        """))
  }
}
