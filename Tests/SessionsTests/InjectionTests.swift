import Foundation
import Glibc
import Sessions
import Testing

/// Makes each system call of a save fail, and looks at what was said and at what is left.
@Suite(.serialized) struct InjectionTests {
  private static let errors = [
    "openat": ["ENOSPC", "EACCES", "EMFILE", "EROFS", "EDQUOT"], "newfstatat": ["EIO"],
    "fstat": ["EIO"],
    "write": ["ENOSPC", "EDQUOT", "EIO", "EFBIG"], "fsync": ["EIO", "ENOSPC"],
    "close": ["EIO", "ENOSPC"], "renameat": ["EIO", "ENOSPC", "EACCES"],
  ]

  /// The calls of two saves. The first save is left out: what is loaded once happens there.
  private func callsOfSaves(_ saver: String) throws -> [Strace.Call] {
    let run = try Strace.run(saver, try TemporaryFolder(), saves: 3)
    #expect(run.child.lines == ["opened 0", "saved 1", "saved 2", "saved 3"])
    return run.afterFirstSave
  }

  /// Makes a call fail once or, with a `+`, from then on.
  /// - Returns: what is wrong with what came of it.
  private func complaints(
    _ saver: String, _ call: Strace.Call, _ what: String, times: String = ""
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    let inject = "\(call.name):\(what):when=\(call.number)\(times)"
    let run = try Strace.run(saver, folder, saves: 4, inject: inject)
    guard run.calls.contains(where: \.isInjected) || what.hasPrefix("signal") else {
      return ["\(inject): nothing was injected"]
    }
    var complaints = try Verdict(run.child.lines, folder).complaints
    let isKilled = what.hasPrefix("signal")
    let failures = run.child.lines.filter { $0.hasPrefix("failed ") }
    if !isKilled, run.child.status == 0, failures.isEmpty { complaints.append("kept silent") }
    if !isKilled, times.isEmpty, run.child.lines.last != "saved 4" {
      complaints.append("did not recover: \(run.child.lines)")
    }
    return complaints.map { "\(inject): \($0)" }
  }

  @Test func `each call of a save that fails is told, and loses nothing`() throws {
    var found: [String] = []
    for call in try callsOfSaves("durable") {
      for error in Self.errors[call.name] ?? [] {
        found += try complaints("durable", call, "error=\(error)")
      }
    }
    #expect(found == [])
  }

  @Test func `each call that fails from then on loses nothing that was acknowledged`() throws {
    var found: [String] = []
    // A program whose every write fails can't say anything either.
    for call in try callsOfSaves("durable") where call.name != "write" {
      let error = Self.errors[call.name]?.first ?? "EIO"
      found += try complaints("durable", call, "error=\(error)", times: "+")
    }
    #expect(found == [])
  }

  @Test func `killed at each call of a save, nothing acknowledged is lost or torn`() throws {
    var found: [String] = []
    for call in try callsOfSaves("durable") {
      found += try complaints("durable", call, "signal=KILL")
    }
    #expect(found == [])
  }

  @Test func `a call that a signal interrupts is made again`() throws {
    for name in ["openat", "write", "fsync", "renameat"] {
      let calls = try callsOfSaves("durable").filter { $0.name == name }
      let call = try #require(calls.first)
      let folder = try TemporaryFolder()
      let inject = "\(name):error=EINTR:when=\(call.number)"
      let run = try Strace.run("durable", folder, saves: 2, inject: inject)
      #expect(run.child.lines == ["opened 0", "saved 1", "saved 2"])
      #expect(run.calls.filter(\.isInjected).count == 1)
    }
  }

  private func steps(_ saver: String) throws -> [String] {
    try callsOfSaves(saver).map(\.name).filter { !$0.hasSuffix("stat") && !$0.hasSuffix("statat") }
  }

  @Test func `what is acknowledged is on the disk, and so is its name`() throws {
    let recipe = ["openat", "write", "fsync", "close", "renameat", "fsync"]
    #expect(try steps("durable") == recipe + recipe)
  }

  @Test func `a saver that forces nothing to the disk is found out`() throws {
    let recipe = ["openat", "write", "fsync", "close", "renameat", "fsync"]
    #expect(try steps("unsynced") != recipe + recipe)
  }

  @Test func `a saver that takes no notice of failures is found out`() throws {
    let calls = try callsOfSaves("deaf").filter { $0.name == "write" }
    var found: [String] = []
    for call in calls { found += try complaints("deaf", call, "error=ENOSPC") }
    #expect(found != [])
  }

  @Test func `a file-size limit is told, and the session before it stays`() throws {
    let folder = try TemporaryFolder()
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$@\""
    let run = try Child.run(
      "/bin/sh", ["-c", script, "sh", Child.saveLoop, "durable", folder.store.path, "20"])
    let path = folder.store.path + "/appointment.json"
    let message = "can't save \(path): the file would be larger than is allowed here"
    #expect(run.lines.last == "failed 20: \(message)")
    #expect(run.lines.contains("saved 5"))
    #expect(try Verdict(run.lines, folder).complaints == [])
  }
}
