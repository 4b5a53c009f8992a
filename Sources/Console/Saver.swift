// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Survey
import Synchronization

/// Does disk work on its own thread, in order, so that a slow disk delays neither keys nor leaving.
/// If no thread is available, does the work on the calling thread.
@MainActor
final class Saver {
  private let store: any SittingStore
  private let worker = Worker()
  private let drafts = Box(Drafts())
  /// Receives a byte for each finished piece of work; `nil` if no pipe is available.
  private lazy var done = Pipe()

  init(_ store: any SittingStore) { self.store = store }

  /// Does some work and waits for its result.
  /// - Parameter wait: Waits until a descriptor is readable.
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

  /// Saves a response with a half-typed line, without waiting. If several are queued, saves only
  /// the last.
  func keep(_ response: Response) {
    let isQueued = drafts.content.withLock { drafts in
      defer { drafts.waiting = response }
      return drafts.waiting != nil
    }
    guard !isQueued else { return }
    let isBeside = worker.add { [store, drafts] in
      guard let newest = drafts.content.withLock({ $0.waiting.take() }) else { return }
      let failure = store.save(newest)
      drafts.content.withLock { $0.failure = failure }
    }
    if !isBeside { worker.finish() }
  }

  /// Returns why the last draft couldn't be saved; `nil` if it was saved, or if this was already
  /// returned.
  func takeDraftFailure() -> String? { drafts.content.withLock { $0.failure.take() } }
}

private struct Drafts {
  /// The newest draft to save.
  var waiting: Response?
  /// Why the last draft couldn't be saved.
  var failure: String?
}

private final class Box<Content: Sendable>: Sendable {
  let content: Mutex<Content>
  init(_ content: Content) { self.content = Mutex(content) }
}

/// Wakes another thread through a descriptor that can be polled.
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

  /// Removes a byte.
  /// - Returns: Whether there was one.
  func empty() -> Bool {
    var byte: UInt8 = 0
    return read(output, &byte, 1) == 1
  }
}

/// Does one piece of work after another on its own thread.
///
/// The system may have no thread available (`ulimit -u`, or no memory for its stack). Each call of
/// ``add(_:)`` then tries again, and ``finish()`` does the work on the calling thread.
final class Worker: Sendable {
  private let waiting = Mutex<[@Sendable () -> Void]>([])
  /// Locked while work is done, to keep the order in which it was added.
  private let turn = Mutex(())
  private nonisolated(unsafe) let additions = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
  @MainActor private var hasThread = false

  init() { sem_init(additions, 0, 0) }

  /// Adds work without waiting.
  /// - Returns: `false` if there is no thread to do it.
  @MainActor func add(_ work: @escaping @Sendable () -> Void) -> Bool {
    waiting.withLock { $0.append(work) }
    hasThread = hasThread || start()
    if hasThread { sem_post(additions) }
    return hasThread
  }

  /// Does all remaining work on the calling thread. On return, all added work is done.
  func finish() {
    turn.withLock { _ in
      while let work = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { work() }
    }
  }

  /// Starts the thread with signals blocked, since they have to interrupt the main thread's writes.
  private func start() -> Bool {
    var (all, before, thread) = (sigset_t(), sigset_t(), pthread_t())
    sigfillset(&all)
    for crash in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] { sigdelset(&all, crash) }
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let worker = Unmanaged.passRetained(self)
    let code = pthread_create(&thread, nil, { Worker.run($0) }, worker.toOpaque())
    if code == 0 { pthread_detach(thread) } else { worker.release() }
    return code == 0
  }

  private static func run(_ address: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let address else { return nil }
    let worker = Unmanaged<Worker>.fromOpaque(address).takeRetainedValue()
    while true {
      if sem_wait(worker.additions) == 0 { worker.finish() }
    }
  }
}
