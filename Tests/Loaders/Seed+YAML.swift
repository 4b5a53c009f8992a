// SPDX-License-Identifier: GPL-3.0-or-later

extension Seed {
  static func yaml() throws -> [Seed] {
    let whole = SamplePack.text
    let start = "linkId: a\ntext: A\nwhy: W.\nitem: "
    let lies = try [
      ("linkId twice", edit(whole, "linkId: safe.more", "linkId: safe.worry")),
      ("asks itself", edit(whole, "question: safe.worry", "question: safe.more")),
      ("narrowed by itself", edit(whole, "narrowedBy: start.areas", "narrowedBy: start.first")),
      ("most huge", edit(whole, "maxOccurs: 5", "maxOccurs: 9223372036854775808")),
      ("key twice", edit(whole, "linkId: safe\n", "linkId: safe\nlinkId: safe\n")),
      ("anchor", edit(whole, "text: Keeping safe", "text: &a Keeping safe")),
      ("alias", edit(whole, "text: Keeping safe", "text: &a T\nlabel: *a")),
      ("tag", edit(whole, "text: Keeping safe", "text: !!binary aGVsbG8=")),
      ("two documents", edit(whole, "linkId: safe\n", "linkId: safe\n---\nlinkId: b\n")),
      ("no file", ""),
      ("list for a file", "- a\n- b\n"),
      ("not a text", start + "[1, 2.5, ~, {}]"),
      ("deep lists", start + String(repeating: "[", count: 2_000)),
      ("deep mappings", start + String(repeating: "{a: ", count: 2_000)),
      ("deep keys", String(repeating: "? ", count: 2_000) + "a"),
      ("deep items", deepItems(20)),
      ("deepest items", deepItems(490)),
      ("control", edit(whole, "Keeping safe", "Keeping\u{1B}[2Jsafe")),
      ("control escaped", edit(whole, "Keeping safe", #""Keeping\e[2Jsafe""#)),
      ("bidi", edit(whole, "Keeping safe", "Keeping \u{202E}safe")),
    ]
    return [
      Seed(.yaml, "sample", whole, isTaken: true),
      Seed(.yaml, "chain", chainedItems(60), isTaken: true),
      Seed(.yaml, "long chain", chainedItems(100), isTaken: false),
    ] + lies.map { Seed(.yaml, $0.0, $0.1, isTaken: false) }
  }

  private static func deepItems(_ depth: Int) -> String {
    let item = "item: [{linkId: g#, type: group, text: G, "
    let items = (0..<depth).map { item.replacing("#", with: String($0)) }.joined()
    let last = "item: [{linkId: d, type: display, text: D}]"
    return "{linkId: a, text: A, why: W., " + items + last + String(repeating: "}]", count: depth)
      + "}"
  }

  private static func chainedItems(_ count: Int) -> String {
    let items = (1...count).map { number in
      let test = "{question: q\(number - 1), exists: true}"
      let condition = number == 1 ? "" : ", enableWhen: {all: [\(test), \(test)]}"
      return "  - {linkId: q\(number), type: boolean, text: Q?, why: W.\(condition)}\n"
    }
    return "linkId: a\ntext: A\nwhy: W.\nitem:\n" + items.joined()
  }
}
