/// Bytes that are put one behind the other.
///
/// An array asks with each of the many small parts of a document whether it is anyone else's too.
/// Whoever makes one gives its memory back.
struct ByteBuffer {
  private var storage: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// An empty buffer with room for some bytes.
  init(capacity: Int) { storage = .allocate(capacity: max(64, capacity)) }

  /// Gives the memory back. Nothing can be done with the buffer after that.
  func deallocate() { storage.deallocate() }

  /// What is in it, with room for a last line behind it. O(bytes).
  var bytes: [UInt8] {
    Array(unsafeUninitializedCapacity: count + 64) { array, used in
      used = array.update(fromContentsOf: storage[..<count])
    }
  }

  @inline(__always) mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  /// Adds bytes. O(bytes), as the buffer doubles when it is full.
  @inline(__always) mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    if bytes.count > storage.count - count { grow(by: bytes.count) }
    storage.baseAddress?.advanced(by: count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  @inline(__always) mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func grow(by more: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(2 * storage.count, count + more))
    _ = larger.update(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = larger
  }
}
