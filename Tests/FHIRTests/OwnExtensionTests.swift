// SPDX-License-Identifier: GPL-3.0-or-later

import FHIR
import Testing

@Suite struct `Extensions of our own` {
  @Test func `each has an address of its own under one base`() {
    let urls = Set(OwnExtension.names).map(OwnExtension.url)
    #expect(Set(urls).count == urls.count)
    #expect(urls.allSatisfy { $0.hasPrefix("https://beforehand.invalid/fhir/") })
  }
}
