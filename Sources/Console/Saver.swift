// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Survey
import Synchronization

/// Does what may wait for a disk on a thread of its own, one thing after the other, so that a slow
/// disk holds up neither keys nor leaving. Where the system gives no thread, it is done at once.
@MainActor
final class Saver {
  private let store: any SittingStore
  private let worker = Worker()
  private let drafts = Drafts()
  /// A byte comes out of it for each thing that is done; `nil` where the system gives no pipe.
  private lazy var done = Pipe()

  init(_ store: any SittingStore) { self.store = store }

  /// Has something done and waits for it.
  /// - Parameter wait: waits until a descriptor can be read.
  func finish<Outcome: Sendable>(
    _ work: @escaping @Sendable (any SittingStore) -> Outcome, wait: (Int32) -> Void
  ) -> Outcome {
    let outcome = Box<Outcome?>(nil)
    let isBeside = worker.add { [store, done] in
      let result = work(store)
      outcome.content.withLock { $0 = result }
      done?.fill()
    }
    while true {
      if isBeside, let done { wait(done.output) } else { worker.finish() }
      let isDone = done?.empty() ?? true
      if isDone, let result = outcome.content.withLock({ $0 }) { return result }
    }
  }

  /// Has a response with what is half-typed saved, without waiting. Of several that wait, only the
  /// last is saved.
  func keep(_ response: Response) {
    guard drafts.put(response) else { return }
    let isBeside = worker.add { [store, drafts] in
      guard let newest = drafts.take() else { return }
      drafts.note(store.save(newest))
    }
    if !isBeside { worker.finish() }
  }

  /// Why the last draft could not be saved, told once; `nil` when it was.
  func takeDraftFailure() -> String? { drafts.takeFailure() }
}

/// The newest draft, on its way to the disk, and what came of the last.
private final class Drafts: Sendable {
  private struct State {
    var waiting: Response?
    var failure: String?
  }
  private let state = Mutex(State())

  /// - Returns: whether none was waiting, so that nobody is on the way to take it.
  func put(_ response: Response) -> Bool {
    state.withLock { state in
      defer { state.waiting = response }
      return state.waiting == nil
    }
  }

  func take() -> Response? { state.withLock { $0.waiting.take() } }

  func note(_ failure: String?) { state.withLock { $0.failure = failure } }

  func takeFailure() -> String? { state.withLock { $0.failure.take() } }
}

private final class Box<Content: Sendable>: Sendable {
  let content: Mutex<Content>
  init(_ content: Content) { self.content = Mutex(content) }
}

/// Tells one thread that another is done, in a way that can be polled.
private final class Pipe: Sendable {
  let output: Int32
  private let input: Int32

  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (output, input) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(output)
    close(input)
  }

  func fill() {
    var byte: UInt8 = 0
    while write(input, &byte, 1) < 0, errno == EINTR {}
  }

  /// - Returns: whether there was anything in it.
  func empty() -> Bool {
    var byte: UInt8 = 0
    return read(output, &byte, 1) == 1
  }
}
