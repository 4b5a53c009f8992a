import Survey

/// Looks over JSON before it is decoded, for what the decoder would overlook or choke on.
///
/// The decoder keeps one of two equal keys without a word, and nesting takes stack. O(bytes).
/// - Returns: what is wrong, or `nil` for bytes that are worth decoding.
func scan(_ bytes: [UInt8]) -> SessionFault.Damage? {
  guard String(validating: bytes, as: UTF8.self) != nil else { return .malformed }
  var scan = DocumentScan()
  return bytes.withUnsafeBufferPointer { scan.run($0) }
}

private struct DocumentScan {
  /// Deeper than any session. Answers keep their conditions, joined once more, each with its list.
  static let depthLimit = 8 + 2 * (PackCheck.depthLimit + 1)
  /// More keys than any object of a session has.
  static let keyLimit = 32
  /// Strings and commas together: more than a life of typing makes. Millions of them take
  /// seconds to decode.
  static let tokenLimit = 500_000

  private struct Level {
    var isObject: Bool
    var keys: [Range<Int>] = []
  }

  private var levels: [Level] = []
  private var keyComesNext = false
  private var tokens = 0

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) -> SessionFault.Damage? {
    var index = 0
    while index < bytes.count {
      guard tokens < Self.tokenLimit else { return .content }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        tokens += 1
        let end = Self.endOfString(bytes, after: index)
        if keyComesNext, let damage = take(index + 1..<end, of: bytes) { return damage }
        index = end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard levels.count < Self.depthLimit else { return .nested }
        keyComesNext = bytes[index] == UInt8(ascii: "{")
        levels.append(Level(isObject: keyComesNext))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        _ = levels.popLast()
        keyComesNext = false
      case UInt8(ascii: ","):
        tokens += 1
        keyComesNext = levels.last?.isObject ?? false
      default: break
      }
      index += 1
    }
    return levels.isEmpty ? nil : .malformed
  }

  /// The index of the closing quotation mark, or of the end when there is none.
  private static func endOfString(
    _ bytes: UnsafeBufferPointer<UInt8>, after start: Int
  ) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index, bytes.count)
  }

  /// Keys are ASCII words, so they are compared by their bytes and have nothing escaped.
  private mutating func take(
    _ key: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> SessionFault.Damage? {
    keyComesNext = false
    let word = bytes[key]
    guard word.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\\") }) else { return .content }
    guard let last = levels.indices.last, levels[last].keys.count < Self.keyLimit else {
      return .content
    }
    let isRepeated = levels[last].keys.contains { bytes[$0].elementsEqual(word) }
    levels[last].keys.append(key)
    return isRepeated ? .repeatedKey : nil
  }
}
