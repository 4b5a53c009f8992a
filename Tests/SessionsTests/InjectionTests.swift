// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import Sessions
import Testing

/// Makes each system call of a save fail, and looks at what was said and at what is left.
@Suite(.serialized) struct InjectionTests {
  /// The calls of one save. The first save is left out: what is loaded once happens there.
  private func callsOfSave(_ saver: String) throws -> [Strace.Call] {
    try calls(saver, upTo: 2)
  }

  private func calls(_ saver: String, upTo last: Int) throws -> [Strace.Call] {
    let run = try Strace.run(saver, try TemporaryFolder(), times: 3)
    #expect(run.child.lines == ["opened 0", "saved 1", "saved 2", "saved 3"])
    return run.calls(after: 1, upTo: last)
  }

  /// Makes a call fail once or, with a `+`, from then on.
  /// - Returns: what is wrong with what came of it.
  private func complaints(
    _ saver: String, _ call: Strace.Call, _ what: String, from times: String = ""
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let inject = "\(call.name):\(what):when=\(call.number)\(times)"
    let run = try Strace.run(saver, folder, times: 4, inject: [inject])
    let verdict = try Verdict(run.child.lines, folder)
    let found =
      what.hasPrefix("signal")
      ? run.child.status == nil ? [] : ["nothing was killed"] : silence(run, times)
    return (verdict.complaints + found).map { "\(inject): \($0)" }
  }

  private func silence(_ run: Strace.Run, _ times: String) -> [String] {
    guard run.calls.contains(where: \.isInjected) else { return ["nothing was injected"] }
    let lines = run.child.lines
    if !lines.contains(where: { $0.hasPrefix("failed 2: ") }) { return ["kept silent: \(lines)"] }
    let last = times.isEmpty ? "saved 4" : "failed 4: "
    return lines.last?.hasPrefix(last) == true ? [] : ["ended otherwise: \(lines)"]
  }

  @Test func `each call of a save that fails is told, and loses nothing`() throws {
    var found: [String] = []
    var cases = 0
    for call in try callsOfSave("durable") {
      // A write of nothing at all, which no manual page rules out, is a failure too.
      let nothing = ["write", "pread64"].contains(call.name) ? ["retval=0"] : []
      for fault in Errors.tried(call.name).map({ "error=\($0)" }) + nothing {
        found += try complaints("durable", call, fault)
        cases += 1
      }
    }
    print("InjectionTests: \(cases) cases of a call that failed once")
    #expect(found == [])
  }

  @Test func `each call that fails from then on loses nothing that was acknowledged`() throws {
    var found: [String] = []
    var cases = 0
    for call in try callsOfSave("durable") {
      // Whatever name is tried for a temporary file is taken already.
      let taken = call.name == "openat" ? ["EEXIST"] : []
      for error in Errors.tried(call.name) + taken {
        found += try complaints("durable", call, "error=\(error)", from: "+")
        cases += 1
      }
    }
    print("InjectionTests: \(cases) cases of a call that failed from then on")
    #expect(found == [])
  }

  @Test func `killed at each call of a save, nothing acknowledged is lost or torn`() throws {
    var found: [String] = []
    let calls = try callsOfSave("durable")
    for call in calls { found += try complaints("durable", call, "signal=KILL") }
    print("InjectionTests: \(calls.count) calls of a save at which it was killed")
    #expect(found == [])
  }

  @Test func `a call that a signal interrupts is made again`() throws {
    for name in ["openat", "newfstatat", "write", "fsync", "pread64", "renameat"] {
      let calls = try callsOfSave("durable").filter { $0.name == name }
      let call = try #require(calls.first)
      let folder = try TemporaryFolder()
      let inject = "\(name):error=EINTR:when=\(call.number)"
      let run = try Strace.run("durable", folder, times: 2, inject: [inject])
      #expect(run.child.lines == ["opened 0", "saved 1", "saved 2"])
      #expect(run.calls.filter(\.isInjected).count == 1)
    }
  }

  @Test func `each call of opening that a signal interrupts is made again`() throws {
    let folder = try TemporaryFolder()
    _ = try Strace.run("durable", folder, times: 1)
    let calls = try Strace.run("durable", folder, times: 1).callsOfOpening(folder.store.path)
    #expect(calls.contains { $0.name == "getdents64" })
    // Linux closes a file also when a signal interrupts.
    for call in calls where call.name != "close" {
      let inject = "\(call.name):error=EINTR:when=\(call.number)"
      let run = try Strace.run("durable", folder, times: 1, inject: [inject])
      #expect(run.child.lines.last?.hasPrefix("saved") == true, "\(call.line)")
      #expect(run.calls.filter(\.isInjected).count == 1)
    }
  }

  private func steps(_ saver: String) throws -> [String] {
    try calls(saver, upTo: 3).map(\.name).filter {
      !$0.hasSuffix("stat") && !$0.hasSuffix("statat")
    }
  }

  @Test func `what is acknowledged is on the disk, and so is its name`() throws {
    let recipe = ["openat", "write", "fsync", "pread64", "close", "renameat", "fsync"]
    #expect(try steps("durable") == recipe + recipe)
  }

  @Test func `a disk that gives back something else is told, and the old session stays`() throws {
    let call = try #require(try callsOfSave("durable").first { $0.name == "pread64" })
    let folder = try TemporaryFolder()
    // The call isn't made, so the program finds what it had put into its memory before.
    let inject = "pread64:retval=1:when=\(call.number)"
    let run = try Strace.run("durable", folder, times: 3, inject: [inject])
    let path = folder.store.path + "/appointment.json"
    let message = "\(path) couldn't be saved: the disk didn't store the file properly"
    #expect(run.child.lines == ["opened 0", "saved 1", "failed 2: \(message)", "saved 3"])
    #expect(try Verdict(run.child.lines, folder).complaints == [])
  }

  @Test(arguments: ["unsynced", "nameless"])
  func `a saver that leaves a force to the disk out is found out`(saver: String) throws {
    let recipe = ["openat", "write", "fsync", "pread64", "close", "renameat", "fsync"]
    #expect(try steps(saver).suffix(7) != recipe[...])
  }

  @Test func `a saver that takes no notice of failures is found out`() throws {
    let calls = try callsOfSave("deaf").filter { $0.name == "write" }
    let last = try #require(calls.last)
    #expect(try complaints("deaf", last, "error=ENOSPC") != [])
  }

  @Test func `a file-size limit is told, and the session before it stays`() throws {
    let folder = try TemporaryFolder()
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$@\""
    let run = try Child.run(
      "/bin/sh", ["-c", script, "sh", Child.saveLoop, "durable", folder.store.path, "20"])
    let path = folder.store.path + "/appointment.json"
    let message =
      "\(path) couldn't be saved, because "
      + "the file would be larger than this computer allows"
    #expect(run.lines.last == "failed 20: \(message)")
    #expect(run.lines.contains("saved 5"))
    #expect(try Verdict(run.lines, folder).complaints == [])
  }
}
