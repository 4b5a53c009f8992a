extension Item {
  /// Roughly how many seconds an item and those within it take, each row asked once.
  ///
  /// Reading is taken at 200 words a minute; an answer takes 5 seconds for a yes or no, 10 for
  /// choices, 20 for a line and 60 for a paragraph at 25 words a minute.
  public func seconds(in pass: Progress.Pass) -> Int { Int(seconds(in: pass, share: 1)) }

  /// - Parameter share: how likely the item is asked at all. An item with a condition is counted at
  ///   a quarter, however many conditions stand above it.
  private func seconds(in pass: Progress.Pass, share: Double) -> Double {
    var share = enableWhen == nil ? share : min(share, Self.conditionalShare)
    if pass == .short {
      switch shortPass {
      case .asked: break
      case .askedWhen: share = min(share, Self.conditionalShare)
      case .skipped: return type == .group && !repeats ? within(pass, share: share) : 0
      }
    }
    return Double(ownSeconds) * share + within(pass, share: share)
  }

  private static let conditionalShare = 0.25

  private func within(_ pass: Progress.Pass, share: Double) -> Double {
    item.reduce(0) { $0 + $1.seconds(in: pass, share: share) }
  }

  private var ownSeconds: Int {
    guard type != .group else { return 0 }
    let words = ([text, hint] + answerOption.map(\.text)).reduce(0) { count, text in
      count + text.split(separator: " ").count
    }
    return words * 60 / 200 + secondsToAnswer
  }

  private var secondsToAnswer: Int {
    switch type {
    case .group, .display: 0
    case .boolean: 5
    case .choice, .openChoice, .integer, .decimal: 10
    case .string, .date, .dateTime, .time, .quantity, .url: 20
    case .text: 60
    }
  }
}
