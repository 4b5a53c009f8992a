// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Which session was opened last: a number in each one's lock file, above that of every session
/// that was opened before it.
///
/// Their order so needs no clock, which may be wrong, and no look into sessions that are locked.
/// It is not forced to the disk: a power cut may cost the order and nothing else.
extension Folder {
  private static let digits = 18

  /// The number of a session; 0 for one that was never opened here.
  func turn(of name: SessionName) -> Int {
    guard let bytes = try? DurableFile.read(name.lock, in: self, limit: Self.digits) else {
      return 0
    }
    return max(0, Int(String(decoding: bytes, as: UTF8.self)) ?? 0)
  }

  /// The number for a session that is opened now.
  func nextTurn() throws(SessionFault) -> Int {
    let names = try names().filter { $0.hasSuffix(SessionName.lockSuffix) }
    let turns = names.compactMap {
      try? SessionName(String($0.dropLast(SessionName.lockSuffix.count)))
    }
    .map(turn)
    return (turns.max() ?? 0) + 1
  }
}
