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
    let acknowledged = lines.compactMap { Self.number($0, after: "saved ") }.max() ?? before
    do {
      let open = try folder.store.open(.usual)
      number = open.session.response.answers.places.count
      if open.session.response != growingResponse(number) { complaints.append("torn \(number)") }
      open.close()
    } catch .noSuchSession {
      number = 0
    } catch {
      complaints.append("unreadable: \(error.message)")
    }
    if number < acknowledged { complaints.append("lost \(number + 1)...\(acknowledged)") }
    // A save may be done and the program killed before it could say so, but only the last one.
    let tried = lines.compactMap(Self.tried).max() ?? before
    if number > tried + 1 { complaints.append("\(number) was never tried") }
    let strays = try folder.names().filter { $0.hasPrefix(".") }
    if number > 0, !strays.isEmpty { complaints.append("left behind: \(strays)") }
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
