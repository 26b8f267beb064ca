/// Why a file is not what it should be. `pejl` ends with 65 for every one of these.
public struct ExchangeError: Error, Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// Not JSON at ``line``, ``column``.
        case notJSON = "not-json"
        case notUTF8 = "not-utf8"
        /// A number with a fraction, an exponent, or beyond 64 bits.
        case notWhole = "not-whole"
        case tooDeep = "too-deep"
        /// ``path`` is the key.
        case repeatedKey = "repeated-key"
        /// No `"format": "pejl"`.
        case notPejl = "not-pejl"
        /// A version that this program does not know; ``found`` holds it.
        case unknownVersion = "unknown-version"
        case missingKey = "missing-key"
        /// A key that the format does not have. Leaving it out silently would lose data.
        case unknownKey = "unknown-key"
        /// The value at ``path`` is not ``expected``.
        case unexpected
        /// The id at ``path`` (in ``found``) was used before.
        case repeatedID = "repeated-id"
        /// The id at ``path`` (in ``found``) names nothing in the file.
        case danglingID = "dangling-id"
    }

    /// What should have stood there.
    public enum Expectation: Hashable, Sendable {
        case object
        case list
        case text
        case textOrNull
        case nonEmptyText
        case wholeNumber
        case wholeNumberOrNull
        case positiveNumberOrNull
        case numberTextOrNull
        case truth
        case truthOrNull
        case dayOrNull
        case sha256OrNull
        case shortTextOrNull(atMost: Int)
        case oneOf([String])
        case oneOfOrNull([String])
    }

    public var code: Code
    /// `responses[3].source.page`; nil where the fault is in the JSON itself.
    public var path: String?
    /// From 1; nil where the JSON was sound.
    public var line: Int?
    public var column: Int?
    public var expected: Expectation?
    public var found: String?

    public init(
        _ code: Code, path: String? = nil, line: Int? = nil, column: Int? = nil,
        expected: Expectation? = nil, found: String? = nil
    ) {
        self.code = code
        self.path = path
        self.line = line
        self.column = column
        self.expected = expected
        self.found = found
    }
}
