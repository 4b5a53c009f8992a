// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline
import CTerminal
import Glibc

/// The parts of GNU Readline that are used here. No other code uses its global variables.
///
/// While Readline reads a line, it calls methods of ``reader``. C callbacks can't capture context,
/// and a `longjmp` by Readline must never cross a Swift frame, so none of these calls may cause one.
@MainActor
package enum Readline {
  private(set) static weak var reader: ReadlineReader?
  private static var pretyped: [UInt8] = []

  /// The version of GNU Readline in use, such as "8.2".
  package static var version: String { rl_library_version.map { String(cString: $0) } ?? "" }

  /// The locale used to interpret typed keys.
  package static var locale: String {
    useUTF8()
    return setlocale(LC_CTYPE, nil).map { String(cString: $0) } ?? ""
  }

  /// Reads a line; `nil` if it ended without being entered. ``line`` then still contains its text.
  static func readLine(prompt: String, pretyped: String, for reader: ReadlineReader) -> String? {
    self.reader = reader
    self.pretyped = Array(pretyped.utf8)
    rl_clear_pending_input()
    rl_reset_screen_size()
    guard let bytes = readline(prompt) else { return nil }
    defer { free(bytes) }
    return text(bytes, Int(strlen(bytes)))
  }

  /// The text on the line. O(bytes).
  static var line: String {
    guard let buffer = rl_line_buffer else { return "" }
    return text(buffer, Int(rl_end))
  }

  static var isLineEmpty: Bool { rl_end == 0 }

  /// Whether the terminal marks pasted text.
  static var marksPastes: Bool {
    rl_variable_value("enable-bracketed-paste").map { strcmp($0, "on") == 0 } ?? false
  }

  /// Inserts text at the cursor. The text can't contain NUL.
  static func insert(_ bytes: [UInt8]) {
    var ended = bytes.map(CChar.init(bitPattern:))
    ended.append(0)
    _ = rl_insert_text(ended)
  }

  /// Moves the cursor to the end of the line, so that further output appears below it.
  static func showEnd() {
    rl_point = rl_end
    redisplay()
  }

  /// Begins a new row, unless Readline already did when the line ended without being entered.
  static func finishRow(ended: Bool) {
    if !(ended && marksPastes) { rl_crlf() }
    fflush(rl_outstream)
  }

  /// Discards Readline's output from now on.
  static func hide() {
    guard let output = rl_outstream else { return }
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { return }
    dup2(nowhere, fileno(output))
    close(nowhere)
  }

  /// Redraws the line after the window changed its size.
  ///
  /// Readline redraws in place only with its own redisplay function. With any other, it would draw
  /// the line a second time.
  static func resize() {
    let ours = rl_redisplay_function
    rl_redisplay_function = rl_redisplay
    withStandIns { rl_resize_terminal() }
    rl_redisplay_function = ours
  }

  /// Gives the terminal back its own modes.
  static func leaveTerminal() {
    rl_eof_found = 0
    rl_deprep_term_function?()
    fflush(rl_outstream)
  }

  /// Takes over the terminal again and redraws the line at the cursor.
  static func takeTerminal() {
    rl_prep_term_function?(1)
    rl_reset_screen_size()
    rl_forced_update_display()
  }

  static func text(_ bytes: UnsafePointer<CChar>, _ count: Int) -> String {
    let raw = UnsafeRawBufferPointer(start: bytes, count: count)
    return String(decoding: raw, as: UTF8.self)
  }
}

// MARK: - Drawing

extension Readline {
  /// Draws the line with stand-ins for characters that could control the terminal.
  ///
  /// Readline shows ASCII controls as `^X` but writes others unchanged, and terminals treat U+009B
  /// as the start of a command. A stand-in has as many bytes as its character, so that Readline's
  /// positions stay valid. The stand-ins are in the buffer only while the line is drawn.
  static func redisplay() { withStandIns { rl_redisplay() } }

  private static func withStandIns(_ draw: () -> Void) {
    guard let buffer = rl_line_buffer, rl_end > 0 else { return draw() }
    let line = UnsafeMutableRawBufferPointer(start: buffer, count: Int(rl_end))
    let replaced = StandIns.put(into: line)
    draw()
    for (index, bytes) in replaced { line[index...].copyBytes(from: bytes) }
  }
}

// MARK: - Setting up

extension Readline {
  /// Sets up Readline, reads the person's inputrc and unbinds commands that could leak answers.
  /// Only once.
  /// - Returns: The problems with the inputrc, in words.
  static func begin(input: Int32, output: Int32, isDumb: Bool) -> [String] {
    useUTF8()
    // Readline keeps the pointer.
    rl_readline_name = UnsafePointer(strdup("Beforehand"))
    rl_instream = stream(input, "r")
    rl_outstream = stream(output, "w")
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    let faults = readInputrc()
    for (name, value) in [("input-meta", "on"), ("output-meta", "on"), ("convert-meta", "off")] {
      rl_variable_bind(name, value)
    }
    if isDumb { rl_variable_bind("enable-bracketed-paste", "off") }
    installHooks()
    installCompletion()
    installKeys()
    return faults
  }

  /// Reads the inputrc and returns its problems. Captures them, because Readline would write them
  /// to standard error unescaped.
  private static func readInputrc() -> [String] {
    do throws(Inputrc.Fault) { try Inputrc.check() } catch {
      setenv("INPUTRC", "/dev/null", 1)
      _ = rl_initialize()
      return [error.words]
    }
    terminal_gather_errors()
    _ = rl_initialize()
    guard let gathered = terminal_gathered_errors() else { return [] }
    defer { free(gathered) }
    let lines = text(gathered, Int(strlen(gathered))).split(separator: "\n").map(String.init)
    return lines.isEmpty ? [] : [Words.inputrcHasFaults] + lines.prefix(3)
  }

  /// Selects a UTF-8 locale, since in any other Readline drops everything except ASCII. Also sets
  /// it in the environment, which Readline reads later.
  static func useUTF8() {
    let isThere = setlocale(LC_CTYPE, "") != nil
    if isThere, let codeset = nl_langinfo(nl_item(CODESET)), strcmp(codeset, "UTF-8") == 0 {
      return
    }
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  private static func stream(_ descriptor: Int32, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    return copy >= 0 ? fdopen(copy, mode) : nil
  }

  private static func installHooks() {
    rl_redisplay_function = { MainActor.assumeIsolated { Readline.redisplay() } }
    rl_getc_function = { _ in
      MainActor.assumeIsolated { Readline.nextByte() }
    }
    rl_startup_hook = {
      MainActor.assumeIsolated { Readline.startLine() }
      return 0
    }
    rl_prep_term_function = { meta in
      guard MainActor.assumeIsolated({ Readline.mayTakeTerminal }) else { return }
      if let input = rl_instream { terminal_keep_modes(1, fileno(input)) }
      rl_prep_terminal(meta)
      keepTypedAhead()
    }
    rl_deprep_term_function = {
      rl_deprep_terminal()
      terminal_release_modes(1)
    }
    if let output = rl_outstream {
      let command = marksPastes ? bracketedPasteOff : ""
      terminal_set_farewell(fileno(output), command + "\r\n\(Words.farewell)\r\n")
    }
  }

  private static var mayTakeTerminal: Bool {
    rl_instream.map { Signals.shared.isInForeground(of: fileno($0)) } ?? true
  }

  /// Returns the next byte. Readline asks the terminal whether more bytes wait, to tell Escape from
  /// an arrow key. A hook reports bytes that were read ahead, which the terminal doesn't.
  private static func nextByte() -> Int32 {
    let byte = reader?.nextByte()
    rl_input_available_hook = reader?.input.hasBuffered == true ? { 1 } : nil
    return byte.map(Int32.init) ?? readError
  }

  private static func startLine() {
    emptyKillRing()
    if !pretyped.isEmpty { insert(pretyped) }
    forgetUndo()
  }

  /// Clears the undo list. Otherwise undo would remove the pre-typed text.
  private static func forgetUndo() {
    rl_free_undo_list()
    rl_undo_list = nil
  }

  /// Clears cut text, so that text from earlier lines can't be pasted: fills the ten entries of the
  /// kill ring.
  ///
  /// An entry can only be made by cutting. A NUL counts as one byte on the line and as none in the
  /// ring, so pasting the entry inserts nothing.
  private static func emptyKillRing() {
    for _ in 0..<10 {
      rl_line_buffer[0] = 0
      rl_line_buffer[1] = 0
      rl_point = 0
      rl_end = 1
      _rl_last_command_was_kill = 0
      rl_kill_text(0, 1)
    }
    _rl_last_command_was_kill = 0
    rl_point = 0
    rl_end = 0
    rl_mark = 0
  }
}

/// The control sequence that turns off bracketed paste.
private let bracketedPasteOff = "\u{1B}[?2004l"

/// Readline's `READERR`, which ends the line in any state.
private let readError: Int32 = -2

/// Sets `NOFLSH`. Otherwise Ctrl-C and similar keys would discard input typed just before them.
private func keepTypedAhead() {
  guard let input = rl_instream else { return }
  var settings = termios()
  guard tcgetattr(fileno(input), &settings) == 0 else { return }
  settings.c_lflag |= tcflag_t(NOFLSH)
  tcsetattr(fileno(input), TCSADRAIN, &settings)
}
