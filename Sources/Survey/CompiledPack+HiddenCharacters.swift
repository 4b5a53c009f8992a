// SPDX-License-Identifier: GPL-3.0-or-later

import JSON

extension CompiledPack {
  /// Returns the first forbidden character in a part of a pack; `nil` if there is none. O(bytes).
  static func hiddenScalar(in content: some JSONContent) -> Unicode.Scalar? {
    // Encoding the content as JSON gives access to all its texts, whatever its type.
    (try? JSONValue(json: content.json))?.texts.lazy.compactMap(Survey.hiddenScalar).first
  }
}

extension JSONValue {
  /// All texts in the value, without names of members.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    case .object(let members): members.flatMap(\.value.texts)
    case .null, .flag, .number: []
    }
  }
}
