// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Plan {
  /// A choice has options with unique codes, and their properties don't contradict one another.
  func checkOptions(_ log: inout FaultLog) {
    for item in entries.map(\.item) where item.type == .choice {
      if item.options.isEmpty, item.optionsFrom == nil { log.add(.noOptions, at: item.position) }
      log.add(PackFault.Kind.sameCode, whereRepeated: item.options.map(\.code))
      for option in item.options {
        if option.isExclusive.value, !item.repeats {
          log.add(.exclusiveAlone, at: option.isExclusive.position)
        }
        if let other = option.other, option.leaving != nil {
          log.add(.otherLeaves, at: other.position)
        }
      }
      checkMost(of: item, &log)
    }
  }

  private func checkMost(of item: DraftItem, _ log: inout FaultLog) {
    guard let most = item.maxOccurs else { return }
    guard item.repeats else { return log.add(.mostWithoutRepeats, at: most.position) }
    let count = item.options.count { !$0.isExclusive.value && $0.leaving == nil }
    guard count > 0, most.value > count else { return }
    log.add(.mostTooMany(most.value, of: count), at: most.position)
  }

  /// A choice that is narrowed by another offers only options of that one.
  func checkNarrowing(_ log: inout FaultLog) {
    for item in entries.map(\.item) {
      guard let question = item.narrowedBy, let place = order[question.value] else { continue }
      let offered = entries[place].item.options.map(\.code.value)
      let known = Set(offered)
      for code in item.options.map(\.code) where !known.contains(code.value) {
        let nearest = log.nearest(to: code.value, in: offered)
        log.add(
          .unknownOption(code.value, question: question.value, suggestion: nearest),
          at: code.position)
      }
    }
  }

  /// A repeating group needs a row name, and may have a limit and a gate; other groups have none of
  /// these. The gate is the item directly before the group, in the same pass. The question that
  /// names a row has no condition.
  func checkRows(_ log: inout FaultLog) {
    for place in entries.indices where entries[place].item.type == .group {
      let item = entries[place].item
      if item.isRows, item.rowName == nil { log.add(.missingRowName, at: item.position) }
      if !item.isRows, let name = item.rowName { log.add(.rowNameWithoutRows, at: name.position) }
      for most in [item.maxOccurs, item.shortMaxOccurs].compactMap(\.self) {
        if !item.isRows {
          log.add(.mostWithoutRepeats, at: most.position)
        } else if most.value > Item.rowLimit {
          log.add(.mostTooMany(most.value, of: Item.rowLimit), at: most.position)
        }
      }
      checkGate(of: item, at: place, &log)
      if item.isRows { checkName(of: item, &log) }
    }
  }

  /// A row whose name isn't asked would be missing from every page for others.
  private func checkName(of rows: DraftItem, _ log: inout FaultLog) {
    let name =
      rows.item.first { $0.role?.value.namesRow == true }
      ?? rows.item.first { $0.type.map(Item.Kind.questions.contains) == true }
    guard let test = name?.enableWhenTests.first else { return }
    log.add(.conditionOfRowName, at: test.question.position)
  }

  private func checkGate(of item: DraftItem, at place: Int, _ log: inout FaultLog) {
    // A gate that is missing, or isn't a yes/no question, has been reported.
    guard let gate = item.gate, let target = order[gate.value], target < place else { return }
    let (question, rows) = (entries[target], entries[place])
    guard item.isRows, target == place - 1, question.above == rows.above else {
      return log.add(.gateNotBefore(gate.value), at: gate.position)
    }
    if question.item.shortPass != item.shortPass { log.add(.gateInOtherPass, at: gate.position) }
  }

  /// An item of the short pass is only in rows of the short pass.
  func checkPasses(_ log: inout FaultLog) {
    for entry in entries where entry.item.shortPass != nil {
      guard let rows = entry.rows.first(where: { $0.shortPass == nil }) else { continue }
      log.add(.shortInLongRows(rows: rows.linkId.value), at: entry.item.linkId.position)
    }
  }

  /// An item with a role has the type, options and sharing that the role requires.
  func checkRoles(_ log: inout FaultLog) {
    for item in entries.map(\.item) {
      guard let role = item.role, let kind = item.type else { continue }
      let codes = Set(item.options.map(\.code.value))
      let missing = role.value.codes.filter { !codes.contains($0) }
      if let need = role.value.need, !item.meets(need, kind) {
        log.add(.rolePlace(role.value, need), at: role.position)
      } else if role.value == .privatePlace, item.sharing != .unsaved {
        log.add(.savedThough(role.value), at: role.position)
      } else if !missing.isEmpty {
        log.add(.roleCodes(role.value, missing: missing), at: role.position)
      }
    }
  }
}

extension DraftItem {
  fileprivate func meets(_ need: PackFault.Kind.RoleNeed, _ kind: Item.Kind) -> Bool {
    switch need {
    case .rows: isRows
    case .group: kind == .group && !isRows
    case .question: Item.Kind.questions.contains(kind)
    case .choice: kind == .choice
    }
  }
}

extension Role {
  /// The kind of item that the role requires; `nil` for any.
  fileprivate var need: PackFault.Kind.RoleNeed? {
    switch self {
    case .companion, .dependant, .diagnosis, .helper, .medicine, .stoppedMedicine, .allergy: .rows
    case .area, .safety: .group
    case .pass, .typist, .struggle, .struggleFirst, .leaveOut, .leaveOutHow, .safetyPrinting,
      .medicineUse, .safetyTopic, .appointmentForm:
      .choice
    case .ownQuestion, .bring: nil
    default: .question
    }
  }

  /// The codes that the program requires among the options.
  fileprivate var codes: [String] {
    switch self {
    case .pass: ["short", "full"]
    case .typist: Typist.allCases.map(\.rawValue)
    case .appointmentForm: ["phone", "video", "clinic", "home"]
    case .medicineUse: ["label", "differently", "stopped", "whenNeeded"]
    case .safetyPrinting: ["staff", "section", "pageOne"]
    case .leaveOutHow: ["leaveOut", "inPerson"]
    default: []
    }
  }
}
