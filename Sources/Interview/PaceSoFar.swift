/// How fast the person answers in this sitting, against what was estimated.
struct PaceSoFar: Equatable {
  /// The seconds that their answers took.
  private var taken: Double
  /// The seconds that the same answers were estimated to take.
  private var expected: Double

  /// A pace as estimated. It takes some minutes of answers to move it far.
  init() { (taken, expected) = (Self.weight, Self.weight) }

  /// How many times the estimated seconds the person needs: 1 before the first answer, and always
  /// from 0.5 to 3.
  var factor: Double { min(max(taken / expected, 0.5), 3) }

  /// Adds time at the prompt. A pause of more than three minutes counts as three: the person was
  /// away from the keyboard.
  mutating func take(seconds: Double) { taken += min(max(seconds, 0), 180) }

  /// Adds an answer that was estimated to take so many seconds.
  mutating func expect(seconds: Int) { expected += Double(seconds) }

  /// The seconds of answers as estimated with which the sitting begins.
  private static let weight = 240.0
}
