extension Words {
  static var cancelling: [String] { [cannotCome, missedIt] }

  static var staffRequest: [String] { [askedForThis, keepApart, notInFront] }
}
