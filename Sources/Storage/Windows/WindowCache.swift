internal import PolicyModel

/// What a ``StoredHearing`` has read and may be asked again at the next key. Bounded: what was not
/// asked for in the last two generations is forgotten.
struct WindowCache {
    struct Key: Hashable {
        let kind: Passage.Kind
        let position: Int
    }

    struct Found {
        let query: SearchQuery
        let marks: [Passage.Kind: Marks]
    }

    private var passages = Generations<Key, Passage>(limit: 512)
    private var positions = Generations<PassageID, PassagePlace>(limit: 2_048)
    var respondents = Generations<Respondent.ID, Respondent>(limit: 512)
    /// A few words for each section at most.
    var shapes: [RunKey: RunShape] = [:]
    /// The names that are asked for in many filters.
    var spellings: [Spelling.Field: Spelling] = [:]
    var committees: StoredHearing.Committees?
    var places: Set<String>?
    var state: CaseState?
    /// By the last words that a filter had.
    var found: Found?
    /// Beside no filter.
    var tallies: FilterTallies?
    var talliesAreKept = false
    var overview: OverviewCounts?

    subscript(passage key: Key) -> Passage? {
        mutating get { passages[key] }
    }

    mutating func keep(_ placed: PlacedPassage) {
        let key = Key(kind: placed.passage.kind, position: placed.position)
        passages[key] = placed.passage
        positions[PassageID(placed.passage)] = placed.place
    }

    subscript(place id: PassageID) -> PassagePlace? {
        mutating get { positions[id] }
        set { positions[id] = newValue }
    }
}

/// A dictionary that forgets: when the young half is full, the old one goes.
struct Generations<Key: Hashable, Value> {
    private let limit: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    init(limit: Int) { self.limit = limit }

    var count: Int { young.count + old.count }

    subscript(key: Key) -> Value? {
        mutating get {
            if let value = young[key] { return value }
            guard let value = old[key] else { return nil }
            put(value, key)
            return value
        }
        set {
            guard let newValue else { return }
            put(newValue, key)
        }
    }

    private mutating func put(_ value: Value, _ key: Key) {
        if young.count >= limit / 2 {
            old = young
            young = [:]
        }
        young[key] = value
    }
}
