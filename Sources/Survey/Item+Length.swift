extension Item {
  /// Roughly how many seconds an item and those within it take, each row asked once.
  ///
  /// An estimate. It leaves out what the program says around an answer, so each is taken to need
  /// half as many words again as ``Pace`` has.
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
    let read = ([text, hint] + answerOption.map(\.text)).reduce(0) { $0 + Pace.words(in: $1) }
    return Pace.seconds(reading: read, typing: 3 * Pace.wordsTyped(to: type) / 2)
  }
}
