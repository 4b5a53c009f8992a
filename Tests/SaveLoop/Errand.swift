import Glibc
import Sessions

/// Something else than saving that changes files, or a bad twin of it.
enum Errand: String, CaseIterable {
  /// Takes the session away.
  case remove
  /// Empties the session's file before it takes it away.
  case shred
  /// Keeps a pack.
  case pack
  /// Writes notes where there are none.
  case newNotes
  /// Writes notes in place of others.
  case notes
  /// Writes over the old notes, and takes no notice of failures.
  case scrawl

  /// The hash that the pack is kept under.
  static let hash = "0123456789abcdef"

  /// - Returns: why it failed; `nil` when it says that all is done.
  func run(_ number: Int, in folder: String) -> String? {
    let store = SessionStore(path: folder)
    let notes = folder + "/notes.md"
    do throws(SessionFault) {
      switch self {
      case .remove: try store.remove(.usual)
      case .pack: try store.keepPack(wholeText(number), hash: Self.hash)
      case .newNotes: try DurableFile.write(wholeText(number), to: notes, existing: .keep)
      case .notes: try DurableFile.write(wholeText(number), to: notes, existing: .replace)
      case .scrawl: _ = Saver.write(wholeText(number), notes, isForced: true)
      case .shred:
        _ = truncate(folder + "/appointment.json", 0)
        try store.remove(.usual)
      }
      return nil
    } catch {
      return error.message
    }
  }
}

/// A text that says by itself which one it is and whether it is whole.
func wholeText(_ number: Int) -> [UInt8] {
  Array((String(repeating: "text \(number)\n", count: 2000) + "end\n").utf8)
}
