extension ItemDetails: DescribedRecord {
  /// What is said of an item of a form made elsewhere.
  public static let properties: [Property<ItemDetails>] = [
    .text("prefix", \.prefix), .flag("isRequired", \.isRequired),
    .flag("isReadOnly", \.isReadOnly), .flag("isHidden", \.isHidden),
    .flag("isImplied", \.isImplied), .text("formType", \.formType), .list("initial", \.initial),
    .count("minOccurs", \.minOccurs), .content("bounds", \.bounds, unless: Bounds()),
    .text("entryFormat", \.entryFormat), .list("units", \.units),
  ]
}

extension Bounds: DescribedRecord {
  /// The limits of an answer.
  public static let properties: [Property<Bounds>] = [
    .content("least", \.least), .content("most", \.most), .count("maxLength", \.maxLength),
    .count("maxDecimalPlaces", \.maxDecimalPlaces), .count("step", \.step),
    .text("pattern", \.pattern),
  ]
}

extension Coding: DescribedRecord {
  /// A concept of which nothing is known.
  public init() { self.init(system: "") }

  /// Which concept or unit it is.
  public static let properties: [Property<Coding>] = [
    .text("system", \.system), .text("version", \.version), .text("code", \.code),
    .text("display", \.display),
  ]
}
