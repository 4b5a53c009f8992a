import Survey

extension Questionnaire {
  /// Packs with more items than this are measured by an estimate.
  private static let walkLimit = 2_000

  var isShortEnoughToWalk: Bool {
    func count(_ item: Item) -> Int { item.item.reduce(1) { $0 + count($1) } }
    return sections.reduce(0) { $0 + count($1.item) } <= Self.walkLimit
  }

  /// The same with the length of each section as it is found by going through it, once in each pass.
  var measured: Questionnaire {
    let short = Walk(through: self, as: .short)
    let full = Walk(through: self, as: .full)
    guard !short.isCut, !full.isCut else { return self }
    let measured = sections.map { section in
      var summary = section.summary
      summary.seconds = Section.Seconds(
        short: short.sections[section.linkId]?.seconds ?? 0,
        full: full.sections[section.linkId]?.seconds ?? 0)
      let item = section.item
      return Section(summary) { item }
    }
    return Questionnaire(summary: summary, hash: hash, sections: measured, urgentHelp: urgentHelp)
  }
}
