// SPDX-License-Identifier: GPL-3.0-or-later

import Testing
import Wording

/// The pseudo-locale changes every word of the catalogue, and nothing that is filled in.
struct LanguageTests {
  @Test func `words come in brackets and accents, what is filled in stays as it is`() {
    Language.$current.withValue(.pseudo) {
      #expect(
        spoken("Saved in \("my notes") 9.") == "⟦Šàṽéď íñ ⟧my notes⟦⟧ 9.".replacing("⟦⟧", with: ""))
    }
    #expect(spoken("Saved in \("my notes").") == "Saved in my notes.")
  }

  @Test func `no plain letter is left`() {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let accented = Language.pseudo.spoken(letters + letters.uppercased())
    #expect(accented.unicodeScalars.allSatisfy { !$0.isASCII })
    #expect(Set(accented).count == 54)
  }
}
