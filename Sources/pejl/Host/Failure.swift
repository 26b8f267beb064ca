internal import Language
internal import PolicyModel

/// The statuses of the contract, after BSD's sysexits.
enum ExitStatus: Int32 {
    case done = 0
    /// Nothing matched, or `check` found a fault.
    case nothing = 1
    case usage = 64
    /// The input is not what it should be.
    case badData = 65
    case noInput = 66
    /// A helper program is missing.
    case unavailable = 69
    /// A fault of ours.
    case fault = 70
    case cannotCreate = 73
    case inputOutput = 74
    /// Ctrl-C, as a shell counts it.
    case interrupted = 130
}

/// What stops a command: a status and one sentence for standard error. Where several things are
/// wrong with one input (the rows of a sheet), each has a line of its own before it.
struct Failure: Error {
    let status: ExitStatus
    let phrase: Phrase
    let places: [String: String]
    let details: [SafeText]

    init(
        _ status: ExitStatus, _ phrase: Phrase, _ places: [String: String] = [:],
        details: [SafeText] = []
    ) {
        self.status = status
        self.phrase = phrase
        self.places = places
        self.details = details
    }
}
