// swift-tools-version: 6.2
import PackageDescription

/// Settings that every Swift target shares. `InternalImportsByDefault` is what keeps a library
/// used inside a room (GRDB in Storage, say) from leaking through that room's public interface.
let common: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "pejl",
    products: [
        .executable(name: "pejl", targets: ["pejl"]),
        // For Benchmarks/, which is a package of its own.
        .library(
            name: "PejlLibraries", targets: ["PolicyModel", "Language", "Exchange", "Storage"]),
        // For Fuzzing/, which needs no database.
        .library(name: "PejlReading", targets: ["PolicyModel", "Reading"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // What a hearing is. The standard library only: no Foundation, no files, no clocks.
        .target(name: "PolicyModel", swiftSettings: common),
        // Every phrase the user sees, in one catalogue file a language.
        .target(name: "Language", dependencies: ["PolicyModel"], swiftSettings: common),
        // Documents to a hearing with findings.
        .target(name: "Reading", dependencies: ["PolicyModel", "CChild"], swiftSettings: common),
        // Starts a program with limits between fork and exec, which Swift cannot.
        .target(name: "CChild"),
        // A hearing to JSON, plain text and back.
        .target(
            name: "Exchange", dependencies: ["PolicyModel", "Language"], swiftSettings: common),
        // What leaves the house: masking, reports, exports, the distribution sheet and back.
        .target(
            name: "Publishing", dependencies: ["PolicyModel", "Language"], swiftSettings: common),
        // The SQLite file that everyone on the host shares.
        .target(
            name: "Storage",
            dependencies: [
                "PolicyModel",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: common),
        // State + event -> state + effects; state + size -> a grid of cells.
        .target(name: "Browser", dependencies: ["PolicyModel", "Language"], swiftSettings: common),
        // What a client over SSH may ask for: parsed without a shell, held against a list.
        .target(name: "SecureShell", dependencies: ["PolicyModel"], swiftSettings: common),
        // The only place that knows curses.h.
        .target(
            name: "CTerminal",
            cSettings: [.define("_XOPEN_SOURCE", to: "700"), .define("_DEFAULT_SOURCE")],
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        // Keys to events, the grid to curses.
        .target(
            name: "Terminal",
            dependencies: ["Browser", "CTerminal"],
            swiftSettings: common + [.defaultIsolation(MainActor.self)]),
        // The files of Resources/, embedded, so that the single binary runs from anywhere.
        .target(name: "CResources"),
        // Commands, and the one place where an effect meets the store.
        .executableTarget(
            name: "pejl",
            dependencies: [
                "PolicyModel", "Language", "Reading", "Exchange", "Publishing", "Storage",
                "Browser", "Terminal", "SecureShell", "CResources",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: common),
        // Invented hearings that the tests of several rooms use.
        .target(
            name: "HearingFixtures", dependencies: ["PolicyModel"], path: "Tests/HearingFixtures",
            swiftSettings: common),
        .testTarget(
            name: "PolicyModelTests", dependencies: ["PolicyModel", "HearingFixtures"],
            swiftSettings: common),
        .testTarget(
            name: "LanguageTests", dependencies: ["Language", "PolicyModel"], swiftSettings: common),
        .testTarget(
            name: "ReadingTests", dependencies: ["Reading", "PolicyModel", "Exchange"],
            exclude: ["HeldOut/documents", "Papers/sets"],
            swiftSettings: common),
        .testTarget(
            name: "ExchangeTests",
            dependencies: ["Exchange", "PolicyModel", "Language", "HearingFixtures"],
            swiftSettings: common),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "PolicyModel", "Exchange", "HearingFixtures", "store-probe",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"],
            swiftSettings: common),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "PolicyModel", "Language", "Exchange"],
            exclude: ["Golden"],
            swiftSettings: common),
        .testTarget(
            name: "BrowserTests", dependencies: ["Browser", "PolicyModel", "Language"],
            exclude: ["Screens"],
            swiftSettings: common),
        .testTarget(
            name: "TerminalTests",
            dependencies: [
                "Terminal", "Browser", "PolicyModel", "CTerminal", "PtySupport", "terminal-probe",
            ],
            swiftSettings: common),
        .testTarget(
            name: "SecureShellTests", dependencies: ["SecureShell", "PolicyModel"],
            swiftSettings: common),
        // The program itself, driven from outside: pipes and a pty.
        .testTarget(
            name: "PejlTests",
            dependencies: [
                "pejl", "PolicyModel", "Language", "Exchange", "Storage", "Browser",
                "HearingFixtures", "PtySupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures", "WholeCase"],
            swiftSettings: common),
        // For tests: a program in a pseudo-terminal, seen through an emulator. Needs libvterm-dev,
        // so the program is built with `--product pejl`.
        .target(
            name: "CPty", path: "Tests/Support/CPty", cSettings: [.define("_GNU_SOURCE")],
            linkerSettings: [.linkedLibrary("vterm")]),
        .target(
            name: "PtySupport", dependencies: ["CPty"], path: "Tests/Support/PtySupport",
            swiftSettings: common),
        // For tests: a program that is nothing but a terminal.
        .executableTarget(
            name: "terminal-probe", dependencies: ["Terminal", "Browser", "PolicyModel"],
            path: "Tests/Support/TerminalProbe", swiftSettings: common),
        // For tests: a program that is nothing but a caseworker at the store.
        .executableTarget(
            name: "store-probe", dependencies: ["Storage", "PolicyModel", "HearingFixtures"],
            path: "Tests/Support/StoreProbe", swiftSettings: common),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
