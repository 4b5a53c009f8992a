// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization

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
