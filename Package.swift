// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

/// How the program's release is linked: with what it needs of C++'s runtime in it (see
/// `Sources/Linking`), which saves 30 % of the instructions to the first prompt and 11 % of the
/// memory there; and without names for other libraries and with short lists of what is put right at
/// each start, which together save 6 % and 11 %.
let small: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-use-ld=lld", "-L\(Context.packageDirectory)/Sources/Linking", "-Xclang-linker",
      "-Wl,--no-export-dynamic,-z,pack-relative-relocs",
    ], .when(platforms: [.linux], configuration: .release))
]

/// Gives a target its words from the catalogue, `Sources/Wording/en.po`.
///
/// Targets that the questions are compiled with can't have it: SwiftPM builds a plugin's tool before
/// it runs any plugin.
let words: [Target.PluginUsage] = ["WordingPlugin"]

/// Has the program say which commit it was built from. `.ci/deb` sets it; SwiftPM itself would go on
/// saying an older one after a new commit, so a plain build says none.
let commit: [CSetting] =
  Context.environment["BEFOREHAND_COMMIT"].map {
    [.define("BEFOREHAND_COMMIT", to: "\"\($0)\"")]
  } ?? []

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
    .target(name: "Wording", exclude: ["en.po"]),
    .executableTarget(name: "WordingCompiler"),
    .plugin(
      name: "WordingPlugin", capability: .buildTool(), dependencies: ["WordingCompiler"],
      path: "Sources/WordingPlugin"),
    .testTarget(
      name: "WordingTests", dependencies: ["QuestionPacks", "Wording", "WordingCompiler"]),
    .target(name: "Survey", dependencies: ["JSON", "Wording"]),
    .target(
      name: "TypedAnswers", dependencies: ["Survey", "Wording"], plugins: words),
    .testTarget(
      name: "TypedAnswersTests",
      dependencies: ["JSON", "Survey", "SurveyShorthand", "TypedAnswers"]),
    .target(
      name: "Interview", dependencies: ["Printing", "Survey", "TypedAnswers", "Wording"],
      plugins: words),
    .target(
      name: "Printing", dependencies: ["Survey"], resources: [.embedInCode("style.css")]),
    .target(
      name: "Notes", dependencies: ["Printing", "Survey", "TypedAnswers", "Wording"],
      plugins: words),
    .target(
      name: "Sessions", dependencies: ["Age", "JSON", "Survey", "Wording"],
      plugins: words),
    .target(name: "JSON"),
    .target(
      name: "FHIR", dependencies: ["JSON", "Survey", "Wording"],
      resources: [.embedInCode("Reading/R4ValueSets.txt")], plugins: words),
    .target(
      name: "QuestionPacks",
      dependencies: ["CYAML", "JSON", "Printing", "Survey"],
      resources: [.embedInCode("PlainWords/IrregularWords.txt")]),
    .target(
      name: "PackWalk", dependencies: ["Interview", "Survey", "Wording"],
      plugins: words),
    .target(name: "Age", dependencies: ["CSodium"]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CCommit", cSettings: commit),
    .target(name: "CTerminal"),
    .target(
      name: "Console",
      dependencies: ["Age", "CReadline", "CTerminal", "Interview", "Survey", "Wording"],
      plugins: words),
    .executableTarget(
      name: "beforehand",
      dependencies: [
        "Age", "CCommit", "Console", "CTerminal", "FHIR", "Interview", "Notes", "Printing",
        "Sessions", "Survey", "TypedAnswers", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: small,
      plugins: words + ["BuiltInPackPlugin"]),
    .plugin(
      name: "BuiltInPackPlugin", capability: .buildTool(), dependencies: ["compile-pack"],
      path: "Sources/BuiltInPackPlugin"),
    .executableTarget(
      name: "compile-pack", dependencies: ["QuestionPacks", "Survey"]),
    .executableTarget(
      name: "question-packs",
      dependencies: [
        "FHIR", "PackWalk", "Printing", "QuestionPacks", "Survey", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      plugins: words),
    .target(
      name: "FHIRValidator", path: "Tests/FHIRValidator",
      exclude: ["enabled.py", "questionnaire.py", "validate.py"]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "Interview", "PackWalk", "PseudoTerminal", "QuestionPacks", "Sessions", "Survey",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Benchmarks", exclude: ["Floor"]),
    .testTarget(name: "BenchmarksTests", dependencies: ["benchmarks"]),
    .target(
      name: "SeededGenerator", path: "Tests/SeededGenerator"),
    .target(name: "FailingMalloc", path: "Tests/FailingMalloc"),
    .target(name: "SurveyShorthand", dependencies: ["Survey"], path: "Tests/SurveyShorthand"),
    .target(name: "PseudoTerminal", path: "Tests/PseudoTerminal"),
    .executableTarget(
      name: "LineProbe", dependencies: ["CTerminal", "Console", "Interview"],
      path: "Tests/LineProbe"),
    .testTarget(
      name: "ConsoleTests",
      dependencies: ["Console", "Interview", "LineProbe", "PseudoTerminal", "SeededGenerator"]),
    .testTarget(
      name: "AgeTests", dependencies: ["Age", "PseudoTerminal", "SeededGenerator"]),
    .testTarget(
      name: "SurveyTests",
      dependencies: ["JSON", "SeededGenerator", "Survey", "SurveyShorthand"]),
    .target(
      name: "Transcript", dependencies: ["Interview", "Survey", "SurveyShorthand"],
      path: "Tests/Transcript"),
    .testTarget(
      name: "InterviewTests",
      dependencies: [
        "Interview", "Survey", "SurveyShorthand", "Transcript", "TypedAnswers", "Wording",
      ],
      exclude: ["Transcripts"]),
    .testTarget(
      name: "JSONTests", dependencies: ["JSON", "SeededGenerator"]),
    .testTarget(
      name: "FHIRTests",
      dependencies: [
        "FHIR", "FHIRValidator", "Interview", "JSON", "QuestionPacks", "SeededGenerator", "Survey",
        "SurveyShorthand", "Transcript",
      ],
      exclude: ["Forms"]),
    .executableTarget(
      name: "save-loop", dependencies: ["Age", "Sessions", "Survey"], path: "Tests/SaveLoop"),
    .testTarget(
      name: "SessionsTests",
      dependencies: [
        "Age", "SeededGenerator", "Sessions", "Survey", "SurveyShorthand", "save-loop",
      ]),
    .testTarget(
      name: "QuestionPacksTests",
      dependencies: [
        "PackWalk", "Printing", "QuestionPacks", "Survey", "SurveyShorthand", "beforehand",
        "question-packs",
      ]),
    .testTarget(
      name: "NotesTests",
      dependencies: [
        "FHIR", "Interview", "JSON", "Notes", "Printing", "QuestionPacks", "SeededGenerator",
        "Survey", "SurveyShorthand", "Transcript",
      ],
      exclude: ["Resources"]),
    .target(
      name: "Loaders",
      dependencies: [
        "Age", "FHIR", "Interview", "JSON", "Notes", "Printing", "QuestionPacks", "Sessions",
        "Survey", "SurveyShorthand",
      ],
      path: "Tests/Loaders"),
    .testTarget(
      name: "LoaderTests", dependencies: ["Loaders", "QuestionPacks", "Survey"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "FHIRValidator", "Interview", "PackWalk", "PseudoTerminal", "QuestionPacks",
        "SeededGenerator", "Sessions", "Survey", "Transcript", "beforehand", "question-packs",
      ],
      exclude: ["LastLanding", "PersonaNotes", "PersonaTranscripts"]),
  ]
)

// With BEFOREHAND_FUZZ set, the package is the fuzzer and what it tries, each with libFuzzer's
// instruments (see Tests/Fuzz/main.swift). Nothing else is built so.
if Context.environment["BEFOREHAND_FUZZ"] != nil {
  let instruments = ["-sanitize=fuzzer,address"]
  let tried = [
    "Age", "JSON", "FHIR", "Survey", "Printing", "TypedAnswers", "Interview", "Notes", "Sessions",
    "QuestionPacks", "Wording", "Loaders", "SurveyShorthand",
  ]
  let needed = ["CSodium", "CYAML", "WordingCompiler", "WordingPlugin"]
  package.products = [.executable(name: "fuzz", targets: ["fuzz"])]
  package.targets = package.targets.filter { (tried + needed).contains($0.name) }
  for target in package.targets where tried.contains(target.name) {
    target.swiftSettings = [.unsafeFlags(instruments)]
  }
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Loaders", "Sessions"], path: "Tests/Fuzz",
      linkerSettings: [.unsafeFlags(instruments + ["-use-ld=lld"])]))
}

// No warning is left standing in any Swift target.
for target in package.targets where ![.plugin, .system].contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
}
