// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Glibc
import SeededGenerator
import Survey
import Testing

@testable import Sessions

/// A folder of a test's own, gone with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/sessions-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    path = folder
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var store: SessionStore { SessionStore(path: path + "/beforehand") }

  func path(_ name: String) -> String { path + "/" + name }

  /// Everything in the folder of sessions, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: store.path).sorted()
  }

  /// Writes a file straight, as any other program would.
  func write(_ bytes: [UInt8], _ name: String) throws {
    let folder = URL(fileURLWithPath: path(name)).deletingLastPathComponent().path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }
}

func mode(_ path: String) -> mode_t {
  var status = stat()
  return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
}

let pack = Session.Pack(id: "pack", version: "1.0.0", hash: "00ff")
let noon = Date(timeIntervalSince1970: 1_795_694_400)

func response(_ text: String) -> Response {
  var response = Response()
  response.answers[Place("main.thing")] = Answer(
    .values([.text(text)]), question: "What is the main thing?", section: "main")
  return response
}

/// A session of that name with one answer, saved and closed.
func save(_ text: String, as name: SessionName = .usual, in store: SessionStore) throws {
  let open = try store.create(name, pack: pack, at: noon)
  try open.save(response(text), at: noon)
  open.close()
}

/// Numbers that come out the same for the same seed, which each test prints.
struct Dice: RandomNumberGenerator {
  private var numbers: SeededGenerator

  init(seed: UInt64) { numbers = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  /// A seed of the test's own, printed so that its run can be had again with `BEFOREHAND_SEED=`.
  static func seed(_ test: String) -> UInt64 {
    let given = ProcessInfo.processInfo.environment["BEFOREHAND_SEED"].flatMap(UInt64.init)
    let seed = given ?? UInt64.random(in: .min ... .max)
    print("\(test): BEFOREHAND_SEED=\(seed)")
    return seed
  }
}
