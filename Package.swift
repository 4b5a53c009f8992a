// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target here is built with: Swift 6's rules, and no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

/// What a target is built with as well that handles no single keys or bytes: small in a release, so
/// that less of it has to be fetched from the disk.
let compact: [SwiftSetting] = strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// How the program's release is linked: without names for libraries that nobody loads, without
/// what stands in it twice, with short lists of what is put right at each start, with what it needs
/// of C++'s runtime in it, and with all that a start needs in one place (see `Sources/Linking`).
let small: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld", "-L\(Context.packageDirectory)/Sources/Linking"]
      + ["-Xclang-linker", "-static-libgcc"]
      + [
        "--symbol-ordering-file=\(Context.packageDirectory)/Sources/Linking/order.txt",
        "--no-warn-symbol-ordering",
      ].flatMap { ["-Xlinker", $0] }
      + ["--no-export-dynamic", "--icf=all", "-z", "pack-relative-relocs"].flatMap {
        ["-Xlinker", $0]
      },
    .when(platforms: [.linux], configuration: .release))
]

/// Gives a target its words from the catalogue, `Sources/Wording/en.po`.
///
/// Targets that the questions are compiled with can't have it: SwiftPM builds a plugin's tool before
/// it runs any plugin.
let words: [Target.PluginUsage] = ["WordingPlugin"]

let package = Package(
  name: "beforehand",
  products: [
    .executable(name: "beforehand", targets: ["beforehand"]),
    .executable(name: "question-packs", targets: ["question-packs"]),
    .library(name: "FailingMalloc", type: .dynamic, targets: ["FailingMalloc"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Wording", exclude: ["en.po"], swiftSettings: strict),
    .executableTarget(name: "WordingCompiler", swiftSettings: strict),
    .plugin(
      name: "WordingPlugin", capability: .buildTool(), dependencies: ["WordingCompiler"],
      path: "Sources/WordingPlugin"),
    .testTarget(
      name: "WordingTests", dependencies: ["QuestionPacks", "Wording", "WordingCompiler"],
      swiftSettings: strict),
    .target(name: "Survey", dependencies: ["JSON"], swiftSettings: strict),
    .target(
      name: "Interview", dependencies: ["Printing", "Survey", "Wording"], swiftSettings: compact,
      plugins: words),
    .target(name: "Printing", dependencies: ["Survey"], swiftSettings: compact),
    .target(
      name: "Notes", dependencies: ["Printing", "Survey", "Wording"], swiftSettings: compact,
      plugins: words),
    .target(
      name: "Sessions", dependencies: ["Age", "JSON", "Survey", "Wording"], swiftSettings: strict,
      plugins: words),
    .target(name: "JSON", swiftSettings: strict),
    .target(
      name: "FHIR", dependencies: ["JSON", "Survey", "Wording"], swiftSettings: compact,
      plugins: words),
    .target(
      name: "QuestionPacks",
      dependencies: ["CYAML", "JSON", "Printing", "Survey"],
      swiftSettings: strict),
    .target(
      name: "PackWalk", dependencies: ["Interview", "Survey", "Wording"], swiftSettings: strict,
      plugins: words),
    .target(name: "Age", dependencies: ["CSodium"], swiftSettings: compact),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CTerminal"),
    .target(
      name: "Console",
      dependencies: ["Age", "CReadline", "CTerminal", "Interview", "Survey", "Wording"],
      swiftSettings: strict,
      plugins: words),
    .executableTarget(
      name: "beforehand",
      dependencies: [
        "Age", "Console", "CTerminal", "FHIR", "Interview", "JSON", "Notes", "Printing", "Sessions",
        "Survey", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: compact,
      linkerSettings: small,
      plugins: words + ["BuiltInPackPlugin"]),
    .plugin(
      name: "BuiltInPackPlugin", capability: .buildTool(), dependencies: ["compile-pack"],
      path: "Sources/BuiltInPackPlugin"),
    .executableTarget(
      name: "compile-pack", dependencies: ["QuestionPacks", "Survey"], swiftSettings: strict),
    .executableTarget(
      name: "question-packs",
      dependencies: [
        "FHIR", "JSON", "PackWalk", "Printing", "QuestionPacks", "Survey", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      plugins: words),
    .target(
      name: "FHIRValidator", path: "Tests/FHIRValidator",
      exclude: ["questionnaire.py", "validate.py"],
      swiftSettings: strict),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Interview", "PseudoTerminal", "QuestionPacks", "Sessions", "Survey",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Benchmarks", exclude: ["Floor"], swiftSettings: strict),
    .testTarget(name: "BenchmarksTests", dependencies: ["benchmarks"], swiftSettings: strict),
    .target(
      name: "SeededGenerator", path: "Tests/SeededGenerator", swiftSettings: strict),
    .target(name: "FailingMalloc", path: "Tests/FailingMalloc"),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal", swiftSettings: strict),
    .executableTarget(
      name: "LineProbe", dependencies: ["CTerminal", "Console", "Interview"],
      path: "Tests/LineProbe", swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "Interview", "LineProbe", "PseudoTerminal", "SeededGenerator"],
      swiftSettings: strict),
    .testTarget(
      name: "AgeTests", dependencies: ["Age", "PseudoTerminal", "SeededGenerator"],
      swiftSettings: strict),
    .testTarget(
      name: "SurveyTests", dependencies: ["JSON", "SeededGenerator", "Survey"],
      swiftSettings: strict),
    .target(
      name: "Transcript", dependencies: ["Interview", "Survey"], path: "Tests/Transcript",
      swiftSettings: strict),
    .testTarget(
      name: "InterviewTests", dependencies: ["Interview", "Survey", "Transcript", "Wording"],
      exclude: ["Transcripts"], swiftSettings: strict),
    .testTarget(
      name: "JSONTests", dependencies: ["JSON", "SeededGenerator"], swiftSettings: strict),
    .testTarget(
      name: "FHIRTests",
      dependencies: [
        "FHIR", "FHIRValidator", "Interview", "JSON", "QuestionPacks", "SeededGenerator", "Survey",
        "Transcript",
      ],
      exclude: ["Forms"], swiftSettings: strict),
    .executableTarget(
      name: "save-loop", dependencies: ["Age", "Sessions", "Survey"], path: "Tests/SaveLoop",
      swiftSettings: strict),
    .testTarget(
      name: "SessionsTests",
      dependencies: ["Age", "SeededGenerator", "Sessions", "Survey", "save-loop"],
      swiftSettings: strict),
    .testTarget(
      name: "QuestionPacksTests",
      dependencies: [
        "PackWalk", "Printing", "QuestionPacks", "Survey", "beforehand", "question-packs",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "NotesTests",
      dependencies: [
        "FHIR", "Interview", "JSON", "Notes", "Printing", "QuestionPacks", "SeededGenerator",
        "Survey",
      ],
      exclude: ["Resources"],
      swiftSettings: strict),
    .target(
      name: "Loaders",
      dependencies: [
        "Age", "FHIR", "Interview", "JSON", "Notes", "Printing", "QuestionPacks", "Sessions",
        "Survey",
      ],
      path: "Tests/Loaders", swiftSettings: strict),
    .testTarget(
      name: "LoaderTests", dependencies: ["Loaders", "QuestionPacks", "Survey"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "FHIRValidator", "PseudoTerminal", "QuestionPacks", "SeededGenerator", "Sessions", "Survey",
        "beforehand", "question-packs",
      ],
      exclude: ["LastLanding", "PersonaNotes"], swiftSettings: strict),
  ]
)

// With BEFOREHAND_FUZZ set, the package is the fuzzer and what it tries, each with libFuzzer's
// instruments (see Tests/Fuzz/main.swift). Nothing else is built so.
if Context.environment["BEFOREHAND_FUZZ"] != nil {
  let instruments = ["-sanitize=fuzzer,address"]
  let built = ["WordingCompiler", "WordingPlugin", "CSodium", "CYAML"]
  let tried = [
    "Wording", "Age", "JSON", "FHIR", "Survey", "Printing", "Interview", "Notes", "Sessions",
    "QuestionPacks", "Loaders",
  ]
  package.products = [.executable(name: "fuzz", targets: ["fuzz"])]
  package.targets = package.targets.filter { (tried + built).contains($0.name) }
  for target in package.targets where tried.contains(target.name) {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(instruments)]
  }
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Loaders", "Sessions"], path: "Tests/Fuzz",
      swiftSettings: strict,
      linkerSettings: [.unsafeFlags(instruments + ["-use-ld=lld"])]))
}
