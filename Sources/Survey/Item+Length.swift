extension Item {
  /// Roughly how many seconds an item and those within it take, each row asked once.
  ///
  /// Reading is taken at 200 words a minute; an answer takes 5 seconds for a yes or no, 10 for
  /// choices, 20 for a line and 60 for a paragraph at 25 words a minute.
  public func seconds(in pass: Progress.Pass) -> Int {
    let own = pass == .full || shortPass != .skipped || type == .group ? ownSeconds : 0
    return own + item.reduce(0) { $0 + $1.seconds(in: pass) }
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
    case .choice: 10
    case .string: 20
    case .text: 60
    }
  }
}
