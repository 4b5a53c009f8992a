// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Sessions
import Survey
import Testing

@testable import save_loop

/// What is wrong with what a run of savings left; empty for a good saver.
struct Verdict {
  private(set) var complaints: [String] = []
  /// The number of the save that is on the disk.
  private(set) var number = 0

  /// Looks at what a program said and at what stands in its folder after it ended.
  init(_ lines: [String], _ folder: TemporaryFolder, before: Int = 0) throws {
    try self.init(acknowledged: lines, tried: lines, folder.store, before: before)
  }

  /// Looks at what stands in a folder: at least what was acknowledged by then, at most what was
  /// tried.
  init(
    acknowledged lines: [String], tried: [String], _ store: SessionStore, before: Int = 0
  ) throws {
    let acknowledged = lines.compactMap { Self.number($0, after: "saved ") }.max() ?? 0
    start(store)
    if number < max(acknowledged, before) {
      complaints.append("lost \(number + 1)...\(max(acknowledged, before))")
    }
    // A save may be done and the program killed before it could say so, but only the last one.
    let tried = tried.compactMap(Self.tried).max() ?? before
    if number > tried + 1 { complaints.append("\(number) was never tried") }
    let strays = try Self.strays(in: store)
    if !strays.isEmpty { complaints.append("left behind: \(strays)") }
    complaints += lines.filter { $0.contains("system error") }
  }

  /// The next start: it opens the session or, where there is none, begins one.
  private mutating func start(_ store: SessionStore) {
    do throws(SessionFault) {
      let open = try store.open(.usual, passphrase: Errand.passphrase())
      number = open.opened.response.answers.places.count
      if open.opened.response != growingResponse(number) { complaints.append("torn \(number)") }
      open.close()
    } catch .noSuchSession {
      begin(store)
    } catch {
      complaints.append("unreadable: \(error.message)")
    }
  }

  private mutating func begin(_ store: SessionStore) {
    do throws(SessionFault) {
      try store.create(.usual, pack: pack, at: noon).close()
    } catch {
      complaints.append("can't begin: \(error.message)")
    }
  }

  /// What no start leaves in the folder of sessions.
  static func strays(in store: SessionStore) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: store.path).filter { $0.hasPrefix(".") }
  }

  private static func tried(_ line: String) -> Int? {
    number(line, after: "saved ") ?? number(line, after: "failed ")
      ?? number(line, after: "opened ")
  }

  static func number(_ line: String, after word: String) -> Int? {
    guard line.hasPrefix(word) else { return nil }
    return Int(line.dropFirst(word.count).prefix { $0.isNumber })
  }
}
