// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Sessions
import Testing

@testable import save_loop

/// Makes each system call of removing a session, keeping a pack and writing notes fail, and kills
/// the program at each.
@Suite(.serialized) struct ErrandTests {
  private static let good: [Errand] = [.remove, .lock, .unlock, .pack, .newNotes, .notes]

  /// Other failures that the errand has to get along with: file systems without second names.
  private static let without = ["linkat:error=EPERM:when=1", "linkat:error=ENOSYS:when=1"]

  private func calls(_ errand: Errand, _ always: [String]) throws -> [Strace.Call] {
    let folder = try ErrandVerdict.folder(for: errand)
    let run = try Strace.run(errand.rawValue, folder, times: 1, inject: always)
    #expect(run.child.lines == ["done 1"])
    #expect(try ErrandVerdict(errand, run.child.lines, folder).complaints == [])
    let calls = run.callsOfOpening(folder.store.path).filter { !$0.isInjected }
    #expect(calls.count > 5, "\(calls)")
    return calls
  }

  private func complaints(
    _ errand: Errand, _ call: Strace.Call, _ what: String, _ always: [String] = []
  ) throws -> [String] {
    let folder = try ErrandVerdict.folder(for: errand)
    let inject = "\(call.name):\(what)"
    let run = try Strace.run(errand.rawValue, folder, times: 1, inject: always + [inject])
    var complaints = try ErrandVerdict(
      errand, run.child.lines, folder, mayBeEmpty: !always.isEmpty && run.child.status == nil
    ).complaints
    complaints += what.hasPrefix("signal") ? survival(run) : silence(run, call)
    return complaints.map { "\(errand) \(always) \(inject): \($0)" }
  }

  private func survival(_ run: Strace.Run) -> [String] {
    run.child.status == nil && run.child.lines.isEmpty ? [] : ["nothing was killed"]
  }

  private func silence(_ run: Strace.Run, _ call: Strace.Call) -> [String] {
    guard run.calls.contains(where: \.isInjected) else { return ["nothing was injected"] }
    guard let line = run.child.lines.first else { return ["said nothing"] }
    // All else that can fail shows in what is left; what is only in memory does not.
    return call.name == "fsync" && line == "done 1" ? ["kept silent"] : []
  }

  @Test(arguments: good)
  func `whatever fails, what was there is whole, and what is done is done`(errand: Errand) throws {
    var found: [String] = []
    var cases = 0
    for call in try calls(errand, []) {
      for error in Errors.tried(call.name) {
        for times in ["", "+"] {
          found += try complaints(errand, call, "error=\(error):when=\(call.number)\(times)")
          cases += 1
        }
      }
    }
    print("ErrandTests: \(errand), \(cases) failures")
    #expect(found == [])
  }

  @Test(arguments: good)
  func `killed at any call, what was there is whole, and nothing is left behind`(
    errand: Errand
  ) throws {
    let calls = try calls(errand, [])
    let found = try calls.flatMap { try complaints(errand, $0, "signal=KILL:when=\($0.number)") }
    print("ErrandTests: \(errand), \(calls.count) kills")
    #expect(found == [])
  }

  @Test(arguments: without)
  func `notes are written where files have no second names, and a kill leaves nothing torn`(
    without: String
  ) throws {
    let calls = try calls(.newNotes, [without])
    let found = try calls.flatMap {
      try complaints(.newNotes, $0, "signal=KILL:when=\($0.number)", [without])
    }
    print("ErrandTests: \(without), \(calls.count) kills")
    #expect(found == [])
  }

  @Test(arguments: without)
  func `where files have no second names, a failure leaves no empty notes`(without: String) throws {
    let calls = try calls(.newNotes, [without])
    let renaming = try #require(calls.last { $0.name == "renameat" })
    let failure = "error=EIO:when=\(renaming.number)"
    #expect(try complaints(.newNotes, renaming, failure, [without]) == [])
  }

  @Test func `a move that fails late leaves nothing that would keep the next try away`() throws {
    let calls = try Strace.run("move", ErrandVerdict.folder(for: .move), times: 1).calls
    let renaming = try #require(calls.lastIndex { $0.name == "renameat" })
    let forcing = try #require(calls[renaming...].first { $0.name == "fsync" })
    let folder = try ErrandVerdict.folder(for: .move)
    let inject = "fsync:error=EIO:when=\(forcing.number)"
    let run = try Strace.run("move", folder, times: 2, inject: [inject])
    #expect(run.child.lines.map { $0.prefix(6) } == ["failed", "done 2"])
    let elsewhere = SessionStore(path: Errand.elsewhere(folder.store.path))
    #expect(try elsewhere.read(.usual).response == growingResponse(3))
  }

  @Test func `notes that are written over the old ones are found out`() throws {
    let writes = try calls(.scrawl, []).filter { $0.name == "write" }
    let call = try #require(writes.last)
    for what in ["signal=KILL", "error=ENOSPC"] {
      let found = try complaints(.scrawl, call, "\(what):when=\(call.number)")
      #expect(found.contains { $0.contains("torn") })
    }
  }

  @Test func `a session that is gone before it is locked is found out`() throws {
    let calls = try calls(.lockLoosely, []).filter { $0.name == "renameat" }
    let call = try #require(calls.last)
    let found = try complaints(.lockLoosely, call, "signal=KILL:when=\(call.number)")
    #expect(found.contains { $0.contains("torn") })
  }

  @Test func `a session that is emptied before it is taken away is found out`() throws {
    let calls = try calls(.shred, []).filter { $0.name == "unlinkat" }
    let call = try #require(calls.first)
    let found = try complaints(.shred, call, "signal=KILL:when=\(call.number)")
    #expect(found.contains { $0.contains("torn") })
  }
}
