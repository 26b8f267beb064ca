// swift-tools-version: 6.2
import PackageDescription

let common: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

// A package of its own that depends on nothing: it meets Pejl only as its users do, as a program in a
// terminal and as a file, and is built in well under a minute.
let package = Package(
    name: "Benchmarks",
    targets: [
        // Hearings of any size, the same every time.
        .target(name: "Generator", swiftSettings: common),
        .executableTarget(name: "generate", dependencies: ["Generator"], swiftSettings: common),
        // Measures, judges and tells.
        .executableTarget(
            name: "bench", dependencies: ["Generator", "PtySupport"], path: "Sources/Bench",
            swiftSettings: common),
        // The pseudo-terminal of the tests (links to Tests/Support).
        .target(
            name: "CPty", cSettings: [.define("_GNU_SOURCE")],
            linkerSettings: [.linkedLibrary("vterm")]),
        .target(name: "PtySupport", dependencies: ["CPty"], swiftSettings: common),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
