// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Loaders
import Synchronization

/// What the fuzzer's words ask for.
enum Fuzz {
  static func run(_ arguments: [String]) -> Int32 {
    if arguments.count == 3, arguments[1] == "seeds" { return SeedFolder.write(to: arguments[2]) }
    let loaders = Loader.allCases.filter { arguments.contains("--" + $0.rawValue) }
    guard loaders.count == 1 else {
      say("fuzz: seeds FOLDER, or one of --session --sealed --pack --form --yaml --interview")
      return EX_USAGE
    }
    return go(on: loaders[0])
  }

  private static func go(on loader: Loader) -> Int32 {
    chosen.withLock { $0 = loader }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    return runDriver(&count, &arguments, tryBytes)
  }

  /// A trap tells libFuzzer to keep the bytes and stop, so a broken promise becomes one.
  fileprivate static func attempt(_ bytes: [UInt8]) -> Int32 {
    do {
      _ = try chosen.withLock(\.self).attempt(bytes)
      return 0
    } catch {
      say("fuzz: \(error.words)")
      abort()
    }
  }

  /// Set once, before libFuzzer begins; its callback can't carry anything along.
  private static let chosen = Mutex(Loader.session)

  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// libFuzzer's own way in, for programs that have a `main` of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ attempt: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The name is libFuzzer's own: its `main` is linked too where the whole library is, and asks for it.
@_cdecl("LLVMFuzzerTestOneInput")
func tryBytes(_ start: UnsafePointer<UInt8>?, _ length: Int) -> Int32 {
  Fuzz.attempt(Array(UnsafeBufferPointer(start: start, count: length)))
}

/// Values that live as long as the program look like leaks, since Swift keeps tags in pointers.
@_cdecl("__asan_default_options")
func addressSanitizerOptions() -> UnsafeRawPointer {
  let options: StaticString = "detect_leaks=0"
  return UnsafeRawPointer(options.utf8Start)
}
