// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what it needs reaches nobody else.
let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "pejl", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // Hearings of any size, the same every time.
        .target(
            name: "Generator", dependencies: [.product(name: "PejlLibraries", package: "pejl")]),
        .executableTarget(
            name: "generate",
            dependencies: [
                "Generator", .product(name: "PejlLibraries", package: "pejl"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
