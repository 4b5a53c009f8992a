// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Age

/// Whatever becomes of a file on the disk: it is refused, or it is what was sealed.
@Suite struct DamageTests {
  /// A changed file, and what was done to it.
  typealias Change = (what: String, bytes: [UInt8])

  private static let secret = "right one"
  private let small: [UInt8]
  /// Two files of three full chunks under one header.
  private let long: [UInt8]
  private let other: [UInt8]

  init() throws {
    let seal = try Seal(passphrase(Self.secret), workFactor: cheap())
    small = try seal.seal(pattern(40))
    long = try seal.seal(pattern(3 * 65_536))
    other = try seal.seal(pattern(3 * 65_536))
  }

  private var flips: [Change] {
    small.indices.flatMap { index in
      [1, 0x80].map { (mask: UInt8) in
        var bytes = small
        bytes[index] ^= mask
        return Change("byte \(index) xor \(mask)", bytes)
      }
    }
  }

  private var cuts: [Change] {
    let ends = [149, 165, 165 + 65_552, 165 + 2 * 65_552, long.count - 1]
    return small.indices.map { Change("cut at \($0)", Array(small.prefix($0))) }
      + ends.map { Change("long file cut at \($0)", Array(long.prefix($0))) }
  }

  private var additions: [Change] {
    let bytes: [UInt8] = [0, 10, 0x2D, 0xFF]
    return bytes.map { Change("\($0) added", small + [$0]) } + [
      ("one byte added to the long file", long + [0]),
      ("the payload twice", small + small.dropFirst(149)),
      ("the file twice", small + small),
    ]
  }

  private var moves: [Change] {
    let orders = [
      [1, 0, 2], [0, 2, 1], [2, 1, 0], [1, 2], [0, 2], [0, 1], [0], [2], [], [0, 0, 1, 2],
      [0, 1, 1, 2], [0, 1, 2, 2], [0, 0, 2],
    ]
    let ours = [chunk(0, long), chunk(2, long)]
    let mixed = head(long) + ours[0] + chunk(1, other) + ours[1]
    return orders.map { order in
      Change("chunks \(order)", head(long) + order.flatMap { chunk($0, long) })
    } + [("a chunk of another version", mixed)]
  }

  private func head(_ file: [UInt8]) -> [UInt8] { Array(file.prefix(165)) }

  private func chunk(_ number: Int, _ file: [UInt8]) -> [UInt8] {
    Array(file.dropFirst(165 + number * 65_552).prefix(65_552))
  }

  /// What a reader read of what was changed.
  private func taken(by reader: Reader, _ changes: [Change]) throws -> [String] {
    let secret = try passphrase(Self.secret)
    #expect(try reader.open(small, secret) == pattern(40))
    #expect(try reader.open(long, secret) == pattern(3 * 65_536))
    return changes.filter { (try? reader.open($0.bytes, secret)) != nil }.map(\.what)
  }

  @Test func `with any byte changed it is refused`() throws {
    #expect(flips.count == 2 * (149 + 16 + 40 + 16))
    #expect(try taken(by: .own, flips) == [])
  }

  @Test func `cut short at any byte it is refused`() throws {
    #expect(try taken(by: .own, cuts) == [])
  }

  @Test func `with anything added it is refused`() throws {
    #expect(try taken(by: .own, additions) == [])
  }

  @Test func `with a chunk moved, dropped, repeated or from another version it is refused`() throws
  {
    #expect(try taken(by: .own, moves) == [])
  }

  @Test func `a reader that forgets the header's code is caught`() throws {
    let taken = try taken(by: .trusting, flips)
    #expect(!taken.isEmpty && taken.count <= 2 * 43, "\(taken)")
  }

  @Test func `a reader that forgets the end is caught`() throws {
    #expect(try taken(by: .endless, moves) == ["chunks [0, 1]", "chunks [0]"])
    #expect(try taken(by: .endless, cuts).count == 2)
  }

  @Test func `a reader that forgets the order is caught`() throws {
    let taken = try taken(by: .shuffled, moves)
    #expect(taken.contains("chunks [1, 0, 2]") && taken.contains("chunks [0, 1, 1, 2]"), "\(taken)")
  }

  @Test func `what was changed behind the key is damage, not a wrong passphrase`() throws {
    let secret = try passphrase(Self.secret)
    for index in small.indices.dropFirst(101) {
      var bytes = small
      bytes[index] ^= 1
      #expect(throws: AgeFault.damaged) { try Age.open(bytes, with: secret) }
    }
  }
}
