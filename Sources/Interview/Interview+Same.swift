import Survey

/// Taking over the answers of the area or row before.
extension Interview {
  /// Takes over what was said of the area or row before: in an area all that is still open there,
  /// in a row the item that is asked.
  mutating func takeOver() {
    guard case .item(let asking) = step, asking.lines.isEmpty else {
      say(Words.onlyAtQuestions)
      return repeatStep()
    }
    let copies = asking.place.rows.isEmpty ? areaCopies(from: asking) : rowCopies(for: asking)
    guard let last = copies.last else {
      say(Words.nothingToTakeOver)
      return askAgain(asking)
    }
    for (stop, content) in copies {
      record(content, at: Asking(stop: stop, purpose: asking.purpose))
    }
    save()
    say(Words.takenOver(copies.map { ($0.0.item, $0.1) }))
    proceed(from: Asking(stop: last.0, purpose: asking.purpose))
  }

  private func rowCopies(for asking: Asking) -> [(Stop, Answer.Content)] {
    guard case .row(let row, let group, _) = asking.purpose else { return [] }
    let rows = response.rows(of: group.place)
    let earlier = rows.firstIndex(of: row).map { rows[..<$0].last } ?? rows.last
    guard let earlier,
      let answer = response.answers[Place(asking.place.linkId, rows: group.place.rows + [earlier])]
    else { return [] }
    return [(asking.stop, answer.content)]
  }

  /// The open items of the area, each with what was said at the same question of the area before.
  private func areaCopies(from asking: Asking) -> [(Stop, Answer.Content)] {
    guard let section = questionnaire.section(of: asking.place.linkId),
      !asking.item.template.isEmpty, let area = questionnaire.parent(of: asking.place.linkId)
    else { return [] }
    let stops = questionnaire.stops(in: section, of: response)
    guard let index = stops.firstIndex(where: { $0.place == asking.place }) else { return [] }
    let open = stops[index...].prefix {
      questionnaire.parent(of: $0.place.linkId)?.linkId == area.linkId
    }
    return open.compactMap { stop in
      let isOpen = stop.place == asking.place || !isAnswered(stop.place)
      let earlier = stops[..<index].last { earlier in
        earlier.item.template == stop.item.template && response.answers[earlier.place] != nil
      }
      guard isOpen, let earlier, let answer = response.answers[earlier.place] else { return nil }
      return (stop, answer.content)
    }
  }
}
