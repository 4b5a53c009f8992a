// SPDX-License-Identifier: GPL-3.0-or-later

import Printing
import Survey

/// An order for something to be written.
public struct NotesOrder: Equatable, Sendable {
  /// What is to be written.
  public var paper: Paper
  /// Where to; the ending chooses the format.
  public var path: String
  /// A page is in letters of 18 points and up; other formats have no sizes.
  public var isLargePrint = false
  /// The same was written just before, in another format or size.
  var isFurtherCopy = false
  /// The person said that what stands there may be replaced.
  public var mayReplace = false

  /// An order for this path; without one, for the usual place.
  public init(_ paper: Paper, path: String? = nil) {
    self.paper = paper
    self.path = path ?? paper.fileName()
  }

  /// The format that the path asks for; Markdown where it asks for none.
  public var format: Format { Format(path: path) ?? .markdown }
}

extension NotesOrder {
  /// The same to the name with the next number: `notes.md`, `notes-2.md`, `notes-3.md`.
  var beside: NotesOrder {
    var order = self
    let file = FilePath(path, where: Format.isKnown)
    order.path = file.with(stem: file.stem.withNextNumber)
    return order
  }

  /// The same as a page to print or, after that, as one in large print; `nil` after both.
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

  /// The same to a path that was typed. A last part without any dot gets the ending that the order
  /// had, as people leave it out.
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
