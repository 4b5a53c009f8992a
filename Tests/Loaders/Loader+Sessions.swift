// SPDX-License-Identifier: GPL-3.0-or-later

import Age
import Interview
import Sessions
import Survey

extension Loader {
  static func attemptSession(
    _ bytes: [UInt8], by readers: Readers
  ) throws(Complaint) -> Outcome {
    let session: Session
    do {
      session = try readers.session(bytes)
    } catch {
      return .refused("\(error)")
    }
    try expectSameAgain(session)
    try Walk(SamplePack.questionnaire, session.response).run()
    try sit(over: session)
    return .taken
  }

  /// What was read can be saved, unless it has grown too large, and then reads the same.
  private static func expectSameAgain(_ session: Session) throws(Complaint) {
    guard let saved = try? session.document(for: "appointment.json") else { return }
    let again = try? Session(saved, name: session.name, path: "appointment.json")
    guard again == session else { throw Complaint("a session reads otherwise once it is saved") }
  }

  private static func sit(over session: Session) throws(Complaint) {
    for arrival in [back, .review] {
      for lines in [Sitting.usualLines, Sitting.empty] {
        var sitting = Sitting(Interview(SamplePack.questionnaire, session.response))
        try sitting.run(arrival, lines)
        try Walk(SamplePack.questionnaire, sitting.interview.response).run()
      }
    }
  }

  private static let back = Interview.Arrival.back(lastWritten: "Monday", questionsChanged: true)
}
