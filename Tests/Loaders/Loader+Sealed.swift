// SPDX-License-Identifier: GPL-3.0-or-later

import Age

extension Loader {
  /// What opens the seeds.
  static let passphrase = Array("sample".utf8)

  static func attemptSealed(
    _ bytes: [UInt8], by readers: Readers
  ) throws(Complaint) -> Outcome {
    guard isCheap(bytes) else { return .refused("too costly to be tried many times") }
    let document: [UInt8]
    do {
      document = try Age.open(
        bytes, with: try passphrase.withUnsafeBytes(Passphrase.init(copying:)))
    } catch {
      return .refused("\(error)")
    }
    return try attemptSession(document, by: readers)
  }

  /// Whether the work factor has one digit: each step up doubles the time that an attempt takes.
  private static func isCheap(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).prefix { !$0.starts(with: "---".utf8) }
      .filter { $0.starts(with: "-> scrypt ".utf8) }
      .allSatisfy { ($0.split(separator: UInt8(ascii: " ")).last?.count ?? 0) < 2 }
  }
}
