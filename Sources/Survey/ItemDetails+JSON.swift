import JSON

extension ItemDetails: JSONContent {
  /// Reads details; what is absent says nothing.
  public init(from reader: inout JSONReader) throws {
    self.init()
    try reader.object { reader, name in
      switch name {
      case "prefix": prefix = try reader.text()
      case "isRequired": isRequired = try reader.flag()
      case "isReadOnly": isReadOnly = try reader.flag()
      case "isHidden": isHidden = try reader.flag()
      case "isImplied": isImplied = try reader.flag()
      case "formType": formType = try reader.text()
      case "initial": initial = try reader.list()
      case "minOccurs": minOccurs = try reader.integer()
      case "bounds": bounds = try Bounds(from: &reader)
      case "entryFormat": entryFormat = try reader.text()
      case "units": units = try reader.list()
      default: try reader.skip()
      }
    }
  }

  /// Writes details, without what says nothing.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("prefix", unlessEmpty: prefix)
      writer.member("isRequired", ifSo: isRequired)
      writer.member("isReadOnly", ifSo: isReadOnly)
      writer.member("isHidden", ifSo: isHidden)
      writer.member("isImplied", ifSo: isImplied)
      writer.member("formType", unlessEmpty: formType)
      if !initial.isEmpty { writer.member("initial", initial) }
      if let minOccurs { writer.member("minOccurs", minOccurs) }
      if bounds != Bounds() { writer.member("bounds", bounds) }
      writer.member("entryFormat", unlessEmpty: entryFormat)
      if !units.isEmpty { writer.member("units", units) }
    }
  }
}

extension Bounds: JSONContent {
  /// Reads bounds; what is absent is no limit.
  public init(from reader: inout JSONReader) throws {
    self.init()
    try reader.object { reader, name in
      switch name {
      case "least": least = try Literal(from: &reader)
      case "most": most = try Literal(from: &reader)
      case "maxLength": maxLength = try reader.integer()
      case "maxDecimalPlaces": maxDecimalPlaces = try reader.integer()
      case "step": step = try reader.integer()
      case "pattern": pattern = try reader.text()
      default: try reader.skip()
      }
    }
  }

  /// Writes bounds, without what is no limit.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if let least { writer.member("least", least) }
      if let most { writer.member("most", most) }
      if let maxLength { writer.member("maxLength", maxLength) }
      if let maxDecimalPlaces { writer.member("maxDecimalPlaces", maxDecimalPlaces) }
      if let step { writer.member("step", step) }
      writer.member("pattern", unlessEmpty: pattern)
    }
  }
}
