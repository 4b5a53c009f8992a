// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

extension Plan {
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
