// SPDX-License-Identifier: GPL-3.0-or-later

import Survey
import Testing

/// Times as forms and saved answers have them.
@Suite struct TimeOfDayTests {
  @Test(arguments: [
    ("14:30", "14:30:00"), ("14:30:15", "14:30:15"), ("14:30:15.75", "14:30:15"),
    ("00:00", "00:00:00"), ("23:59:59", "23:59:59"),
  ])
  func `are read with seconds or without`(text: String, time: String) {
    #expect(TimeOfDay(text)?.text == time)
  }

  @Test(arguments: [
    "", "14", "14:", "14:30:", ":14:30", "14:30:15:00", "14:30:15:", "24:00", "12:60", "12:30:60",
    "1:30", "14:3", "014:30", "-1:30", "1x:30", "\u{661}:30", "14.30",
  ])
  func `are nothing else`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }
}
