// swift-tools-version: 6.2
import PackageDescription

// A package of its own: everything in it, Pejl's rooms too, is built with the counters of
// libFuzzer (scripts/fuzz), which nobody else should carry.
let package = Package(
    name: "Fuzzing",
    dependencies: [.package(name: "pejl", path: "..")],
    targets: [
        .executableTarget(
            name: "fuzz-reading", dependencies: [.product(name: "PejlReading", package: "pejl")],
            path: "Sources/FuzzReading",
            // libFuzzer brings the main function.
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ],
    swiftLanguageModes: [.v6]
)
