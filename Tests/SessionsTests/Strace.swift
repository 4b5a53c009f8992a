import Foundation
import Glibc
import Testing

/// Runs the program that goes on saving while its system calls are watched or made to fail.
struct Strace {
  /// A system call as it was seen.
  struct Call: Equatable {
    var name: String
    /// Which call of that name it was, counted from 1.
    var number: Int
    var line: String
    var isInjected: Bool { line.contains("(INJECTED)") }
  }

  /// What came of a run.
  struct Run {
    var child: Child.Run
    var calls: [Call]

    /// The calls from the first save's end to the last one's, without the program's own words.
    var afterFirstSave: [Call] {
      let said = calls.indices.filter { calls[$0].isSaid }
      guard said.count > 2, let last = said.last else { return [] }
      return calls[said[1]...last].filter { !$0.isSaid }
    }
  }

  static let names = ["openat", "newfstatat", "fstat", "write", "fsync", "close", "renameat"]

  /// Runs to the end, with an injection such as `fsync:error=EIO:when=2`.
  static func run(
    _ saver: String, _ folder: TemporaryFolder, saves: Int, inject: String? = nil
  ) throws -> Run {
    let log = folder.path("strace.log")
    let filter = ["-f", "-qq", "-o", log, "-e", "trace=" + names.joined(separator: ",")]
    let injection = inject.map { ["-e", "inject=" + $0] } ?? []
    let program = [Child.saveLoop, saver, folder.store.path, String(saves)]
    let child: Child.Run
    do {
      child = try Child.run("strace", filter + injection + program)
    } catch {
      throw Child.Failed(reason: "These tests need strace: apt-get install -y strace")
    }
    let text = String(decoding: (try? folder.bytes("strace.log")) ?? [], as: UTF8.self)
    guard text.contains("(") else {
      throw Child.Failed(reason: "strace may not watch programs here; run with CAP_SYS_PTRACE")
    }
    return Run(child: child, calls: calls(in: text))
  }

  private static func calls(in log: String) -> [Call] {
    var numbers: [String: Int] = [:]
    return log.split(separator: "\n").compactMap { line in
      let words = line.drop { $0.isNumber || $0 == " " }
      guard let name = words.split(separator: "(").first.map(String.init), names.contains(name)
      else { return nil }
      numbers[name, default: 0] += 1
      return Call(name: name, number: numbers[name] ?? 1, line: String(words))
    }
  }
}

extension Strace.Call {
  /// The program's own words, on its standard output.
  var isSaid: Bool { line.hasPrefix("write(1, ") }
}
