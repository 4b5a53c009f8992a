// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization

/// A set of questions: FHIR R4's `Questionnaire`, with sections that are read on demand.
public struct Questionnaire: Sendable {
  /// The properties of a questionnaire, without its items.
  public struct Summary: Equatable, Sendable {
    /// The pack's id. ASCII.
    public var id: String
    /// The pack's version.
    public var version: String
    /// The title shown to the person.
    public var title: String
    /// The language of the wording, as a BCP 47 tag.
    public var language: String
    /// FHIR's canonical URL, which identifies the questionnaire to other software; empty for none.
    public var url: String

    /// Creates a summary.
    public init(
      id: String, version: String, title: String, language: String = "en-GB", url: String = ""
    ) {
      self.id = id
      self.version = version
      self.title = title
      self.language = language
      self.url = url
    }
  }

  /// The properties of the questionnaire, without its items.
  public var summary: Summary
  /// A hash of the exact wording, the same for the same compiled pack.
  public var hash: String
  /// The sections, in order.
  public let sections: [Section]
  /// Where to find urgent help.
  public var urgentHelp = DatedFacts()
  /// What happens before, at and after the appointment; empty if the pack doesn't say.
  public var whatToExpect = DatedFacts()
  /// The linkIds of items that a later question may enable. Always empty for packs, whose
  /// conditions refer only to earlier questions.
  public var lookingForward: Set<String> = []
  private let index: ItemIndex

  /// Creates a questionnaire from sections.
  public init(
    summary: Summary, hash: String = "", sections: [Section], urgentHelp: DatedFacts = DatedFacts(),
    whatToExpect: DatedFacts = DatedFacts()
  ) {
    self.summary = summary
    self.hash = hash
    self.sections = sections
    index = ItemIndex(sections)
    self.urgentHelp = urgentHelp
    self.whatToExpect = whatToExpect
  }

  /// Creates a questionnaire from items that are already decoded, with sections numbered from 1.
  public init(summary: Summary, items: [Item]) {
    self.init(
      summary: summary, sections: items.enumerated().map { Section($1, number: $0 + 1) })
  }
}

extension Questionnaire {
  /// Returns the section with this linkId; `nil` if there is none.
  public func section(_ linkId: String) -> Section? { sections.first { $0.linkId == linkId } }

  /// Returns the section that contains an item; `nil` for an item of another pack.
  ///
  /// Searches sections until the item is found, the most likely first. O(sections) for items in
  /// sections searched before.
  /// - Parameter likely: The linkId of the section to search first; empty if nothing is known.
  public func section(of linkId: String, likely: String = "") -> Section? {
    index.find(linkId, likely: likely).flatMap { section($0.section) }
  }

  /// Returns the item with this linkId; `nil` for an item of another pack.
  public func item(_ linkId: String) -> Item? { entry(linkId)?.item }

  /// Returns the innermost repeating group that contains an item; `nil` for most items.
  public func rowsGroup(of linkId: String) -> Item? {
    entry(linkId)?.lineage.dropLast().last { $0.item.isRows }?.item
  }

  /// Returns whether an item or one of its ancestors is sensitive; see ``Item/isSensitive``.
  /// `false` for an item of another pack. O(depth).
  public func isSensitive(_ linkId: String) -> Bool {
    entry(linkId)?.lineage.contains(where: \.item.isSensitive) ?? false
  }

  func entry(_ linkId: String) -> Outline.Entry? { index.find(linkId) }

  /// Returns the linkIds of the items that have one of the roles. The first call reads every
  /// section; later calls are O(sections).
  func linkIds(with roles: Set<Role>) -> Set<String> {
    Set(sections.flatMap { section in roles.flatMap { section.outline.roles[$0] ?? [] } })
  }

  /// The roles of all items. The first access reads every section; later ones are O(roles).
  package var roles: Set<Role> { Set(sections.flatMap(\.outline.roles.keys)) }

  /// Returns an item's parent; `nil` for a section and for an item of another pack.
  public func parent(of linkId: String) -> Item? {
    entry(linkId)?.above?.item
  }
}

extension Questionnaire.Summary: DescribedRecord {
  /// Creates a summary with empty texts.
  public init() { self.init(id: "", version: "", title: "") }

  /// The properties of a summary.
  public static let properties: [Property<Self>] = [
    .text("id", { $0.id }, { $0.id = $1 }).required,
    .text("language", { $0.language }, { $0.language = $1 }).required,
    .text("title", { $0.title }, { $0.title = $1 }).required,
    .text("url", { $0.url }, { $0.url = $1 }),
    .text("version", { $0.version }, { $0.version = $1 }).required,
  ]

  /// The base URL for packs without a URL of their own.
  /// The URL is only a name: in the reserved domain `.invalid`
  /// (<https://www.rfc-editor.org/rfc/rfc2606#section-2>), nothing can be fetched from it.
  public static let base = "https://beforehand.invalid/fhir"

  /// Returns the URL of a pack that has none of its own.
  public static func address(ofPack id: String) -> String { "\(base)/Questionnaire/\(id)" }
}

/// Finds the items of a questionnaire by linkId.
///
/// Searches a section's items only when an item isn't found in the sections searched before.
final class ItemIndex: Sendable {
  private struct Known {
    var found: [String: Outline.Entry] = [:]
    /// The sections that have not been searched yet.
    var others: [Section]
  }

  private let known: Mutex<Known>

  init(_ sections: [Section]) { known = Mutex(Known(others: sections)) }

  /// Returns the item with this linkId; `nil` if there is none.
  ///
  /// O(1) in a section that was searched before. Otherwise searches sections until the item is
  /// found, so that the others need not be decoded: first the likely one, then those whose linkId is a
  /// prefix of the item's.
  func find(_ linkId: String, likely: String = "") -> Outline.Entry? {
    known.withLock { known in
      while known.found[linkId] == nil, !known.others.isEmpty {
        let next =
          known.others.firstIndex { $0.linkId == likely }
          ?? known.others.firstIndex { linkId.hasPrefix($0.linkId) } ?? 0
        for entry in known.others.remove(at: next).outline.entries {
          known.found[entry.item.linkId] = entry
        }
      }
      return known.found[linkId]
    }
  }
}
