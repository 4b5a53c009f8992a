// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// What is kept back of a response, found in the plainest way: by the words of the rule, for a pack
/// that has not changed since it was answered.
struct KeptBack {
  let pack: Questionnaire
  let response: Response
  private let items: [String: (item: Item, above: [Item])]

  /// The pack as it is now, where it has changed: a part left out holds what was moved there too.
  private let now: Questionnaire

  init(_ pack: Questionnaire, _ response: Response, now: Questionnaire? = nil) {
    (self.pack, self.response, self.now) = (pack, response, now ?? pack)
    var items: [String: (Item, [Item])] = [:]
    func add(_ item: Item, _ above: [Item]) {
      items[item.linkId] = (item, above)
      for child in item.item { add(child, above + [item]) }
    }
    for section in pack.sections { add(section.item, []) }
    self.items = items
  }

  /// The same response with everything kept back left with Enter.
  ///
  /// What is asked only because of something kept back is kept back too, so it is done again until
  /// nothing changes. An answer whose question no longer applies is kept back from the start.
  var twin: Response {
    let opened = twin(opensSafety: true)
    return Self(pack, opened).opensSafety ? opened : twin(opensSafety: false)
  }

  private func twin(opensSafety: Bool) -> Response {
    var twin = response
    (twin.asides, twin.drafts, twin.privatePlaces, twin.privateRows) = (.init(), [], [], [])
    twin.removeRows(response.privateRows)
    for place in twin.answers.places { leaveOpenPart(of: place, in: &twin, opensSafety) }
    let enablement = Enablement(pack, response)
    leave(&twin) { !enablement.isEnabled($0) }
    while true {
      let isChoiceGone = leaveBareLeadIns(of: &twin)
      let isRowGone = removeRowsWithoutName(of: &twin)
      let (now, before) = (Enablement(pack, twin), twin)
      let isUnasked = { !now.isEnabled($0) || isBehindKeptGate($0, in: before) }
      guard leave(&twin, where: isUnasked) || isRowGone || isChoiceGone else {
        return twin
      }
    }
  }

  /// What a yes opened that is kept back is kept back with it.
  private func isBehindKeptGate(_ place: Place, in twin: Response) -> Bool {
    let gates = (items[place.linkId].map { $0.above + [$0.item] } ?? []).map(\.gate)
    return gates.filter { !$0.isEmpty }.map { Place($0) }.contains { gate in
      response.answers[gate]?.values.isEmpty == false && twin.answers[gate]?.values.isEmpty != false
    }
  }

  /// A row whose name is kept back is no row: as it was named when asked, or is now.
  private func removeRowsWithoutName(of twin: inout Response) -> Bool {
    var isGone = false
    for group in twin.rows.places {
      for row in twin.rows(of: group) {
        let names = [pack, now].compactMap { $0.item(group.linkId)?.nameItem?.linkId }
        let places = names.map { Place($0, rows: group.rows + [row]) }
        guard places.contains(where: { isNameKeptBack($0, in: twin) }) else { continue }
        twin.removeRows([row])
        isGone = true
      }
    }
    return isGone
  }

  /// A choice that only leads in to words is no choice without them.
  private func leaveBareLeadIns(of twin: inout Response) -> Bool {
    let before = twin
    for place in twin.answers.places {
      guard let values = twin.answers[place]?.values, !values.isEmpty else { continue }
      let open = values.filter { value in
        guard let code = value.code, items[place.linkId]?.item.option(code)?.leadsIn == true
        else { return true }
        return before.answers.places.contains { words in
          let above = items[words.linkId].map { $0.above + [$0.item] } ?? []
          let tests = above.compactMap(\.enableWhen).flatMap(\.enablingTests)
          let isBehind = tests.contains(
            EnableWhen(question: place.linkId, operator: .equalsOption(code)))
          return isBehind && words.rows.starts(with: place.rows)
            && before.answers[words]?.isSaid == true
        }
      }
      guard open.count < values.count else { continue }
      twin.answers[place]?.content = open.isEmpty ? .left(.skipped) : .values(open)
    }
    return twin.answers != before.answers
  }

  private func isNameKeptBack(_ name: Place, in twin: Response) -> Bool {
    let isOpen = twin.answers[name]?.isSaid ?? false
    guard !isOpen else { return false }
    if response.answers[name]?.isSaid ?? false { return true }
    // A mark or a note where nothing was said knows of no old pack, but the answer left there does.
    let isNameNow = now.parent(of: name.linkId)?.nameItem?.linkId == name.linkId
    guard isNameNow || response.answers[name]?.asked.namesRow == true else { return false }
    return response.isPrivate(name) || response.asides[name] != nil
  }

  @discardableResult
  private func leave(_ twin: inout Response, where isKeptBack: (Place) -> Bool) -> Bool {
    let places = twin.answers.places.filter {
      twin.answers[$0]?.content != .left(.skipped) && isKeptBack($0)
    }
    for place in places { twin.answers[place]?.content = .left(.skipped) }
    return !places.isEmpty
  }

  private func leaveOpenPart(
    of place: Place, in twin: inout Response, _ opensSafety: Bool
  ) {
    guard let answer = twin.answers[place], let (item, above) = items[place.linkId] else { return }
    let section = above.first?.linkId ?? ""
    let isStaff =
      (above + [item]).contains { $0.sharing == .staff } || isStaffNow(place.linkId)
      || answer.sharing == .staff && answer.asked.forStaff.isEmpty
    let sections = [section, now.section(of: place.linkId)?.linkId ?? section]
    // How a part prints is no answer of that part, wherever an author puts the question.
    let isLeftOut = item.role != .leaveOutHow && !leftOut.isDisjoint(with: sections)
    if isPrivate(place, above) || isLeftOut || isStaff
      || isClosed(section, item, answer, opensSafety)
      || isQuietlyLeft(answer, now.item(place.linkId))
    {
      twin.answers[place]?.content = .left(.skipped)
    } else if case .values(let values) = answer.content {
      let open = values.filter { item.option(for: $0)?.sharing != .staff }
      twin.answers[place]?.content = open.isEmpty ? .left(.skipped) : .values(open)
    }
  }

  private func isStaffNow(_ linkId: String) -> Bool {
    now.item(linkId)?.sharing == .staff
      || now.parent(of: linkId).map { isStaffNow($0.linkId) } ?? false
  }

  private func isPrivate(_ place: Place, _ above: [Item]) -> Bool {
    let around = above.flatMap { item in
      (0...place.rows.count).map { Place(item.linkId, rows: Array(place.rows.prefix($0))) }
    }
    return ([place] + around).contains(where: response.isPrivate)
  }

  /// The sections that the person left out, or would rather talk about.
  private var leftOut: Set<String> {
    let isInPerson = places(.safetyPrinting).contains {
      response.answers[$0]?.leaving == .inPerson
    }
    let safety = pack.sections.filter { $0.item.role == .safety }.map(\.linkId)
    return codes(.leaveOut).union(isInPerson ? safety : [])
  }

  private func codes(_ role: Role) -> Set<String> {
    Set(places(role).flatMap { response.answers[$0]?.values.compactMap(\.code) ?? [] })
  }

  /// Where questions with a role were answered that still apply.
  private func places(_ role: Role) -> [Place] {
    let enablement = Enablement(pack, response)
    return response.answers.places.filter {
      items[$0.linkId]?.item.role == role && enablement.isEnabled($0)
    }
  }

  /// How a quiet question was left is for staff, but for the one whether to talk about safety.
  private func isQuietlyLeft(_ answer: Answer, _ item: Item?) -> Bool {
    item?.isQuiet == true && item?.role != .safetyWish && answer.leaving != nil
  }

  /// The part about safety is for staff until the person opens it, and once a topic for them was
  /// chosen; how the person left its first question is not.
  private func isClosed(
    _ section: String, _ item: Item, _ answer: Answer, _ opensSafety: Bool
  ) -> Bool {
    guard items[section]?.item.role == .safety else { return false }
    guard item.role != .safetyWish || answer.leaving == nil else { return false }
    let topics = items.values.first { $0.item.role == .safetyTopic }?.item
    let chosen = codes(.safetyTopic).compactMap { topics?.option($0) }
    return !opensSafety || chosen.contains { $0.sharing == .staff }
  }

  /// Whether the person chose that others may read the part about safety.
  private var opensSafety: Bool {
    guard items.values.contains(where: { $0.item.role == .safetyPrinting }) else { return true }
    return !codes(.safetyPrinting).isDisjoint(with: ["section", "pageOne"])
  }
}

extension Answer {
  fileprivate var isSaid: Bool { content != .left(.skipped) && content != .rows }
}
