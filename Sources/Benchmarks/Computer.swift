// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// The computer that measures.
enum Computer {
  /// Its processor, cores and system, such as `AMD EPYC, 2 cores, Debian GNU/Linux 12`.
  static var words: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let processor = value(of: "model name", in: "/proc/cpuinfo", parting: ":") ?? "processor"
    let system = value(of: "PRETTY_NAME", in: "/etc/os-release", parting: "=") ?? "Linux"
    return "\(processor), \(cores) cores, \(system)"
  }

  /// What a file says of a name, as files of the system do: a name, a sign and the value.
  static func value(of name: String, in path: String, parting sign: Character) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    return value(of: name, in: text[...], parting: sign)
  }

  /// The same in text.
  static func value(of name: String, in text: Substring, parting sign: Character) -> String? {
    let lines = text.split(separator: "\n").map { $0.split(separator: sign, maxSplits: 1) }
    let found = lines.first {
      $0.count == 2 && $0[0].trimmingCharacters(in: .whitespaces) == name
    }
    return found.map { $0[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\"")) }
  }
}
