// SPDX-License-Identifier: GPL-3.0-or-later

import PseudoTerminal
import Testing

/// A passphrase that is being typed when the program is stopped as a job of a shell.
@Suite struct HiddenPassphraseTests {
  @Test func `what is typed after fg isn't shown either`() throws {
    let home = try Home()
    let terminal = try PseudoTerminal()
    try terminal.startShell(environment: home.environment, directory: home.folder.path)
    try terminal.send("\(Run.program) start --lock\r")
    try terminal.expect("New passphrase: ")
    try terminal.send("\u{1A}")
    try terminal.expect("shell$ ")
    try terminal.send("fg\r")
    try terminal.expect("New passphrase: ")
    try terminal.send("owls by day\r")
    #expect(try !terminal.expect("again: ").contains("owls"))
  }
}
