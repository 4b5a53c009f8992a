// SPDX-License-Identifier: GPL-3.0-or-later

import PseudoTerminal
import Testing

@testable import Console

@Suite(.serialized)
struct CompletionTests {
  private let choices = [
    "choice=Quite often", "choice=Quite rarely", "choice=Never", "choice=/quit",
  ]

  @Test func `one Tab completes what is sure, two list the choices`() throws {
    let probe = try Probe(choices)
    try probe.send("qu\t")
    try probe.terminal.expect("Quite ")
    try probe.send("\t\t")
    try probe.terminal.expect("\r\nQuite often\r\nQuite rarely\r\n")
    try probe.enter("o\t", next: 2)
    #expect(try probe.finish() == [.line("Quite often")])
  }

  @Test func `Tab completes nothing in the middle of a line`() throws {
    let probe = try Probe(choices)
    try probe.enter("never\u{2}\u{2}\t", next: 2)
    #expect(try probe.finish() == [.line("never")])
  }

  @Test func `Tab never gives the names of files`() throws {
    let probe = try Probe()
    try write("", to: probe.home + "/private-file")
    try probe.enter("\t\tpriv\t\t\u{1B}?\u{1B}*\u{1B}=~/\t\t", next: 2)
    #expect(try probe.finish() == [.line("priv~/")])
    #expect(!String(decoding: probe.terminal.log, as: UTF8.self).contains("private-file"))
  }

  @Test func `nothing typed lists every choice in its order`() throws {
    let probe = try Probe(choices)
    try probe.send("\t\t")
    try probe.terminal.expect("Quite often\r\nQuite rarely\r\nNever\r\n/quit\r\n")
    try probe.enter("n\t", next: 2)
    #expect(try probe.finish() == [.line("Never")])
  }

  @Test(arguments: [
    ("", ["Yes", "No"], "", ["Yes", "No"]),
    ("y", ["Yes", "No"], "Yes", ["Yes"]),
    ("É", ["été", "étang"], "ét", ["été", "étang"]),
    ("a b", ["A B c", "a b d"], "A B ", ["A B c", "a b d"]),
    ("same", ["same", "same"], "same", ["same"]),
    ("same", ["same", "same two"], "same", ["same", "same two"]),
    ("SAME", ["same", "same two"], "SAME", ["same", "same two"]),
    ("x", ["x\u{1B}[2J", "xy"], "xy", ["xy"]),
  ])
  func `a choice is completed by its start`(
    _ typed: String, _ choices: [String], _ line: String, _ matches: [String]
  ) {
    let completion = Completion(of: typed, among: choices)
    #expect(completion?.line == line)
    #expect(completion?.matches == matches)
  }

  @Test func `what begins no choice is completed to nothing`() {
    #expect(Completion(of: "z", among: ["Yes", "No"]) == nil)
    #expect(Completion(of: "yesterday", among: ["Yes"]) == nil)
  }
}
