// SPDX-License-Identifier: GPL-3.0-or-later

/// The limit that a measurement has to meet.
enum Bar: Equatable {
  /// At most this many times the floor, and ideally at most `aim` times.
  case times(Double, aim: Double? = nil)
  /// At most `share` of the floor above it, or `seconds` above it if that is more.
  case near(share: Double, seconds: Double)
  /// At most this value, and ideally at most `aim`.
  case most(Quantity, aim: Quantity? = nil)
  case exactly(Quantity)
  /// No limit: the measurement is only for comparison.
  case none

  /// The result of judging a measurement.
  enum Verdict: String {
    case aimed = "aim met"
    case met = "met"
    case missed = "MISSED"
    case unjudged = "–"
  }

  /// Judges a measurement against its floor. If a required floor is missing, the bar is missed.
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

  /// The bar as a table shows it.
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
