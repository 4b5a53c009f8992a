import Glibc

/// The bytes of a passphrase, kept out of the swap where the system allows it, and wiped at the end.
///
/// They stand on pages of their own: the system keeps whole pages in memory, and releases a page
/// for all that stands on it. What held the bytes before is the caller's to wipe. The bytes count
/// as they are, without normalisation, as in age.
public final class Passphrase: Sendable {
  // Written to before the end of init and in deinit only, when nobody else has it.
  nonisolated(unsafe) private let start: UnsafeMutableRawPointer
  private let count: Int

  /// Copies a passphrase.
  ///
  /// That the system doesn't let the pages be kept in memory (`RLIMIT_MEMLOCK`) is no failure.
  /// - Throws: ``AgeFault/emptyPassphrase``, ``AgeFault/noMemory``.
  public init(copying bytes: UnsafeRawBufferPointer) throws(AgeFault) {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { throw .emptyPassphrase }
    let protection = PROT_READ | PROT_WRITE
    guard
      let start = mmap(nil, bytes.count, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      start != MAP_FAILED
    else { throw .noMemory }
    self.start = start
    count = bytes.count
    mlock(start, count)
    start.copyMemory(from: source, byteCount: count)
  }

  deinit {
    explicit_bzero(start, count)
    munmap(start, count)
  }

  /// Lends the bytes; they are gone with the passphrase.
  func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: start, count: count))
  }
}

extension Passphrase: Equatable {
  /// Whether both have the same bytes, as when one is typed twice. O(bytes).
  public static func == (one: Passphrase, other: Passphrase) -> Bool {
    one.count == other.count && memcmp(one.start, other.start, one.count) == 0
  }
}

extension Passphrase: CustomReflectable {
  /// Nothing to be seen, so that no dump or debug print of something that holds it leads to it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
