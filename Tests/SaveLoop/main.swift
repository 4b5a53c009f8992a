import FoundationEssentials
import Glibc
import Sessions
import Survey

// save-loop SAVER FOLDER COUNT: goes on saving a session that grows by an answer a save, and says
// of each save "saved N", once it is on the disk, or "failed N: why". Tests kill it, or make its
// system calls fail, and look at what is left. With a COUNT of 0 it goes on until it is killed.

func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  guard write(1, bytes, bytes.count) == bytes.count else { exit(74) }
}

func openOrCreate(_ store: SessionStore) throws(SessionFault) -> OpenSession {
  do {
    return try store.open(.usual)
  } catch .noSuchSession {
    let pack = Session.Pack(id: "loop", version: "1", hash: "0")
    return try store.create(.usual, pack: pack, at: Date(timeIntervalSince1970: 0))
  }
}

func run(_ arguments: [String]) -> Int32 {
  guard arguments.count == 4, let saver = Saver(rawValue: arguments[1]),
    let count = Int(arguments[3])
  else { return 64 }
  let store = SessionStore(path: arguments[2])
  do {
    let session = try openOrCreate(store)
    let before = session.session.response.answers.places.count
    say("opened \(before)")
    var number = before
    while count == 0 || number < before + count {
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

exit(run(CommandLine.arguments))
