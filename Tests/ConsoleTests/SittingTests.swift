// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Console
import Glibc
import Interview
import Survey
import Synchronization
import Testing

/// What a sitting says of its saves.
@Suite @MainActor struct SittingTests {
  /// A store in which some saves fail, counted from 1.
  private final class Store: SittingStore {
    let saves = Mutex(0)
    let failing: ClosedRange<Int>
    /// How locking ends.
    let locking: Event

    init(failing: ClosedRange<Int>, locking: Event) {
      (self.failing, self.locking) = (failing, locking)
    }

    func save(_ response: Response) -> String? {
      saves.withLock { count in
        count += 1
        return failing.contains(count) ? "No room." : nil
      }
    }

    func lock(with passphrase: Passphrase, _ response: Response) -> Event { locking }
    func move(to folder: String, _ response: Response) -> Event {
      folder.hasPrefix("/") ? .moved(folder: folder, warning: nil) : .moveFailed("No such folder.")
    }
    func preview(_ paper: Paper, of response: Response) -> Screen? { nil }
    func write(_ order: NotesOrder, of response: Response) -> Event { .notesFailed("") }
  }

  /// Types these lines, each noted after its first letter.
  private final class Reader: LineReader {
    var onDraft: (String) -> Void = { _ in }
    var onStop: () -> Void = {}
    var lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    func read(_ prompt: Prompt) -> LineEvent {
      guard !lines.isEmpty else { return .endOfInput }
      let line = lines.removeFirst()
      onDraft(String(line.prefix(1)))
      return .typed(line)
    }

    func readingPassphrases<Result, Fault: Error>(
      _ work: ((String) -> PassphraseEvent) throws(Fault) -> Result
    ) throws(Fault) -> Result { try work { _ in .left } }

    func waits(for descriptor: Int32, noticesLeaving: Bool) -> Waited {
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&poller, 1, -1) < 0 {}
      return .ready
    }

    func hide() {}
  }

  private static let questionnaire = Questionnaire(
    summary: Questionnaire.Summary(id: "q", version: "1", title: "Q"),
    items: [
      Item(
        linkId: "s", type: .group, text: "S",
        item: ["a", "b"].map { Item(linkId: $0, type: .string, text: "\($0)?") })
    ])

  /// How a sitting with these lines ends, in which these saves fail, and what is shown.
  private func sitting(
    _ lines: [String], failing: ClosedRange<Int>, locking: Event = .notLocked
  ) throws -> (ending: Sitting.Ending, shown: String) {
    let folder = try temporaryFolder()
    defer { removeFolder(folder) }
    let output = open(folder + "/output", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { for end in [output, input] { close(end) } }
    let terminal = Terminal(input: input, output: output) { _ in nil }
    let sitting = Sitting(
      Interview(Self.questionnaire), reader: Reader(lines), display: Display(on: terminal),
      store: Store(failing: failing, locking: locking)
    ) { Array("secret".utf8).withUnsafeBytes { try? Passphrase(copying: $0) } }
    let ending = sitting.run(.new)
    return (ending, String(decoding: read(folder + "/output"), as: UTF8.self))
  }

  private func shown(failing: Int) throws -> String {
    let (ending, shown) = try sitting(["one", "two"], failing: failing...failing)
    #expect(ending == .ended)
    return shown
  }

  @Test(arguments: [("/elsewhere", Sitting.Ending.ended), ("nowhere", .unsaved)])
  func `after a failed save, what moved to another folder is saved`(
    folder: String, ending: Sitting.Ending
  ) throws {
    let lines = ["one", "/quit", "2", folder, "3"]
    let (end, shown) = try sitting(lines, failing: 2...9)
    #expect(end == ending, "\(shown)")
  }

  @Test(arguments: [
    (Event.locked, Sitting.Ending.ended), (.notLocked, .unsaved),
    (.lockFailed("No room."), .unsaved),
  ])
  func `after a failed save, what is locked with a passphrase is saved`(
    locking: Event, ending: Sitting.Ending
  ) throws {
    let lines = ["one", "/quit", "/lock", "3"]
    let (end, shown) = try sitting(lines, failing: 2...9, locking: locking)
    #expect(end == ending, "\(shown)")
  }

  @Test func `a half-typed line that could not be saved is not spoken of once the answer is`()
    throws
  {
    #expect(try !shown(failing: 1).contains("No room."))
    #expect(try shown(failing: 2).contains("No room."))
  }
}
