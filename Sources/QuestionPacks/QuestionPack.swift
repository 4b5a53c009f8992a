// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Survey

/// A valid pack of questions, read from YAML.
package struct QuestionPack: Sendable {
  /// The questions after expansion, with plain items only.
  package let questionnaire: Questionnaire
  /// The pack as its author wrote it, for the paper worksheet.
  let draft: Draft
  /// Warnings about the pack, in the order of its files and lines.
  package let warnings: [PackFault]
  /// How easy the pack's texts are to read.
  package let reading: ReadingReport

  /// Reads a pack from its files, in any order. Faults call their folder `folder`.
  ///
  /// O(bytes and items after expansion).
  /// - Throws: ``PackFaults`` with all faults.
  package init(_ files: [PackFile], folder: String) throws(PackFaults) {
    var reader = DraftReader()
    let draft = reader.read(files, folder: folder)
    var expansion = Expansion(draft)
    let sections = expansion.expanded()
    var log = reader.log
    log.add { TemplateRule.check(draft, &$0) }
    log.add(expansion.log.faults)
    let isWhole = draft.isComplete && expansion.log.faults.isEmpty
    let plan = Plan(sections, isComplete: isWhole)
    for rule in planRules { log.add(foundBy: rule(plan)) }
    let wording = WordingCheck(
      ShownText.all(in: plan, of: draft), by: draft.plainWords, language: draft.summary.language)
    log.add(wherePlain: wording.faults + wording.exceptionFaults(in: plan))
    guard log.faults.allSatisfy(\.isWarning) else { throw PackFaults(log.faults) }
    warnings = PackFaults.inOrder(log.faults)
    reading = wording.report
    self.draft = draft
    questionnaire = Questionnaire(
      summary: draft.summary,
      sections: sections.map { Section(Item($0.item), number: $0.number) },
      urgentHelp: draft.urgentHelp, whatToExpect: draft.whatToExpect)
  }

  /// Reads the pack in a folder.
  /// - Throws: ``PackFaults`` with all faults.
  package init(_ folder: PackFolder) throws(PackFaults) {
    try self.init(try folder.files(), folder: folder.shownAs)
  }
}

extension Item {
  /// Creates a plain item from a valid draft.
  init(_ draft: DraftItem) {
    self = draft.written.record
    answerOption = draft.options.map(\.written.record)
    item = draft.item.map(Item.init)
  }
}

extension Questionnaire {
  /// The number of sections, and that of items after expansion, on one line for authors. O(items).
  package var size: String {
    let items = sections.flatMap(\.item.item).flatMap(\.withAllWithin)
    return "\(count(sections.count, "section")), \(count(items.count, "item"))"
  }
}

/// A compiled pack as a Swift source file, for a program with a built-in pack.
package enum SwiftSource {
  /// Returns the source of `enum BuiltInPack`, with the given `hash` and the exact `text`.
  /// O(bytes).
  ///
  /// A raw string literal of this size compiles immediately; an array of bytes takes half a minute.
  package static func text(of compiled: String, hash: String) -> String {
    // With one more number sign around the literal than anywhere in it, nothing can end or escape it.
    let runs = compiled.utf8.split { $0 != UInt8(ascii: "#") }
    let marks = String(repeating: "#", count: (runs.map(\.count).max() ?? 0) + 1)
    return """
      /// The built-in pack, compiled from YAML at each build.
      enum BuiltInPack {
        /// A hash of the exact wording.
        static let hash = "\(hash)"
        /// The compiled pack.
        static let text: StaticString = \(marks)\"""
      """ + "\n" + compiled + "\n\"\"\"\(marks)\n}\n"
  }
}

/// A folder with the YAML files of a pack.
package struct PackFolder: Sendable {
  /// The maximum size of a pack's YAML files together, in bytes.
  package static let limit = 1_000_000

  package var path: String
  /// The folder's name in faults: its path, relative if it is below the current folder.
  package var shownAs: String

  /// Creates a folder from a path. It doesn't have to exist.
  package init(_ path: String) {
    self.path = path
    let here = FileManager.default.currentDirectoryPath + "/"
    let isBelow = path.hasPrefix(here) && path.count > here.count
    let name = isBelow ? String(path.dropFirst(here.count)) : path
    shownAs = name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : name
  }

  /// Returns the YAML files of the folder, ordered by name. Other files are ignored.
  ///
  /// Sizes are checked before anything is read. A file that can't be read has no bytes.
  /// - Throws: ``PackFaults`` if the folder can't be listed or contains more than ``limit``.
  package func files() throws(PackFaults) -> [PackFile] {
    let whole = SourcePosition(file: shownAs)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw PackFaults([PackFault(.unreadableFolder, at: whole)])
    }
    let chosen = names.filter(Self.isYAML).sorted()
    let size = chosen.reduce(0) { $0 + self.size(of: $1) }
    guard size <= Self.limit else {
      throw PackFaults([PackFault(.tooLarge(bytes: size, limit: Self.limit), at: whole)])
    }
    return chosen.map(file)
  }

  private static func isYAML(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
  }

  private func size(of name: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path + "/" + name).resolvingSymlinksInPath().path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }

  private func file(_ name: String) -> PackFile {
    let bytes = FileManager.default.contents(atPath: path + "/" + name).map { [UInt8]($0) }
    return PackFile(name: name, shownAs: shownAs + "/" + name, bytes: bytes)
  }
}

/// A YAML file of a pack.
package struct PackFile: Sendable {
  /// The file's name in the pack's folder, such as `09-medicines.yaml`.
  package var name: String
  /// The file's name in faults, such as `Questions/09-medicines.yaml`.
  package var shownAs: String
  /// The file's bytes; `nil` if it couldn't be read.
  package var bytes: [UInt8]?

  /// Creates a file. Without `shownAs`, faults show its name.
  package init(name: String, shownAs: String? = nil, bytes: [UInt8]?) {
    self.name = name
    self.shownAs = shownAs ?? name
    self.bytes = bytes
  }
}

extension PackFile {
  /// What the file contains, by its name: a section unless it is named after something else.
  var kind: PackSchema { PackSchema.allCases.first { $0.sourceName == name } ?? .section }

  /// The number of a section's file, from a name that begins with two digits and a hyphen; `nil`
  /// for any other name.
  var number: Int? {
    guard name.hasSuffix(".yaml") else { return nil }
    return name.prefixMatch(of: /([0-9]{2})-/).flatMap { Int($0.1) }
  }

  var whole: SourcePosition { SourcePosition(file: shownAs) }
}
