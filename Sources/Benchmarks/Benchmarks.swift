// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Foundation

/// The `benchmarks` command.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measure the program beside small C programs that do the least.",
    discussion: """
      It builds the program as the Debian package does, and two small C programs that only \
      prompt and only save. Each thing is measured in turn with its floor, at a terminal of its \
      own, and the median counts. Run it while the computer does nothing else: only ratios within \
      one run mean anything.
      """)

  @Option(help: "How often each thing is measured.")
  var runs = 25

  @Option(help: "A program to measure; the release is built otherwise.")
  var program: String?

  @Argument(help: "What to measure; everything otherwise.")
  var parts = Part.allCases

  func run() throws {
    if program == nil { Self.tell("Building the release program…\n") }
    let workshop = try Workshop(program: program, runs: runs)
    var found: [Finding] = []
    var missing: [String] = []
    for part in parts {
      Self.tell("Measuring: \(part)…\n")
      do {
        found += try part.findings(in: workshop)
      } catch {
        // A part that can't be measured here doesn't stop the others.
        Self.tell("Not measured: \(part): \(error)\n")
        missing.append(part.rawValue)
      }
    }
    print(report(found, missing: missing), terminator: "")
    if found.contains(where: { $0.verdict == .missed }) { throw ExitCode.failure }
  }

  private func report(_ found: [Finding], missing: [String]) -> String {
    let day = Date.now.formatted(.iso8601.year().month().day())
    let missed = found.count { $0.verdict == .missed }
    let how = "median of \(runs) runs, each in turn with its floor"
    var report = "\(Computer.words); \(day); \(how).\n\n" + Table.markdown(found)
    if !missing.isEmpty { report += "\nNot measured: \(missing.joined(separator: ", ")).\n" }
    return report + (missed == 0 ? "\nEvery bar was met.\n" : "\nBars missed: \(missed).\n")
  }

  /// Reports progress on standard error, to keep it out of the table.
  private static func tell(_ words: String) {
    FileHandle.standardError.write(Data(words.utf8))
  }
}

/// A part of the benchmark that can be run on its own.
enum Part: String, CaseIterable, ExpressibleByArgument {
  case start
  case memory
  case keys
  case enter
  case save
  case large
  case notes
  case paste
  case size
  case instructions

  func findings(in workshop: Workshop) throws -> [Finding] {
    switch self {
    case .start: try workshop.starting()
    case .memory: try workshop.memory()
    case .keys: try workshop.keys()
    case .enter: try workshop.entering()
    case .save: try workshop.saving()
    case .large: try LargePack(workshop: workshop).findings()
    case .notes: try LargePack(workshop: workshop).notes()
    case .paste: try workshop.pasting()
    case .size: try workshop.size()
    case .instructions: try workshop.instructions()
    }
  }
}
