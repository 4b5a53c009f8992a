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
  /// A store in which one save fails, counted from 1.
  private final class Store: SittingStore {
    let saves = Mutex(0)
    let failing: Int

    init(failing: Int) { self.failing = failing }

    func save(_ response: Response) -> String? {
      saves.withLock { count in
        count += 1
        return count == failing ? "No room." : nil
      }
    }

    func lock(with passphrase: Passphrase, _ response: Response) -> Event { .notLocked }
    func move(to folder: String, _ response: Response) -> Event { .moveFailed("") }
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

  /// What is shown in a sitting in which this save fails.
  private func shown(failing: Int) throws -> String {
    let folder = try temporaryFolder()
    defer { removeFolder(folder) }
    let output = open(folder + "/output", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { for end in [output, input] { close(end) } }
    let terminal = Terminal(input: input, output: output) { _ in nil }
    let sitting = Sitting(
      Interview(Self.questionnaire), reader: Reader(["one", "two"]), display: Display(on: terminal),
      store: Store(failing: failing)
    ) { nil }
    #expect(sitting.run(.new) == .ended)
    return String(decoding: read(folder + "/output"), as: UTF8.self)
  }

  @Test func `a half-typed line that could not be saved is not spoken of once the answer is`()
    throws
  {
    #expect(try !shown(failing: 1).contains("No room."))
    #expect(try shown(failing: 2).contains("No room."))
  }
}
