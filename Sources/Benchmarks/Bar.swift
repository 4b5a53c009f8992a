// SPDX-License-Identifier: GPL-3.0-or-later

/// What a measurement is held against.
enum Bar: Equatable {
  /// At most so many times the floor; better still, the aim.
  case times(Double, aim: Double? = nil)
  /// No further above the floor than a share of it or, if that is more, so many seconds.
  case near(share: Double, seconds: Double)
  /// At most this; better still, the aim.
  case most(Quantity, aim: Quantity? = nil)
  /// Exactly this.
  case exactly(Quantity)
  /// Nothing: it is there to be compared.
  case none

  /// What came of it.
  enum Verdict: String {
    case aimed = "aim met"
    case met = "met"
    case missed = "MISSED"
    case unjudged = "–"
  }

  /// Judges a measurement beside its floor. Without the floor that it needs it is missed.
  func judge(_ measured: Quantity, floor: Quantity?) -> Verdict {
    switch self {
    case .none: return .unjudged
    case .exactly(let wanted): return measured == wanted ? .met : .missed
    case .most(let most, let aim):
      return Self.verdict(measured.value, most: most.value, aim: aim?.value)
    case .times(let most, let aim):
      guard let floor, floor.value > 0 else { return .missed }
      return Self.verdict(measured.value / floor.value, most: most, aim: aim)
    case .near(let share, let seconds):
      guard let floor else { return .missed }
      let room = max(floor.value * share, seconds)
      return Self.verdict(measured.value - floor.value, most: room, aim: nil)
    }
  }

  private static func verdict(_ value: Double, most: Double, aim: Double?) -> Verdict {
    guard value <= most else { return .missed }
    return aim.map { value <= $0 } ?? false ? .aimed : .met
  }

  /// The bar in words, as a table has it.
  var words: String {
    switch self {
    case .none: "–"
    case .exactly(let wanted): wanted.words
    case .most(let most, let aim): "≤ \(most.words)" + Self.aim(aim?.words)
    case .times(let most, let aim):
      "≤ \(Quantity.threeDigits(most)) ×" + Self.aim(aim.map { Quantity.threeDigits($0) + " ×" })
    case .near(let share, let seconds):
      "+ \(Quantity.threeDigits(share * 100)) % or \(Quantity.seconds(seconds).words)"
    }
  }

  private static func aim(_ words: String?) -> String { words.map { ", aim \($0)" } ?? "" }
}
