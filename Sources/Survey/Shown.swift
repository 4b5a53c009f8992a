/// Makes any text safe to show: what could steer a terminal or hide other text becomes visible.
///
/// Control characters but newline and tab become their pictures (U+2400 and on), C1 controls and
/// the separators become `<U+009B>` and the like. Text with bidirectional controls is isolated, so
/// that it can't reorder what stands around it. Everything else stays as it is. O(characters).
public func shown(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: needsCare) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(contentsOf: picture(of: scalar)) }
  let plain = String(result)
  let isTwoWay = text.unicodeScalars.contains(where: isBidiControl)
  return isTwoWay ? "\u{2068}" + plain + "\u{2069}" : plain
}

/// A bidirectional control: it can make text be read in another order than it was written.
public func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}

/// A control character that no text needs: C0 but newline and tab, DEL, C1, line separators.
public func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: true
  default: false
  }
}

private func needsCare(_ scalar: Unicode.Scalar) -> Bool {
  isControl(scalar) || isBidiControl(scalar)
}

private func picture(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
  guard isControl(scalar) else { return String(scalar).unicodeScalars }
  switch scalar.value {
  case 0x00...0x1F:
    return String.UnicodeScalarView([Unicode.Scalar(0x2400 + scalar.value)].compactMap(\.self))
  case 0x7F: return "\u{2421}".unicodeScalars
  default:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: 4 - digits.count))\(digits)>".unicodeScalars
  }
}
