// SPDX-License-Identifier: GPL-3.0-or-later

/// How far an interview is, and how it is taken.
public struct Progress: Equatable, Sendable {
  /// How much is asked.
  public enum Pass: String, CaseIterable, Sendable {
    /// The main things, in about ten minutes.
    case short
    /// Everything.
    case full
  }

  /// How much is asked.
  public var pass = Pass.full
  /// The item to carry on with; `nil` before the first and after the last.
  public var place: Place?
  /// Sections left for later, by linkId.
  public var postponed: Set<String> = []
  /// Sensitive items are set aside. Why is not kept: whoever is near may read it.
  public var setsSensitiveAside = false
  /// Sections whose sensitive items are asked all the same, by linkId.
  public var opened: Set<String> = []
  /// The person left at once, so coming back begins at the section list.
  public var leftAtOnce = false
  /// It was said what leaving at once hides and what it does not.
  public var wasToldOfLeaving = false
  /// The pass was made longer on the way: what the short one left out before comes at the end.
  public var comesBackForTheRest = false
  /// The person said that the answers are done.
  public var isDone = false

  /// The beginning of a full pass.
  public init() {}
}

extension Progress: DescribedRecord {
  /// How far an interview is; what is absent is as at the beginning.
  public static let properties: [Property<Self>] = [
    .word("pass", { $0.pass }, { $0.pass = $1 }, unless: .full),
    .content("place", { $0.place }, { $0.place = $1 }),
    .texts("postponed", { $0.postponed.sorted() }, { $0.postponed = Set($1) }),
    .flag("setsSensitiveAside", { $0.setsSensitiveAside }, { $0.setsSensitiveAside = $1 }),
    .texts("opened", { $0.opened.sorted() }, { $0.opened = Set($1) }),
    .flag("leftAtOnce", { $0.leftAtOnce }, { $0.leftAtOnce = $1 }),
    .flag("wasToldOfLeaving", { $0.wasToldOfLeaving }, { $0.wasToldOfLeaving = $1 }),
    .flag("comesBackForTheRest", { $0.comesBackForTheRest }, { $0.comesBackForTheRest = $1 }),
    .flag("isDone", { $0.isDone }, { $0.isDone = $1 }),
  ]
}
