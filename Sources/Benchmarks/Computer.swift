// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The computer on which the benchmark runs.
enum Computer {
  /// The processor, cores and system, such as `AMD EPYC, 2 cores, Debian GNU/Linux 12`.
  static var words: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let processor = value(of: "model name", in: "/proc/cpuinfo", parting: ":") ?? "processor"
    let system = value(of: "PRETTY_NAME", in: "/etc/os-release", parting: "=") ?? "Linux"
    return "\(processor), \(cores) cores, \(system)"
  }

  /// Returns the value for a name in a system file whose lines are a name, a separator and a value.
  static func value(of name: String, in path: String, parting sign: Character) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return value(of: name, in: text[...], parting: sign)
  }

  /// Returns the value for a name in text with the same format.
  static func value(of name: String, in text: Substring, parting sign: Character) -> String? {
    let lines = text.split(separator: "\n").map { $0.split(separator: sign, maxSplits: 1) }
    let found = lines.first {
      $0.count == 2 && $0[0].trimmingCharacters(in: .whitespaces) == name
    }
    return found.map { $0[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\"")) }
  }
}
