// SPDX-License-Identifier: GPL-3.0-or-later

@preconcurrency import CReadline
import CTerminal
import Glibc

/// GNU Readline, as far as it is used here: only its files touch the global variables.
///
/// Readline calls back while it reads; what it calls is in ``callbacks``. C callbacks can't
/// capture, and a jump by Readline must never cross a Swift frame: none of these calls does.
@MainActor
enum Readline {
  /// What Readline asks for while it reads.
  struct Callbacks {
    /// The next byte; `nil` ends the line without entering it.
    var nextByte: () -> UInt8?
    /// Bytes were read ahead of Readline.
    var hasBuffered: () -> Bool
    /// Enter was pressed; whether it enters the line.
    var enters: () -> Bool
    /// A bracketed paste begins.
    var paste: () -> Void
    /// What Tab can make of the line up to the cursor.
    var complete: (String) -> Completion?
  }

  private(set) static var callbacks: Callbacks?
  private static var pretyped: [UInt8] = []

  /// Reads a line; `nil` when it ended without being entered, and ``line`` still has it.
  static func readLine(prompt: String, pretyped: String, callbacks: Callbacks) -> String? {
    self.callbacks = callbacks
    self.pretyped = Array(pretyped.utf8)
    rl_clear_pending_input()
    rl_reset_screen_size()
    guard let bytes = readline(prompt) else { return nil }
    defer { free(bytes) }
    return text(bytes, Int(strlen(bytes)))
  }

  /// What stands on the line. O(bytes).
  static var line: String {
    guard let buffer = rl_line_buffer else { return "" }
    return text(buffer, Int(rl_end))
  }

  static var isLineEmpty: Bool { rl_end == 0 }

  /// Pasted text is marked as such by the terminal.
  static var marksPastes: Bool {
    rl_variable_value("enable-bracketed-paste").map { strcmp($0, "on") == 0 } ?? false
  }

  /// Puts text at the cursor; NUL can't be in it.
  static func insert(_ bytes: [UInt8]) {
    var ended = bytes.map(CChar.init(bitPattern:))
    ended.append(0)
    _ = rl_insert_text(ended)
  }

  static func redraw() { redisplay() }

  /// Moves to the end of what is drawn, so that what comes next stands below it.
  static func showEnd() {
    rl_point = rl_end
    redisplay()
  }

  /// Begins a new line, unless Readline did so because the line ended without being entered.
  static func finishRow(ended: Bool) {
    if !(ended && marksPastes) { rl_crlf() }
    fflush(rl_outstream)
  }

  /// What is written from now on goes nowhere.
  static func hide() {
    guard let output = rl_outstream else { return }
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { return }
    dup2(nowhere, fileno(output))
    close(nowhere)
  }

  /// The window has another size: what is drawn of the line is drawn anew in its place.
  ///
  /// Readline does so only while the drawing is its own; for any other it would draw the line once
  /// more behind what stands there.
  static func resize() {
    let ours = rl_redisplay_function
    rl_redisplay_function = rl_redisplay
    withStandIns { rl_resize_terminal() }
    rl_redisplay_function = ours
  }

  /// Gives the terminal back as it was found.
  static func leaveTerminal() {
    rl_eof_found = 0
    rl_deprep_term_function?()
    fflush(rl_outstream)
  }

  /// Takes the terminal again and draws the line anew, wherever the cursor is.
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
  /// Draws the line with a sign in the place of each character that could steer the terminal.
  ///
  /// Readline shows ASCII controls as `^X` but sends others as they are; a terminal takes U+009B
  /// for the beginning of a command. The signs have as many bytes, so that what Readline knows of
  /// the line still holds, and stand there for no longer than it takes to draw it.
  private static func redisplay() { withStandIns { rl_redisplay() } }

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
  /// Sets Readline up, reads the person's inputrc, and takes away what would leak. Once.
  /// - Returns: what is wrong with the inputrc, in words.
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

  /// Readline writes what it does not understand to standard error, with all bytes as they are.
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

  /// Readline drops what isn't ASCII unless the locale is one of UTF-8, and it asks the
  /// environment again by itself.
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

  /// Readline asks the terminal whether more bytes wait, to tell Escape from an arrow key; those
  /// that were read ahead it can't see there.
  private static func nextByte() -> Int32 {
    guard let callbacks else { return readError }
    let byte = callbacks.nextByte()
    rl_input_available_hook = callbacks.hasBuffered() ? { 1 } : nil
    return byte.map(Int32.init) ?? readError
  }

  private static func startLine() {
    emptyKillRing()
    if !pretyped.isEmpty { insert(pretyped) }
    forgetUndo()
  }

  /// Undo would take away what is pre-typed.
  private static func forgetUndo() {
    rl_free_undo_list()
    rl_undo_list = nil
  }

  /// What was cut from earlier lines must not come back: pushes it out of the ring's ten entries.
  ///
  /// An entry is made of text that is cut; a NUL is text of one byte to the line and of none to
  /// the ring, so that pasting it gives nothing.
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

/// The terminal's command not to mark pastes.
private let bracketedPasteOff = "\u{1B}[?2004l"

/// Readline's READERR: ends the line, from whatever state.
private let readError: Int32 = -2

/// By default Ctrl-C and its like throw away what was typed just before them.
private func keepTypedAhead() {
  guard let input = rl_instream else { return }
  var settings = termios()
  guard tcgetattr(fileno(input), &settings) == 0 else { return }
  settings.c_lflag |= tcflag_t(NOFLSH)
  tcsetattr(fileno(input), TCSADRAIN, &settings)
}
