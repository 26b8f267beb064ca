/// What a filter can ask for. One table for the command line's flags, the search language and the
/// browser's picker.
public enum FilterField: String, Hashable, Sendable, CaseIterable {
    case pejlemaerke
    case goal
    case section
    case lokaludvalg
    case match
    case respondent
    case respondentKind = "respondent-kind"
    case department
    case outcome
    case reply
    case tag
    case place
    case search

    /// The command line's long flag, without the dashes; English, never translated.
    public var flag: String { rawValue }

    /// The name in the search language for those who type Danish.
    public var danishName: String {
        switch self {
        case .pejlemaerke: "pejlemærke"
        case .goal: "mål"
        case .section: "afsnit"
        case .lokaludvalg: "lokaludvalg"
        case .match: "match"
        case .respondent: "høringspart"
        case .respondentKind: "parttype"
        case .department: "forvaltning"
        case .outcome: "udfald"
        case .reply: "svar"
        case .tag: "emneord"
        case .place: "sted"
        case .search: "søg"
        }
    }

    /// By flag or Danish name, folded; else by what people type who lack the letters ("mal" for
    /// "mål").
    public init?(named name: String) {
        func found(by key: (String) -> String) -> FilterField? {
            let wanted = key(name)
            return FilterField.allCases.first {
                key($0.flag) == wanted || key($0.danishName) == wanted
            }
        }
        guard let field = found(by: Fold.compactKey) ?? found(by: { Fold.looseKey($0) })
        else { return nil }
        self = field
    }
}

/// Why a passage is in a lokaludvalg's filter. (Answered is a fact about a respondent, not about
/// a passage.)
public enum MatchReason: String, Hashable, Sendable, CaseIterable {
    /// The passage is attributed to the committee, by the document or by a person.
    case said
    /// The passage names a place of the district.
    case named
}

/// The one language that the browser, the commands and the store share. Two values of a field
/// mean either; two fields mean both.
///
/// Values are canonical (a committee's name as in the register, a respondent's id, an
/// abbreviation, an enum's raw value); ``HearingIndex/resolve(_:for:vocabulary:)`` makes them
/// from what people type.
public struct Filter: Hashable, Sendable {
    public private(set) var values: [FilterField: [String]]
    /// The words that a passage's text must match. Its fields have been turned into values.
    public var search: SearchQuery?

    public init(_ values: [FilterField: [String]] = [:], search: SearchQuery? = nil) {
        self.values = values.filter { !$0.value.isEmpty }
        self.search = search
    }

    public static let none = Filter()

    public var isEmpty: Bool { values.isEmpty && (search?.isEmpty ?? true) }

    public subscript(field: FilterField) -> [String] {
        get { values[field] ?? [] }
        set { values[field] = newValue.isEmpty ? nil : newValue }
    }

    /// Adds a value, once.
    public mutating func add(_ value: String, to field: FilterField) {
        if !self[field].contains(value) { self[field].append(value) }
    }

    public mutating func toggle(_ value: String, of field: FilterField) {
        if self[field].contains(value) {
            self[field].removeAll { $0 == value }
        } else {
            self[field].append(value)
        }
    }

    /// The outcome filter's value for a remark that tells no outcome.
    public static let noOutcome = "none"
}
