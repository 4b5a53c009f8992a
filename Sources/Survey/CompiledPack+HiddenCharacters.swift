// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension CompiledPack {
  /// The first character in what was read from a pack that no text may have. O(bytes).
  static func hiddenScalar(in content: some JSONContent) -> Unicode.Scalar? {
    // Whatever it is, its texts are found where it is written as JSON.
    (try? JSONValue(json: content.json))?.texts.lazy.compactMap(Survey.hiddenScalar).first
  }
}

extension JSONValue {
  /// Every text in the value, names not included.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    case .object(let members): members.flatMap(\.value.texts)
    case .null, .flag, .number: []
    }
  }
}
