internal import Storage

/// What `--version` says.
enum Version {
    static let number = "0.1.0"
    static var sentence: String { "pejl \(number) (skema \(HearingStore.schemaVersion))" }
}
