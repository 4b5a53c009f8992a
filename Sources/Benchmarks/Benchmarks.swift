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
  case others

  /// The part's name in messages.
  var words: String {
    switch self {
    case .start: "the first prompt"
    case .enter: "Enter to the next prompt"
    case .save: "saving"
    case .large: "10,000 items"
    case .paste: "pasting"
    case .others: "other ways to ask"
    case .memory, .keys, .notes, .size, .instructions: rawValue
    }
  }

  /// Measures this part and lists what can't be measured here.
  func measure(in workshop: Workshop) throws -> (found: [Finding], missing: [String]) {
    switch self {
    case .start: (try Starting(workshop: workshop).findings(), [])
    case .memory: (try Memory(workshop: workshop).findings(), [])
    case .keys: (try Keys(workshop: workshop).findings(), [])
    case .enter: (try Entering(workshop: workshop).findings(), [])
    case .save: (try Saving(workshop: workshop).findings(), [])
    case .large: (try LargePack(workshop: workshop).findings(), [])
    case .notes: (try NotesWriting(workshop: workshop).findings(), [])
    case .paste: (try Pasting(workshop: workshop).findings(), [])
    case .size: (try Size(workshop: workshop).findings(), [])
    case .instructions: try Instructions(workshop: workshop).findings()
    case .others: try Others(workshop: workshop).findings()
    }
  }
}
