// SPDX-License-Identifier: GPL-3.0-or-later

import FHIRValidator
import Foundation
import PseudoTerminal
import Testing

/// `beforehand export`: what was said, for other software.
@Suite struct ExportTests {
  @Test func `both people's answers are without fault in FHIR`() throws {
    var files = ["form.json": try Self.form()]
    for (name, persona) in [("dale", Persona.dale), ("corrie", .corrie)] {
      let conversation = try Conversation(persona)
      #expect(try conversation.run() == .code(0))
      let toBring = try Run(["export", "-"], in: conversation.home)
      let everything = try Run(["export", "-", "--everything"], in: conversation.home)
      #expect(toBring.status == 0 && everything.status == 0)
      files["\(name)-bring.json"] = toBring.output
      files["\(name)-all.json"] = everything.output
    }
    #expect(try FHIRValidator.issues(in: files) == [])
    let dale = try #require(files["dale-bring.json"])
    #expect(dale.contains("\"cant sleep, cant be round people, scared ill lose my job\""))
    #expect(dale.contains("\"status\" : \"completed\""))
    let secret = "My brother Aldous wants the money"
    #expect(files["corrie-bring.json"]?.contains("Aldous") == false)
    #expect(files["corrie-all.json"]?.contains(secret) == true)
  }

  /// Our own pack in FHIR, against which responses are held.
  private static func form() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "form-\(UUID()).json")
    defer { try? FileManager.default.removeItem(at: folder) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: builtProgram(named: "question-packs"))
    process.arguments = [
      "build", root.appending(path: "Questions").path, "--format", "fhir", "-o", folder.path,
    ]
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: folder, encoding: .utf8)
  }

  @Test func `a file is written for the person's eyes, and none that is there is written over`()
    throws
  {
    let home = try Home()
    #expect(try Run(["start", "--short"], in: home, input: ["", "", "Dale"]).status == 0)
    let run = try Run(["export"], in: home)
    #expect(run.status == 0)
    #expect(run.output == home.path(of: "appointment-answers.json") + "\n")
    let path = home.folder.appending(path: "appointment-answers.json").path
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(rights as? Int == 0o600)
    #expect(try home.text("appointment-answers.json").hasPrefix("{\n  \"resourceType\""))
    let again = try Run(["export", "appointment", "--format", "fhir"], in: home)
    #expect(again.status == 73)
    #expect(again.output == "")
    #expect(again.errors.contains("already exists"))
    let other = try Run(["export", "--output", "other.json"], in: home)
    #expect(other.output == home.path(of: "other.json") + "\n")
    let everything = try Run(["export", "--everything"], in: home)
    #expect(everything.output == home.path(of: "my-answers.json") + "\n")
  }

  @Test(arguments: [("27 March 2027 at 2pm", "Z"), ("28 March 2027 at 2pm", "+01:00")])
  func `a time without a place is that of the clocks here on its day`(
    typed: String, offset: String
  ) throws {
    let home = try Home()
    home.environment["TZ"] = "GMT0BST,M3.5.0/1,M10.5.0"
    let form = #"""
      {"resourceType":"Questionnaire","title":"Bees","item":[
      {"linkId":"t","type":"dateTime","text":"When?"}]}
      """#
    let file = home.folder.appending(path: "form.json")
    try form.write(to: file, atomically: true, encoding: .utf8)
    _ = try Run(["start", "--questions", "form.json"], in: home, input: [typed, "/quit"])
    #expect(try Run(["export", "-"], in: home).output.contains("T14:00:00\(offset)\""))
  }

  @Test func `a locked session opens with its passphrase, and without one is not told`() throws {
    let home = try Home()
    let passphrase = "a long one"
    let lines = [passphrase, passphrase, "", "", "Dale"]
    #expect(try Run(["start", "--lock"], in: home, input: lines).status == 0)
    let run = try Run(["export", "-"], in: home, input: [passphrase])
    #expect(run.status == 0)
    #expect(run.output.contains("QuestionnaireResponse"))
    let without = try Run(["export"], in: home)
    #expect(without.status == 77)
    #expect(without.output == "")
  }

  @Test func `without a session, or with a word that is no format, it says so`() throws {
    let home = try Home()
    let nothing = try Run(["export"], in: home)
    #expect(nothing.status == 66)
    #expect(nothing.errors.contains("there are no notes to carry on with"))
    #expect(try Run(["export", "--format", "pdf"], in: home).status == 64)
  }
}
