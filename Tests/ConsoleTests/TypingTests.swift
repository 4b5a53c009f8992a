import Testing

@Suite(.serialized)
struct TypingTests {
  @Test(arguments: [
    ["LANG": "C.UTF-8"], [:], ["LANG": "C"], ["LANG": "xx_YY.UTF-8"], ["LC_ALL": "POSIX"],
    ["LANG": "C.UTF-8", "LC_CTYPE": "C"],
  ])
  func `any language can be typed and erased in any locale`(_ locale: [String: String]) throws {
    let probe = try Probe(environment: locale)
    try probe.enter("é 日本 👍", next: 2)
    try probe.enter("é 日本👍\u{7F}\u{7F}x", next: 3)
    #expect(
      try probe.finish() == [
        Report(kind: "line", text: "é 日本 👍"), Report(kind: "line", text: "é 日x"),
      ])
  }
}
