/// A word as page one counts it, and where a text may be cut.
private struct CountedWord {
  var end: String.Index
  var weight: Int
  var endsSentence: Bool
}

extension String {
  /// How many words page one takes them for.
  ///
  /// What stands between spaces is a word, and another for each further thirty characters.
  /// Ideographs and kana, which are written without spaces, are a word each. A line end within
  /// counts as one, since a stroke is printed for it. O(characters).
  var wordCount: Int { countedWords.reduce(0) { $0 + $1.weight } }

  /// The longest beginning of so many words at most that ends a sentence, or else a word.
  ///
  /// `nil` when not even the first word fits. The text is never changed, only cut. O(characters).
  func opening(words limit: Int) -> String? {
    var used = 0
    var wordEnd: String.Index?
    var sentenceEnd: String.Index?
    for word in countedWords {
      used += word.weight
      guard used <= limit else { break }
      wordEnd = word.end
      if word.endsSentence { sentenceEnd = word.end }
    }
    return (sentenceEnd ?? wordEnd).map { String(self[..<$0]) }
  }

  private var countedWords: [CountedWord] {
    var words: [CountedWord] = []
    var start: String.Index?
    var strokes = 0
    func close(at end: Index) {
      guard let first = start else { return }
      let weight = 1 + (distance(from: first, to: end) - 1) / 30 + strokes
      let endsSentence = self[first..<end].endsSentence
      words.append(CountedWord(end: end, weight: weight, endsSentence: endsSentence))
      (start, strokes) = (nil, 0)
    }
    for index in indices {
      let character = self[index]
      if character.isNewline, start != nil || !words.isEmpty {
        close(at: index)
        words[words.count - 1].endsSentence = true
        strokes = 1
      } else if character.isWhitespace {
        close(at: index)
      } else if character.isWholeWord {
        close(at: index)
        start = index
        close(at: self.index(after: index))
      } else if start == nil {
        start = index
      }
    }
    close(at: endIndex)
    return words
  }
}

extension Substring {
  /// A full stop or the like, perhaps inside quotes or brackets; not the "1." of a list.
  fileprivate var endsSentence: Bool {
    let closing = "\"'’”)]»"
    guard let last = last(where: { !closing.contains($0) }) else { return false }
    guard ".!?…。！？".contains(last) else { return false }
    return !dropLast().allSatisfy(\.isNumber) || dropLast().isEmpty
  }
}

extension Character {
  /// A sign that is a word or syllable by itself, in writing without spaces.
  fileprivate var isWholeWord: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
