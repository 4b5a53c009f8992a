// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import QuestionPacks

@Suite struct `Counting syllables` {
  private static let words = [
    1: """
    a be bought care change changed clothes cold count day don't does eyes fine friend goes group
    fierce have health helps hour I'll I've know league life live lunch most move needs nights
    or past pierced priests queue right safe shared should since sleep staff stopped talked they're
    things thought through time told touched used voice watched weighed whole with won't work
    would you'd
    """,
    2: """
    able about alone answer anxious asked-for before being better breakfast business careful
    children client couldn't crying culture didn't doctor doing drinking easy ended evening every
    faces feeling freezes going handled happens haven't hearing helper hopeless
    housework it'll itself language lately letters likely little lonely medic minutes money moving
    nation needed noises often onion opened over patient people phone-call picture places playing
    poem private question quiet reason safety saying science server sister sometimes special
    stressful study table telling themselves toilet trouble union useful voicemail wanted washes
    washing watches worry player royal mayor layout beyond
    """,
    3: """
    afternoon allergy already animal another anything appointment area autism behaviour belonging
    companion completely contacting different difficult disable easier energy everything example
    exercise family forgetting furniture happier hospital however idea influence interest interview
    carriers earliest happiest
    medicine memory musical period prescription radio recipe remember serious several
    employer payable annoyance similar somebody together tomorrow understand usual violence volunteer wherever worrying
    """,
    4: """
    ability activity anxiety anybody application community diagnosis education
    emergency everybody experience identity material necessary ordinary original particular
    psychiatry reality situation society television understanding volunteering
    """,
  ]

  private static let spoken: [(String, Int)] = words.sorted { $0.key < $1.key }
    .flatMap { count, words in
      words.split(whereSeparator: \.isWhitespace).map { (String($0), count) }
    }

  @Test func `words that one knows have the syllables that one says`() {
    let wrong = Self.spoken.filter { Syllables.count(in: $0.0) != $0.1 }
    #expect(wrong.map(\.0) == [])
    #expect(Self.spoken.count > 200)
  }

  @Test func `letters and digits that are said one by one are counted so`() {
    #expect(Syllables.count(in: "GP") == 2)
    #expect(Syllables.count(in: "BSL") == 3)
    #expect(Syllables.count(in: "WHO") == 5)
    #expect(Syllables.count(in: "117") == 4)
    #expect(Syllables.count(in: "I") == 1)
  }

  @Test func `hyphens join words that are counted each, and nothing has none`() {
    #expect(Syllables.count(in: "one-to-one") == 3)
    #expect(Syllables.count(in: "non-smoker") == 3)
    #expect(Syllables.count(in: "") == 1)
    #expect(Syllables.count(in: "hm") == 1)
    #expect(Syllables.count(in: "日本") == 1)
    #expect(Syllables.count(in: "don’t") == Syllables.count(in: "don't"))
  }
}
