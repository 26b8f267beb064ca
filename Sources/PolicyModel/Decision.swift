/// One thing that the reader decided about a document, kept with the hearing: how sure it was, and
/// why. Not part of what a hearing is (the contract's JSON): it tells how Pejl came to it.
public struct Decision: Hashable, Sendable {
    /// What was decided. The raw value is what the store and the JSON give.
    public enum What: String, Hashable, Sendable, CaseIterable {
        /// The passage is something that was said.
        case response
        /// The passage is the administration's.
        case remark
        /// The line is a section's heading.
        case heading
        /// The passage goes on over a page end.
        case goesOn = "goes-on"
        /// A page end parts the passage from the one above it.
        case ends
        /// Who sent the letter.
        case sender
        /// Nothing tells who sent it.
        case noSender = "no-sender"
        /// Who said the passage.
        case attribution
        /// Which department speaks in the remark.
        case author
        /// What the remark decides.
        case outcome
        /// Which section a letter's passage is about.
        case section
        /// The passage is not in the document any more, and stays for the work that it carries. Page and
        /// line are those it had.
        case gone
    }

    /// A trace in the document that spoke for it.
    public struct Reason: Hashable, Sendable {
        /// The reader's name for this kind of trace; ``Evidence`` in Reading lists them.
        public var cue: String
        /// The deciding words, as the document has them; nil for a trace that is no words.
        public var words: String?

        public init(cue: String, words: String? = nil) {
            self.cue = cue
            self.words = words
        }
    }

    public var what: What
    /// The id of the passage, the section or the letter.
    public var item: String
    /// The heading or the sender, in the document's words, where the item does not show it.
    public var name: String?
    public var page: Int?
    public var line: Int?
    /// 0 to 1; nil where nothing was found to be sure of.
    public var confidence: Double?
    /// The strongest first.
    public var reasons: [Reason]

    public init(
        _ what: What, item: String, name: String? = nil, page: Int? = nil, line: Int? = nil,
        confidence: Double? = nil, reasons: [Reason] = []
    ) {
        self.what = what
        self.item = item
        self.name = name
        self.page = page
        self.line = line
        self.confidence = confidence
        self.reasons = reasons
    }

    /// Decisions that are less sure than this are worth a person's look.
    public static let doubtBelow = 0.75

    public var isDoubt: Bool { (confidence ?? 0) < Self.doubtBelow }

    /// Whole percents, as people and the JSON get it.
    public var percent: Int? { confidence.map { Int(($0 * 100).rounded()) } }

    /// Without words of the document, which may hold what somebody took out of it since.
    public var wordless: Decision {
        var copy = self
        copy.reasons = reasons.map { Reason(cue: $0.cue) }
        return copy
    }
}

/// All that was decided of one document of a hearing.
public struct DocumentDecisions: Hashable, Sendable {
    public var document: Document.ID
    /// In the document's order: a passage's together.
    public var decisions: [Decision]

    public init(document: Document.ID, decisions: [Decision]) {
        self.document = document
        self.decisions = decisions
    }
}

extension Decision.What {
    /// Casework by which a person answers the same question. Who said a passage is only said of a
    /// response, and who speaks and what is decided only of a remark: that says the kind too.
    var settledBy: Set<CaseworkAspect> {
        switch self {
        case .response: [.kind, .attribution, .support]
        case .remark: [.kind, .author, .outcome, .link]
        case .attribution, .sender, .noSender: [.attribution]
        case .author: [.author]
        case .outcome: [.outcome]
        case .section: [.section]
        case .heading, .goesOn, .ends, .gone: []
        }
    }
}

extension Hearing {
    /// The doubts that still stand, in their order: such as are about something that is in the
    /// hearing, and that nobody has settled since. A letter's sender is settled by what was
    /// registered of any of its passages.
    ///
    /// - Parameter done: what people have registered of each passage and not undone.
    public func openDoubts(
        among decisions: [Decision], done: [String: Set<CaseworkAspect>]
    ) -> [Decision] {
        let passages = Set(responses.map(\.id.rawValue) + remarks.map(\.id.rawValue))
        let sections = Set(sections.map(\.id.rawValue))
        var letters: [String: Set<CaseworkAspect>] = [:]
        for submission in submissions { letters[submission.id.rawValue] = [] }
        for response in responses {
            guard let aspects = done[response.id.rawValue] else { continue }
            for letter in response.submissions {
                letters[letter.rawValue]?.formUnion(aspects)
            }
        }
        return decisions.filter { decision in
            guard decision.isDoubt else { return false }
            let aspects: Set<CaseworkAspect>
            switch decision.what {
            case .heading: return sections.contains(decision.item)
            case .sender, .noSender:
                guard let ofLetter = letters[decision.item] else { return false }
                aspects = ofLetter
            default:
                guard passages.contains(decision.item) else { return false }
                aspects = done[decision.item] ?? []
            }
            return decision.what.settledBy.isDisjoint(with: aspects)
        }
    }
}
