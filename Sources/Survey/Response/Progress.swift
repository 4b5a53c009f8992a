// SPDX-License-Identifier: GPL-3.0-or-later

/// The progress of an interview, and how it is conducted.
public struct Progress: Equatable, Sendable {
  /// How many questions are asked.
  public enum Pass: String, CaseIterable, Sendable {
    /// The main questions, in about ten minutes.
    case short
    case full
  }

  /// The current pass.
  public var pass = Pass.full
  /// The item to continue with; `nil` before the first and after the last.
  public var place: Place?
  /// The linkIds of sections left for later.
  public var postponed: Set<String> = []
  /// Whether sensitive items are set aside. The reason is not saved, because others may be able to
  /// read the file.
  public var setsSensitiveAside = false
  /// The linkIds of sections whose sensitive items are asked in any case.
  public var opened: Set<String> = []
  /// Whether the person left at once, so that the next sitting begins at the list of sections.
  public var leftAtOnce = false
  /// Whether the person was told what leaving at once does and doesn't hide.
  public var wasToldOfLeaving = false
  /// Whether the person changed from the short to the full pass. Earlier questions that the short
  /// pass left out are then asked at the end.
  public var comesBackForTheRest = false
  /// Whether someone who helps was asked about the person, whoever is typing now.
  public var wasHelped = false
  /// Whether the person said that they have finished answering.
  public var isDone = false

  /// The person's pace at the end of the last sitting, in percent of the estimated time. `nil`
  /// before the first answer, and where the pace would reveal hidden questions to others.
  public var pacePercent: Int?

  /// Creates the progress at the beginning of a full pass.
  public init() {}
}

extension Progress: DescribedRecord {
  /// The properties of the progress. Absent ones have their initial values.
  public static let properties: [Property<Self>] = [
    .word("pass", { $0.pass }, { $0.pass = $1 }, unless: .full),
    .content("place", { $0.place }, { $0.place = $1 }),
    .list("postponed", { $0.postponed.sorted() }, { $0.postponed = Set($1) }),
    .flag("setsSensitiveAside", { $0.setsSensitiveAside }, { $0.setsSensitiveAside = $1 }),
    .list("opened", { $0.opened.sorted() }, { $0.opened = Set($1) }),
    .flag("leftAtOnce", { $0.leftAtOnce }, { $0.leftAtOnce = $1 }),
    .flag("wasToldOfLeaving", { $0.wasToldOfLeaving }, { $0.wasToldOfLeaving = $1 }),
    .flag("comesBackForTheRest", { $0.comesBackForTheRest }, { $0.comesBackForTheRest = $1 }),
    .flag("wasHelped", { $0.wasHelped }, { $0.wasHelped = $1 }),
    .flag("isDone", { $0.isDone }, { $0.isDone = $1 }),
    .count("pacePercent", { $0.pacePercent }, { $0.pacePercent = $1 }),
  ]
}
