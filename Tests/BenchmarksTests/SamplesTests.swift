// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import benchmarks

@Suite struct SamplesTests {
  @Test(arguments: zip([[3], [5, 1, 3], [4, 1, 3, 2], [1, 1, 1, 900]], [3, 3, 2.5, 1]))
  func `the median is in the middle, whatever the order`(_ values: [Double], _ median: Double) {
    #expect(values.median == median)
  }

  @Test func `nothing measured has no median`() {
    #expect([Double]().median == nil)
    #expect([Double]().percentile(99) == nil)
  }

  @Test(arguments: zip([0, 1, 50, 99, 100], [1.0, 1, 50, 99, 100]))
  func `a percentile is one of the values`(_ hundredths: Int, _ value: Double) {
    #expect((1...100).reversed().map(Double.init).percentile(hundredths) == value)
  }

  @Test func `of few values the 99th percentile is the largest`() {
    #expect([7.0, 9, 8].percentile(99) == 9)
  }

  @Test func `what is measured in turn is kept apart`() throws {
    var order: [Int] = []
    let works = (0..<3).map { number in
      {
        order.append(number)
        return Double(number)
      }
    }
    let samples = try interleaved(2, works)
    #expect(order == [0, 1, 2, 0, 1, 2])
    #expect(samples == [[0, 0], [1, 1], [2, 2]])
  }
}
