// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of questions: FHIR R4's `Questionnaire`, with sections that are read when needed.
public struct Questionnaire: Sendable {
  /// What is known of a questionnaire without its items.
  public struct Summary: Equatable, Sendable {
    /// Names the pack among others: ASCII.
    public var id: String
    /// The pack's version.
    public var version: String
    /// The title that the person sees.
    public var title: String
    /// The language of the wording, as in BCP 47.
    public var language: String
    /// The address by which other software names it: FHIR's canonical URL; empty for none.
    public var url: String

    /// A questionnaire's summary.
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

  /// What is known of it without its items.
  public var summary: Summary
  /// Names the exact wording: the same for the same compiled pack.
  public var hash: String
  /// Its sections, in order.
  public let sections: [Section]
  /// Where urgent help is.
  public var urgentHelp: DatedFacts
  /// What happens before, at and after the appointment. Empty for a pack that doesn't say.
  public var whatToExpect: DatedFacts
  /// The linkIds of items that a question further down may enable. Always empty for packs, whose
  /// conditions look only back.
  public var lookingForward: Set<String> = []
  private let index: ItemIndex

  /// A questionnaire of sections.
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

  /// A questionnaire whose items are at hand already, numbered from `firstNumber`.
  public init(
    summary: Summary, items: [Item], firstNumber: Int = 1, urgentHelp: DatedFacts = DatedFacts(),
    whatToExpect: DatedFacts = DatedFacts()
  ) {
    let sections = items.enumerated().map { offset, item in
      let length = Section.Seconds(short: item.seconds(in: .short), full: item.seconds(in: .full))
      let summary = Section.Summary(
        linkId: item.linkId, title: item.text, number: firstNumber + offset, seconds: length)
      return Section(summary) { item }
    }
    self.init(
      summary: summary, sections: sections, urgentHelp: urgentHelp, whatToExpect: whatToExpect)
  }
}

extension Questionnaire {
  /// The section with this linkId; `nil` when there is none.
  public func section(_ linkId: String) -> Section? { sections.first { $0.linkId == linkId } }

  /// The section in which an item stands; `nil` for an item of another pack.
  ///
  /// Decodes sections until the item is found, those first that it most likely stands in; O(1) for
  /// what stands in a section that was looked through before.
  /// - Parameter likely: the linkId of a section to look in first; `nil` for none in particular,
  ///   and one that is unknown is passed over.
  public func section(of linkId: String, likely: String? = nil) -> Section? {
    index.find(linkId, likely: likely)?.section
  }

  /// The item with this linkId; `nil` for an item of another pack.
  public func item(_ linkId: String) -> Item? { entry(linkId)?.item }

  /// The group of rows in which an item directly or indirectly stands; `nil` for most items.
  public func rowsGroup(of linkId: String) -> Item? {
    entry(linkId)?.lineage.dropLast().last { $0.item.isRows }?.item
  }

  func entry(_ linkId: String) -> Outline.Entry? { index.find(linkId)?.entry }
}

extension Questionnaire {
  /// The item in which an item directly stands; `nil` for a section and for another pack's item.
  public func parent(of linkId: String) -> Item? {
    entry(linkId)?.above?.item
  }
}

extension Questionnaire.Summary {
  /// What stands before the name of a pack that has no address of its own.
  ///
  /// It is a name and no place: `.invalid` is kept free for that
  /// (<https://www.rfc-editor.org/rfc/rfc2606#section-2>), so nothing is ever fetched from it.
  public static let base = "https://beforehand.invalid/fhir"

  /// The address of a pack that has none of its own.
  public static func address(ofPack id: String) -> String { "\(base)/Questionnaire/\(id)" }
}
