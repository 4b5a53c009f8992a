// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// A pack and a response, as a filter takes them.
struct Seen {
  var pack: Questionnaire
  var response: Response
}

/// A filter that forgets one way of keeping back: it is given a response without its marks.
struct Forgetting: CustomTestStringConvertible, Sendable {
  let name: String
  let act: @Sendable (Seen) -> Seen

  var testDescription: String { name }

  static let all = [
    Forgetting(name: "private answers") { seen in
      seen.with { $0.privatePlaces = [] }
    },
    Forgetting(name: "private rows") { seen in seen.with { $0.privateRows = [] } },
    Forgetting(name: "private notes") { seen in
      seen.with { response in
        for place in response.asides.places {
          guard let aside = response.asides[place] else { continue }
          response.answers[place]?.content = .values([.text(aside)])
        }
      }
    },
    Forgetting(name: "half-typed lines") { seen in
      seen.with { response in
        for draft in response.drafts {
          response.answers[draft.place]?.content = .values([.text(draft.line)])
        }
      }
    },
    Forgetting(name: "sections left out or said in person") { seen in
      seen.with { response in
        response.answers.removeAll { seen.pack.item($0.linkId)?.role == .leaveOut }
      }
    },
    Forgetting(name: "items for staff") { seen in
      seen.changing { item in
        item.sharing = .everyone
      } and: {
        $0.sharing = .everyone
      }
    },
    Forgetting(name: "answers that the person shows only to staff") { seen in
      seen.with { response in
        for place in response.answers.places where seen.pack.canBeForStaff(place, in: response) {
          seen.pack.setForStaff(false, at: place, in: &response)
        }
      }
    },
    Forgetting(name: "choices for staff") { seen in
      seen.changing { item in
        for index in item.answerOption.indices { item.answerOption[index].sharing = .everyone }
      } and: {
        $0.asked.forStaff = []
      }
    },
    Forgetting(name: "that a topic closes the part about safety") { seen in
      seen.changing { item in
        guard item.role == .safetyTopic else { return }
        item.role = nil
      } and: { answer in
        if answer.asked.role == .safetyTopic { answer.asked.role = nil }
      }
    },
    Forgetting(name: "that the part about safety is closed at first") { seen in
      seen.changing { item in
        if item.role == .safetyPrinting { item.role = nil }
      } and: { answer in
        if answer.asked.role == .safetyPrinting { answer.asked.role = nil }
      }
    },
    Forgetting(name: "what is asked only because of what is kept back") { seen in
      seen.changing {
        $0.enableWhen = nil
      } and: {
        $0.asked.enableWhen = nil
      }
    },
    Forgetting(name: "that Enter prints nothing") { seen in
      seen.with { response in
        for place in response.answers.places where response.isPrivate(place) {
          response.answers[place]?.content = .left(.unknown)
        }
        response.privatePlaces = []
      }
    },
    Forgetting(name: "that a hidden row is no row") { seen in
      seen.with { response in
        for place in response.answers.places
        where place.rows.contains(where: response.privateRows.contains) {
          response.answers[place]?.content = .left(.declined)
        }
        response.privateRows = []
      }
    },
  ]
}

extension Seen {
  /// The same with another response.
  fileprivate func with(_ change: (inout Response) -> Void) -> Seen {
    var seen = self
    change(&seen.response)
    return seen
  }

  /// The same with each item and each answer changed.
  fileprivate func changing(
    _ changeItem: (inout Item) -> Void, and changeAnswer: (inout Answer) -> Void
  ) -> Seen {
    var seen = self
    let sections = pack.sections.map { $0.item.changed(by: changeItem) }
    seen.pack = Questionnaire(summary: pack.summary, items: sections)
    for place in seen.response.answers.places {
      guard var answer = seen.response.answers[place] else { continue }
      changeAnswer(&answer)
      seen.response.answers[place] = answer
    }
    return seen
  }
}

extension Item {
  fileprivate func changed(by change: (inout Item) -> Void) -> Item {
    var changed = self
    change(&changed)
    changed.item = item.map { $0.changed(by: change) }
    return changed
  }
}
