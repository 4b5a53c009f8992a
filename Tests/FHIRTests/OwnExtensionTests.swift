import FHIR
import Testing

@Suite struct `Extensions of our own` {
  @Test func `each has an address of its own under one base`() {
    let urls = OwnExtension.allCases.map(\.url)
    #expect(Set(urls).count == urls.count)
    #expect(urls.allSatisfy { $0.hasPrefix("https://beforehand.invalid/fhir/") })
  }
}
