// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// Answers that can be copied from the previous area or row.
extension ResponseState {
  /// An answer to copy, with its source and target.
  struct Copy {
    var stop: Stop
    var content: Answer.Content
    var source: Place
  }

  func isReplaced(by copies: [Copy], at asking: Asking) -> Bool {
    guard let given = seen.answers[asking.place], given.content != .left(.skipped) else {
      return false
    }
    return copies.contains { $0.stop.place == asking.place && $0.content != given.content }
  }

  func told(_ copy: Copy) -> String {
    let answer = Answer(copy.content, question: "", section: "")
    return Words.answered(name(of: copy.stop.item), shownWords(of: answer, to: copy.stop.item))
  }

  func copies(for asking: Asking, without taken: [Copy]) -> [Copy] {
    guard asking.place.rows.isEmpty else { return taken.isEmpty ? rowCopies(for: asking) : [] }
    return areaCopies(from: asking).filter { copy in
      !taken.contains { $0.stop.place == copy.stop.place }
    }
  }

  private func rowCopies(for asking: Asking) -> [Copy] {
    guard case .row(let row, let group, _) = asking.purpose else { return [] }
    let rows = seen.rows(of: group.place)
    let earlier = rows.firstIndex(of: row).map { rows[..<$0].last } ?? rows.last
    guard let earlier else { return [] }
    let source = Place(asking.place.linkId, rows: group.place.rows + [earlier])
    guard let answer = answer(at: source, asIn: asking.item) else { return [] }
    return [Copy(stop: asking.stop, content: answer.content, source: source)]
  }

  /// Returns the answer at a place if its question has the same wording; `nil` if it has not, or
  /// was left with Enter.
  func answer(at place: Place, asIn item: Item) -> Answer? {
    seen.answers[place].flatMap {
      $0.question == item.text && $0.content != .left(.skipped) ? $0 : nil
    }
  }

  /// Returns the open items of the area, with the answers to the same questions in the previous
  /// area.
  func areaCopies(from asking: Asking) -> [Copy] {
    guard let section = questionnaire.section(of: asking.place.linkId),
      !asking.item.template.isEmpty, let area = questionnaire.parent(of: asking.place.linkId)
    else { return [] }
    let stops = questionnaire.stops(in: section, of: seen)
    guard let index = stops.firstIndex(where: { $0.place == asking.place }) else { return [] }
    let open = stops[index...].prefix {
      questionnaire.parent(of: $0.place.linkId)?.linkId == area.linkId
    }
    return open.compactMap { stop in
      let isOpen = stop.place == asking.place || !isAnswered(stop.place)
      let earlier = stops[..<index].last { earlier in
        earlier.item.template == stop.item.template && seen.answers[earlier.place] != nil
      }
      guard isOpen, let earlier, let answer = answer(at: earlier.place, asIn: earlier.item) else {
        return nil
      }
      return Copy(stop: stop, content: answer.content, source: earlier.place)
    }
  }
}
