/// The numbers of the overview: committees × sections, outcomes × sections and departments. Keys
/// that count nothing may be missing.
public struct OverviewCounts: Hashable, Sendable {
    /// Remarks by what they decide. One may decide several things, so nothing adds up to ``all``.
    public struct Outcomes: Hashable, Sendable {
        public var all: Int
        public var by: [Outcome: Int]
        /// Those that tell no outcome.
        public var none: Int

        public init(all: Int = 0, by: [Outcome: Int] = [:], none: Int = 0) {
            self.all = all
            self.by = by
            self.none = none
        }

        public mutating func count(_ outcomes: [Outcome]) {
            all += 1
            if outcomes.isEmpty { none += 1 }
            for outcome in Set(outcomes) { by[outcome, default: 0] += 1 }
        }

        public static func + (one: Outcomes, other: Outcomes) -> Outcomes {
            Outcomes(
                all: one.all + other.all, by: one.by.merging(other.by, uniquingKeysWith: +),
                none: one.none + other.none)
        }
    }

    public typealias BySection = [Section.ID?: Int]

    /// Passages of either kind that name a place of a committee's district: once a passage.
    public var named: [String: BySection] = [:]
    /// Responses that are attributed to a committee (suggestions left out): once a response.
    public var said: [String: BySection] = [:]
    /// Passages that name a place of any district, and responses that any committee said.
    public var namedByAny: BySection = [:]
    public var saidByAny: BySection = [:]
    public var outcomes: [Section.ID?: Outcomes] = [:]
    /// A remark of two departments counts under both.
    public var departments: [String: Outcomes] = [:]
    public var withoutDepartment = Outcomes()

    public init() {}
}

/// How many passages each value of each field would leave beside what is picked in the others:
/// values of one field mean either, so its own do not narrow it.
public struct FilterTallies: Hashable, Sendable {
    public struct Pair: Hashable, Sendable {
        public var responses: Int
        public var remarks: Int

        public init(responses: Int = 0, remarks: Int = 0) {
            self.responses = responses
            self.remarks = remarks
        }
    }

    public var fields: [FilterField: Facets.Tally]
    /// What stands under a section stands in it too.
    public var sections: [Section.ID: Pair]

    public init(fields: [FilterField: Facets.Tally] = [:], sections: [Section.ID: Pair] = [:]) {
        self.fields = fields
        self.sections = sections
    }
}
