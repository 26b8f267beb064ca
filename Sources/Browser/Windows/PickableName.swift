public import PolicyModel

/// A value of the filter picker: what stands for it, and what is searched when letters narrow. Ten thousand
/// respondents take many frames to fold, so theirs are made where the question is answered.
public struct PickableName: Hashable, Sendable {
    public let value: String
    public let name: SafeText
    public let keys: NameKeys

    public init(value: String, name: SafeText, names: [String]) {
        self.value = value
        self.name = name
        keys = NameKeys(names)
    }

    /// A respondent's names are at hand.
    public init(respondent: FilterCandidate) {
        self.init(
            value: respondent.value, name: SafeText(respondent.names[0]), names: respondent.names)
    }
}
