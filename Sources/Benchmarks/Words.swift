// SPDX-License-Identifier: GPL-3.0-or-later

/// The benchmark's messages.
enum Words {
  static let abstract = "Measure the program beside small C programs that do the least."
  static let discussion = """
    It builds the program as the Debian package does, and two small C programs that only \
    prompt and only save. Each thing is measured in turn with its floor, at a terminal of its \
    own, and the median counts. Run it while the computer does nothing else: only ratios within \
    one run mean anything.
    """

  static let building = "Building the release program…\n"
  static func measuring(_ part: Part) -> String { "Measuring: \(part.words)…\n" }

  static func heading(_ computer: String, day: String, runs: Int) -> String {
    "\(computer); \(day); median of \(runs) runs, each in turn with its floor.\n\n"
  }

  static func failed(_ part: Part, _ error: any Error) -> String {
    "Not measured: \(part.words): \(error)\n"
  }

  static func notMeasured(_ names: [String]) -> String {
    "\nNot measured: \(names.joined(separator: ", ")).\n"
  }

  static func missed(_ count: Int) -> String {
    count == 0 ? "\nEvery bar was met.\n" : "\nBars missed: \(count).\n"
  }
}

/// Why the benchmark can't continue.
enum Failure: Error, CustomStringConvertible {
  case command(String, Int32)
  case noCompiler
  case noProcess
  case unread(String)

  var description: String {
    switch self {
    case .command(let command, let status): "'\(command)' ended with \(status)"
    case .noCompiler: "no C compiler was found: install gcc or clang"
    case .noProcess: "the program is not running"
    case .unread(let what): "can't make out \(what)"
    }
  }
}
