// SPDX-License-Identifier: GPL-3.0-or-later

import JSON
import Testing

@testable import Survey

/// Each property of what a pack holds is written and read. Whoever adds one and forgets that sees
/// it here: nothing may be at its default, and all of it must come back.
@Suite struct WholeItemTests {
  @Test func `an item comes back with all that it has`() throws {
    var item = Item(linkId: "a", type: .openChoice)
    item.text = "Which?"
    item.typedFor = "Which of theirs?"
    item.label = "Which"
    item.why = "To know."
    item.hint = "One will do."
    item.repeats = true
    item.enableWhen = .test(EnableWhen(question: "b", operator: .countMoreThan(2)))
    item.shortPass = .not(.test(EnableWhen(question: "c", operator: .exists(true))))
    item.answerOption = [try option()]
    item.maxOccurs = 3
    item.shortMaxOccurs = 2
    item.narrowedBy = "d"
    item.omitsChosen = "d"
    item.gate = "y"
    item.role = Role.allCases.first
    item.sharing = .staff
    item.isSensitive = true
    item.isHard = true
    item.isQuiet = true
    item.rowName = "thing"
    item.template = "{which}"
    item.item = [Item(linkId: "e", type: .display, text: "Read.")]
    item.details = try details()
    #expect(atDefault(item, Item(linkId: "", type: .group)) == [])
    #expect(try Item(json: item.json) == item)
  }

  @Test func `what a form says beyond that comes back`() throws {
    #expect(atDefault(try details(), ItemDetails()) == [])
    #expect(atDefault(try details().bounds, Bounds()) == [])
    #expect(atDefault(coding, Coding()) == [])
    #expect(atDefault(try option(), AnswerOption(code: "", text: "")) == [])
  }

  private let coding = Coding(system: "s:1", version: "2", code: "c", display: "C")

  private func option() throws -> AnswerOption {
    AnswerOption(
      code: "o", text: "O", isExclusive: true, leaving: .unknown, leadsIn: true, phrase: "the O",
      synonyms: "zero", sharing: .staff, category: "A", value: .coding(coding))
  }

  private func details() throws -> ItemDetails {
    var details = ItemDetails()
    details.prefix = "1)"
    details.isRequired = true
    details.isReadOnly = true
    details.isHidden = true
    details.isImplied = true
    details.formType = "url"
    details.formText = " Read. "
    details.hasNoText = true
    details.initial = [.literal(.integer(3), typed: "three, 3")]
    details.minOccurs = 1
    details.bounds = try bounds()
    details.entryFormat = "n"
    details.openLabel = "Other"
    details.units = [coding]
    return details
  }

  private func bounds() throws -> Bounds {
    var bounds = Bounds()
    bounds.least = .decimal(try #require(DecimalNumber("1.50")))
    bounds.most = .quantity(try #require(DecimalNumber("2")), unit: coding)
    bounds.minLength = 5
    bounds.maxLength = 10
    bounds.maxDecimalPlaces = 2
    bounds.step = 5
    bounds.pattern = "[0-9]+"
    return bounds
  }

  /// The names of properties that are as in another value.
  private func atDefault(_ value: Any, _ other: Any) -> [String] {
    zip(Mirror(reflecting: value).children, Mirror(reflecting: other).children).compactMap {
      String(describing: $0.value) == String(describing: $1.value) ? $0.label : nil
    }
  }
}
