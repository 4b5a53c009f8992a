// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

/// What comes out of a printer, for both personas: their pages stand in `PersonaNotes`.
@Suite(.enabled(if: PrintedPage.canPrint, "\(PrintedPage.needs)"), .serialized)
struct PrintTests {
  private func page(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "PersonaNotes/\(name)-bring.html")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(arguments: ["dale", "corrie"])
  func `page one is one side`(name: String) throws {
    let sides = try PrintedPage(page(name)).sides
    #expect(sides[0].contains("My appointment notes") && sides[0].contains("My questions"))
    #expect(!sides[0].contains("What was said"))
    #expect(sides.count { $0.contains("What matters most to me") } == 1)
    #expect(sides[1].contains("My appointment"))
  }

  @Test(arguments: ["dale", "corrie"])
  func `the browser finds no room for a date, a title or an address of its own`(
    name: String
  ) throws {
    for html in [try page(name), try page(name).inLargePrint] {
      for (index, side) in try PrintedPage(html).sides.enumerated() {
        let first = side.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        #expect(first.contains("My appointment notes") == (index == 0), "\(first)")
        #expect(!first.contains(":") || !first.contains("/"), "\(first)")
        #expect(!side.contains("file:"))
      }
    }
  }

  @Test(arguments: ["dale", "corrie"])
  func `in large print page one is two sides at most`(name: String) throws {
    let sides = try PrintedPage(page(name).inLargePrint).sides
    #expect(sides.firstIndex { $0.contains("Contents:") }.map { $0 <= 2 } == true)
  }

  @Test(arguments: ["dale", "corrie"])
  func `no label is left alone at the foot of a side`(name: String) throws {
    let page = try page(name)
    for html in [page, page.inLargePrint] {
      for side in try PrintedPage(html).sides {
        let lines = side.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        // The last line is the number of the side.
        #expect(lines.filter { !$0.isEmpty }.dropLast().last?.hasSuffix(":") != true, "\(side)")
      }
    }
  }

  @Test func `an ordinary full pass is seven sides at most, a short one four`() throws {
    #expect(try PrintedPage(page("corrie")).sides.count <= 7)
    #expect(try PrintedPage(page("dale")).sides.count <= 4)
  }

  @Test func `every word of the page is on paper, in large print too`() throws {
    let page = try page("corrie")
    for html in [page, page.inLargePrint] {
      let sides = try PrintedPage(html).sides.joined(separator: " ")
      let printed = Set(sides.split(whereSeparator: \.isWhitespace))
      let words = Persona.corrie.mustAppear.flatMap { $0.split(separator: " ") }
      for word in words { #expect(printed.contains { $0.contains(word) }, "\(word)") }
    }
  }
}

extension String {
  /// The same page in large print.
  fileprivate var inLargePrint: String {
    replacing("<html lang", with: "<html class=\"large\" lang")
  }
}
