// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

/// How far an interview is, and how it is taken.
public struct Progress: Equatable, Sendable {
  /// How much is asked.
  public enum Pass: String, Sendable {
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

extension Progress: JSONContent {
  /// Reads how far an interview is; what is absent is as at the beginning.
  public init(from reader: inout JSONReader) throws {
    self.init()
    try reader.object { reader, name in
      switch name {
      case "pass": pass = try reader.word()
      case "place": place = try Place(from: &reader)
      case "postponed": postponed = Set(try reader.list { try $0.text() })
      case "setsSensitiveAside": setsSensitiveAside = try reader.flag()
      case "opened": opened = Set(try reader.list { try $0.text() })
      case "leftAtOnce": leftAtOnce = try reader.flag()
      case "wasToldOfLeaving": wasToldOfLeaving = try reader.flag()
      case "comesBackForTheRest": comesBackForTheRest = try reader.flag()
      case "isDone": isDone = try reader.flag()
      default: try reader.skip()
      }
    }
  }

  /// Writes how far an interview is, the same bytes each time.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("pass", pass)
      if let place { writer.member("place", place) }
      writer.member("postponed", texts: postponed.sorted())
      writer.member("setsSensitiveAside", setsSensitiveAside)
      writer.member("opened", texts: opened.sorted())
      writer.member("leftAtOnce", leftAtOnce)
      writer.member("wasToldOfLeaving", wasToldOfLeaving)
      if comesBackForTheRest { writer.member("comesBackForTheRest", true) }
      writer.member("isDone", isDone)
    }
  }
}
