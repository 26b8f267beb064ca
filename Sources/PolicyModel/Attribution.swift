/// Where a statement of ours comes from. What is suggested counts in no figure and no filter
/// until a person has accepted it.
public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// The document says it.
    case stated
    /// A person did it, with who and when in the history.
    case assigned
    /// The program guesses.
    case suggested

    /// Whether figures and filters may rest on it.
    public var counts: Bool { self != .suggested }
}

/// Who said a passage, and how we know.
public struct Attribution: Hashable, Sendable {
    public var respondent: Respondent.ID
    public var basis: Basis

    public init(respondent: Respondent.ID, basis: Basis) {
        self.respondent = respondent
        self.basis = basis
    }
}

/// A tie from one passage to a response: a remark that answers it, or a letter's passage that
/// says the same as a summed-up one.
public struct ResponseLink: Hashable, Sendable {
    public var response: Response.ID
    public var basis: Basis

    public init(response: Response.ID, basis: Basis) {
        self.response = response
        self.basis = basis
    }
}
