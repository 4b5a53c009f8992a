// SPDX-License-Identifier: GPL-3.0-or-later

/// Every linkId is unique.
enum IdentityRule: Rule {
  static func faults(in plan: Plan) -> [PackFault] {
    var first: [String: DraftItem] = [:]
    return plan.entries.compactMap { entry in
      let linkId = entry.item.linkId
      guard !linkId.value.isEmpty else { return nil }
      guard let earlier = first[linkId.value] else {
        first[linkId.value] = entry.item
        return nil
      }
      // Copies share a linkId if their template lacks `{code}`, which is a fault of its own.
      let isCopy = earlier.linkId.position == linkId.position
      let fault = PackFault.Kind.sameID(linkId.value, first: earlier.linkId.position)
      return isCopy ? nil : PackFault(fault, at: linkId.position)
    }
  }
}
