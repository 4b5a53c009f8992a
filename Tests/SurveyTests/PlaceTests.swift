import Testing

@testable import Survey

@Suite struct PlaceTests {
  @Test func `a place in no row writes no rows`() { #expect(Place("a").rows.isEmpty) }
}
