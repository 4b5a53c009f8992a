// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// A document that can be written from the answers.
public enum Paper: Equatable, Sendable {
  case notes(Audience)
  /// The letter to send to the team before the appointment.
  case letter
  /// The sheet that the person keeps.
  case sheet

  /// Who may read the document.
  public var audience: Audience {
    switch self {
    case .notes(let audience): audience
    case .letter, .sheet: .toBring
    }
  }

  /// Returns the default file name, which differs for each format and size. The name says what the
  /// file is for, but not that another document contains more.
  public func fileName(as format: Format = .markdown, isLargePrint: Bool = false) -> String {
    "\(stem)\(isLargePrint ? Self.largePrintSuffix : "").\(format.ending)"
  }

  private var stem: String {
    switch self {
    case .notes(.toBring): "appointment-notes"
    case .notes(.myself): "my-notes"
    case .notes(.staff): "appointment-page"
    case .letter: "appointment-letter"
    case .sheet: "appointment-sheet"
    }
  }

  static let largePrintSuffix = "-large-print"
}

extension Paper {
  /// Shows a document that anyone may read. While others may see the screen, asks before any other,
  /// whether or not it would contain anything.
  func offer(in interview: inout Interview) {
    if audience == .toBring {
      return interview.openInstead(NotesPreview(order: order(in: interview)))
    }
    guard interview.state.hidden == nil else {
      return interview.openInstead(areYouAlone(interview.state.helper))
    }
    offerAlone(in: &interview)
  }

  /// Asks whether to read the document before it is written. While someone helps, it isn't shown, and
  /// only a menu that clears the screen says whether there is anything in it: the helper comes back.
  func offerAlone(in interview: inout Interview) {
    let order = order(in: interview)
    guard interview.state.hidden == nil else {
      return interview.openInstead(NotesPath(order: order))
    }
    guard self != .notes(.staff) || Self.hasStaffPage(interview) else {
      interview.say(Words.nothingForStaff)
      return QuestionsEnd(written: interview.memory.notesToBring).askNext(in: &interview)
    }
    interview.openInstead(order.lookFirst)
  }

  /// The request for the document under the name it had before in this sitting, or else its default
  /// name.
  private func order(in interview: Interview) -> NotesOrder {
    var order = NotesOrder(self)
    let before = interview.memory.written.first { $0.paper == self && !$0.isFurtherCopy }
    order.path = before?.path ?? order.path
    return order
  }

  /// Whether there are answers that only staff may see.
  private static func hasStaffPage(_ interview: Interview) -> Bool {
    let visible = interview.questionnaire.visible(interview.state.seen, to: .staff)
    return !visible.withoutItem.isEmpty
      || visible.sections.contains { $0.nodes.contains(where: \.isSaid) }
  }
}

/// A request to write a document.
public struct NotesOrder: Equatable, Sendable {
  /// The document to write.
  public var paper: Paper
  /// The path; its file extension determines the format.
  public var path: String
  /// Whether text is 18 point or larger. Only HTML has sizes.
  public var isLargePrint = false
  /// Whether the same document was just written in another format or size.
  var isFurtherCopy = false
  /// Whether the person agreed to replace an existing file.
  public var mayReplace = false

  /// Creates a request with the default file name.
  public init(_ paper: Paper) {
    self.paper = paper
    path = paper.fileName()
  }

  /// The format for the path's extension; Markdown for others.
  public var format: Format { Format(path: path) ?? .markdown }
}

extension NotesOrder {
  /// A request with the next number in its file name: `notes.md`, `notes-2.md`, `notes-3.md`.
  var beside: NotesOrder {
    var order = self
    let file = FilePath(path, where: Format.isKnown)
    order.path = file.with(stem: file.stem.withNextNumber)
    return order
  }

  /// A request for the same document as HTML or, if it is HTML, in large print; `nil` after both.
  var alsoAsPage: NotesOrder? {
    guard format != .html || !isLargePrint else { return nil }
    var order = self
    (order.isLargePrint, order.mayReplace) = (format == .html, false)
    order.isFurtherCopy = true
    let stem = FilePath(path, where: Format.isKnown).stem
    let suffix = order.isLargePrint ? Paper.largePrintSuffix : ""
    order.path = "\(stem)\(suffix).\(Format.html.ending)"
    return order
  }

  /// Returns the request with a typed path. If its file name has no dot, adds the previous
  /// extension.
  func to(_ typed: String) -> NotesOrder {
    var order = self
    let name = typed.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    order.path = name.isEmpty || name.contains(".") ? typed : "\(typed).\(format.ending)"
    order.isLargePrint = isLargePrint && order.format == .html
    order.mayReplace = false
    return order
  }
}

extension String {
  fileprivate var withNextNumber: String {
    guard let dash = lastIndex(of: "-"), let number = Int(self[dash...].dropFirst()),
      number > 1, number < 1_000
    else { return "\(self)-2" }
    return "\(self[..<dash])-\(number + 1)"
  }
}
