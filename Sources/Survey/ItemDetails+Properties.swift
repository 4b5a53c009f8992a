// SPDX-License-Identifier: GPL-3.0-or-later

extension ItemDetails: DescribedRecord {
  /// The properties of details.
  public static let properties: [Property<ItemDetails>] = [
    .text("prefix", { $0.prefix }, { $0.prefix = $1 }),
    .flag("isRequired", { $0.isRequired }, { $0.isRequired = $1 }),
    .flag("isReadOnly", { $0.isReadOnly }, { $0.isReadOnly = $1 }),
    .flag("isHidden", { $0.isHidden }, { $0.isHidden = $1 }),
    .flag("isImplied", { $0.isImplied }, { $0.isImplied = $1 }),
    .text("formType", { $0.formType }, { $0.formType = $1 }),
    .text("formText", { $0.formText }, { $0.formText = $1 }),
    .flag("hasNoText", { $0.hasNoText }, { $0.hasNoText = $1 }),
    .list("initial", { $0.initial }, { $0.initial = $1 }),
    .count("minOccurs", { $0.minOccurs }, { $0.minOccurs = $1 }),
    .content("bounds", { $0.bounds }, { $0.bounds = $1 }, unless: Bounds()),
    .text("entryFormat", { $0.entryFormat }, { $0.entryFormat = $1 }),
    .text("openLabel", { $0.openLabel }, { $0.openLabel = $1 }),
    .list("units", { $0.units }, { $0.units = $1 }),
  ]
}

extension Bounds: DescribedRecord {
  /// The properties of the limits on an answer.
  public static let properties: [Property<Bounds>] = [
    .content("least", { $0.least }, { $0.least = $1 }),
    .content("most", { $0.most }, { $0.most = $1 }),
    .count("minLength", { $0.minLength }, { $0.minLength = $1 }),
    .count("maxLength", { $0.maxLength }, { $0.maxLength = $1 }),
    .count("maxDecimalPlaces", { $0.maxDecimalPlaces }, { $0.maxDecimalPlaces = $1 }),
    .count("step", { $0.step }, { $0.step = $1 }),
    .text("pattern", { $0.pattern }, { $0.pattern = $1 }),
  ]
}

extension Coding: DescribedRecord {
  /// Creates an empty coding.
  public init() { self.init(system: "") }

  /// The properties of a coding.
  public static let properties: [Property<Coding>] = [
    .text("system", { $0.system }, { $0.system = $1 }),
    .text("version", { $0.version }, { $0.version = $1 }),
    .text("code", { $0.code }, { $0.code = $1 }),
    .text("display", { $0.display }, { $0.display = $1 }),
  ]
}
