// SPDX-License-Identifier: GPL-3.0-or-later

import FoundationEssentials
import Glibc
import Sessions
import Survey

// save-loop SAVER FOLDER COUNT: goes on saving a session that grows by an answer a save, and says
// of each save "saved N", once it is on the disk, or "failed N: why". Tests kill it, or make its
// system calls fail, and look at what is left. With a COUNT of 0 it goes on until it is killed
// or whoever started it is gone.
//
// save-loop ERRAND FOLDER COUNT: runs the errand that often, and says "done N" or "failed N: why".

/// By another system call than files are written with, so that it can still say that those fail.
func say(_ line: String) {
  var bytes = Array((line + "\n").utf8)
  let written = bytes.withUnsafeMutableBytes { buffer in
    var whole = iovec(iov_base: buffer.baseAddress, iov_len: buffer.count)
    return writev(1, &whole, 1)
  }
  guard written == bytes.count else { exit(74) }
}

func openOrCreate(_ store: SessionStore, _ saver: Saver) throws(SessionFault) -> OpenSession {
  do throws(SessionFault) {
    return try store.open(.usual)
  } catch {
    if saver == .forgetful {
      unlink(store.path + "/appointment.json")
    } else if error != .noSuchSession(.usual) {
      throw error
    }
    let pack = Session.Pack()
    return try store.create(.usual, pack: pack, at: Date(timeIntervalSince1970: 0))
  }
}

func save(_ saver: Saver, _ folder: String, times count: Int) -> Int32 {
  let store = SessionStore(path: folder)
  let starter = getppid()
  do throws(SessionFault) {
    let session = try openOrCreate(store, saver)
    let before = session.opened.response.answers.places.count
    say("opened \(before)")
    var number = before
    while count == 0 ? getppid() == starter : number < before + count {
      number += 1
      let failure = saver.save(number, in: session, of: store)
      say(failure.map { "failed \(number): \($0)" } ?? "saved \(number)")
    }
    return 0
  } catch {
    say("refused: \(error.message)")
    return error.exitCode
  }
}

func run(_ errand: Errand, _ folder: String, times count: Int) -> Int32 {
  for number in 1...max(count, 1) {
    let failure = errand.run(number, in: folder)
    say(failure.map { "failed \(number): \($0)" } ?? "done \(number)")
  }
  return 0
}

func run(_ arguments: [String]) -> Int32 {
  guard arguments.count == 4, let count = Int(arguments[3]), count >= 0 else { return 64 }
  if let saver = Saver(rawValue: arguments[1]) {
    return save(saver, arguments[2], times: count)
  }
  guard let errand = Errand(rawValue: arguments[1]) else { return 64 }
  return run(errand, arguments[2], times: count)
}

exit(run(CommandLine.arguments))
