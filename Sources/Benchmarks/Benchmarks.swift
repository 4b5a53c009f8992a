// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation

/// The `benchmarks` command.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks", abstract: Words.abstract, discussion: Words.discussion)

  @Option(help: "How often each thing is measured.")
  var runs = 25

  @Option(help: "A program to measure; the release is built otherwise.")
  var program: String?

  @Option(help: "Put the table in the documentation too, as run 1 or 2.")
  var record: Int?

  @Argument(help: "What to measure; everything otherwise.")
  var parts = Part.allCases

  func run() throws {
    if program == nil { Self.tell(Words.building) }
    let workshop = try Workshop(program: program, runs: runs)
    var found: [Finding] = []
    var missing: [String] = []
    for part in parts {
      Self.tell(Words.measuring(part))
      do {
        let (findings, absent) = try part.measure(in: workshop)
        found += findings
        missing += absent
      } catch {
        // A part that can't be measured here doesn't stop the others.
        Self.tell(Words.failed(part, error))
        missing.append(part.words)
      }
    }
    let report = report(found, missing: missing)
    print(report, terminator: "")
    if let record { try RecordedTables.put(report, run: record) }
    if found.contains(where: { $0.verdict == .missed }) { throw ExitCode.failure }
  }

  private func report(_ found: [Finding], missing: [String]) -> String {
    let day = Date.now.formatted(.iso8601.year().month().day())
    let missed = found.count { $0.verdict == .missed }
    return Words.heading(Computer.words, day: day, runs: runs) + Table.markdown(found)
      + (missing.isEmpty ? "" : Words.notMeasured(missing)) + Words.missed(missed)
  }

  /// Reports progress on standard error, to keep it out of the table.
  private static func tell(_ words: String) {
    FileHandle.standardError.write(Data(words.utf8))
  }
}
