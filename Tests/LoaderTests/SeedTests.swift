// SPDX-License-Identifier: GPL-3.0-or-later

import Loaders
import Testing

/// What real documents and lies about them come to, without sanitizers. The fuzzer begins with
/// the same seeds: see `Tests/Fuzz/main.swift`.
@Suite struct SeedTests {
  @Test(arguments: Loader.allCases)
  func `what is sound is taken, and what lies is refused`(loader: Loader) throws {
    let seeds = try Seed.all().filter { $0.loader == loader }
    #expect(seeds.contains { $0.isTaken })
    #expect(Verdict.complaints(about: seeds, by: Readers()) == [])
  }

  @Test(arguments: Loader.allCases)
  func `what was made for one loader does no harm in another`(loader: Loader) throws {
    var slowest = Attempt()
    for seed in try Seed.all() where seed.loader != loader {
      let attempt = Attempt(loader, seed.bytes, named: seed.name)
      #expect(attempt.complaint == nil, "\(seed.name)")
      slowest = max(slowest, attempt)
    }
    print("slowest for \(loader): \(slowest)")
    #expect(slowest.seconds < Attempt.limit)
  }

  @Test func `readers that take whatever a decoder takes are found out`() throws {
    let seeds = try Seed.all()
    for loader in [Loader.session, .pack] {
      let lies = seeds.filter { $0.loader == loader && !$0.isTaken }
      let taken = lies.filter { Verdict.isTaken($0, by: .credulous) }
      print("credulous readers take \(taken.count) of \(lies.count) lies about a \(loader)")
      #expect(taken.count > 3)
    }
  }

  @Test func `a seed that a reader treats otherwise is named`() throws {
    var deaf = Readers()
    struct Deaf: Error {}
    deaf.pack = { _ in throw Deaf() }
    let seeds = try Seed.all().filter { $0.loader == .pack && $0.isTaken }
    #expect(Verdict.complaints(about: seeds, by: deaf).count == seeds.count)
  }

  @Test func `seeds are small, few, and each has its name`() throws {
    let seeds = try Seed.all()
    #expect(Set(seeds.map { "\($0.loader) \($0.name)" }).count == seeds.count)
    #expect(Set(seeds.map { [UInt8]($0.loader.rawValue.utf8) + $0.bytes }).count == seeds.count)
    #expect(seeds.count < 120)
    #expect(seeds.allSatisfy { $0.bytes.count < 32_768 })
    #expect(Seed.words(of: seeds).contains("\"linkId\""))
  }
}

/// What becomes of seeds.
private enum Verdict {
  static func complaints(about seeds: [Seed], by readers: Readers) -> [String] {
    seeds.compactMap { seed in
      let attempt = Attempt(seed.loader, seed.bytes, named: seed.name, by: readers)
      if let complaint = attempt.complaint { return "\(seed.name): \(complaint)" }
      if attempt.seconds > Attempt.limit { return "\(attempt)" }
      return attempt.isTaken == seed.isTaken ? nil : "\(seed.name): taken is \(attempt.isTaken)"
    }
  }

  /// Whether a reader takes a seed. Nothing is done with what it reads, since that might never end.
  static func isTaken(_ seed: Seed, by readers: Readers) -> Bool {
    switch seed.loader {
    case .session: (try? readers.session(seed.bytes)) != nil
    case .pack: (try? readers.pack(seed.bytes)) != nil
    case .sealed, .form, .yaml, .interview: false
    }
  }
}
