// SPDX-License-Identifier: GPL-3.0-or-later

import Survey

/// The response of the save with that number: each has one answer more than the one before, so
/// that a save says by itself which one it is and whether it is whole.
func growingResponse(_ number: Int) -> Response {
  var response = Response()
  for index in 1...max(number, 1) where number > 0 {
    let text = "\(index) é \u{301}" + String(repeating: "typed ", count: 20)
    response.answers[Place("item.\(index)")] = Answer(
      .values([.text(text)]), question: "Question \(index)?", section: "section")
  }
  return response
}
