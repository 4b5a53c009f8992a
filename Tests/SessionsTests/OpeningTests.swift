// SPDX-License-Identifier: GPL-3.0-or-later

import Sessions
import Testing

@testable import save_loop

/// Makes each system call of opening and of beginning a session fail, and kills the program at
/// each: what was saved before stays, and the next start finds it.
@Suite(.serialized) struct OpeningTests {
  /// How many answers the session has; 0 for none, so that one begins.
  private static let beginnings = [3, 0]

  private func folder(with answers: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    guard answers > 0 else { return folder }
    let open = try folder.store.create(.usual, pack: pack, at: noon)
    try open.save(growingResponse(answers), at: noon)
    open.close()
    return folder
  }

  private func calls(_ answers: Int) throws -> [Strace.Call] {
    let folder = try folder(with: answers)
    let run = try Strace.run("durable", folder, times: 1)
    #expect(run.child.lines == ["opened \(answers)", "saved \(answers + 1)"])
    let calls = run.callsOfOpening(folder.store.path)
    #expect(calls.count > 10, "\(calls)")
    return calls
  }

  /// - Returns: what is wrong, and whether the person was told of a failure.
  private func outcome(
    _ saver: String, _ answers: Int, _ inject: String
  ) throws -> (complaints: [String], isTold: Bool) {
    let folder = try folder(with: answers)
    let run = try Strace.run(saver, folder, times: 1, inject: [inject])
    var complaints = try Verdict(run.child.lines, folder, before: answers).complaints
    let isTold = run.child.lines.contains { $0.hasPrefix("refused: ") || $0.hasPrefix("failed ") }
    let isHit =
      inject.contains("signal") ? run.child.status == nil : run.calls.contains(where: \.isInjected)
    if !isHit { complaints.append("nothing was hit") }
    if run.child.status == 0, !isTold, run.child.lines.last != "saved \(answers + 1)" {
      complaints.append("kept silent: \(run.child.lines)")
    }
    return (complaints.map { "\(answers), \(inject): \($0)" }, isTold)
  }

  @Test(arguments: beginnings)
  func `whatever fails while a session is opened, nothing saved is lost`(answers: Int) throws {
    var found: [String] = []
    var (cases, told) = (0, 0)
    for call in try calls(answers) {
      for error in Errors.tried(call.name) {
        for times in ["", "+"] {
          let inject = "\(call.name):error=\(error):when=\(call.number)\(times)"
          let outcome = try outcome("durable", answers, inject)
          found += outcome.complaints
          cases += 1
          told += outcome.isTold ? 1 : 0
        }
      }
    }
    print("OpeningTests: \(answers) answers, \(cases) failures, \(told) told")
    #expect(found == [])
    #expect(told > 0)
  }

  @Test(arguments: beginnings)
  func `killed while a session is opened, nothing saved is lost`(answers: Int) throws {
    let calls = try calls(answers)
    let found = try calls.flatMap { call in
      try outcome("durable", answers, "\(call.name):signal=KILL:when=\(call.number)").complaints
    }
    print("OpeningTests: \(answers) answers, \(calls.count) kills")
    #expect(found == [])
  }

  @Test func `a program that begins anew where it can't open is found out`() throws {
    let found = try calls(3).filter { $0.name == "read" }.flatMap { call in
      try outcome("forgetful", 3, "read:error=EIO:when=\(call.number)").complaints
    }
    #expect(found.contains { $0.contains("lost 2...3") })
  }
}
