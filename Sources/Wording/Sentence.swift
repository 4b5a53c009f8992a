// SPDX-License-Identifier: GPL-3.0-or-later

/// A sentence from the catalogue with values inserted.
///
/// The literal parts are the catalogue's words. Interpolated values are not, and are never changed.
package struct Sentence: ExpressibleByStringInterpolation {
  package let text: String

  package init(stringLiteral words: String) { text = Language.current.spoken(words) }

  package init(stringInterpolation interpolation: StringInterpolation) {
    text = interpolation.text
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ words: String) {
      text += Language.current.spoken(words)
    }

    package mutating func appendInterpolation(_ value: String) { text += value }
    package mutating func appendInterpolation(_ number: Int) { text += number.inWords }
  }
}

extension Int {
  /// The number as a sentence has it: from 10,000 on, a comma sets the thousands apart.
  fileprivate var inWords: String {
    guard magnitude >= 10_000 else { return String(self) }
    let last = String(magnitude % 1_000)
    return (self / 1_000).inWords + "," + String(repeating: "0", count: 3 - last.count) + last
  }
}

/// Returns the text of a sentence from the catalogue.
package func spoken(_ sentence: Sentence) -> String { sentence.text }
