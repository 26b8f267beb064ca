public import PolicyModel

/// A document read again into the hearing that it, or an earlier edition of it, was read into.
///
/// Passages are paired with those of before and keep their ids, and with them everything that
/// people did to them; the words, the places and what the document itself states are the new
/// document's. What a person wrote is never dropped: a passage that is gone from the document
/// stays if it carries any of that, and is listed. Pure.
public struct Reimport: Sendable {
    public struct Change: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Paired, the same words.
            case unchanged
            /// Paired, new words.
            case reworded
            /// Paired: our rendering gave way to the document's own words.
            case madeOriginal
            case added
            /// Not in the document any more, and nobody had worked on it.
            case gone
            /// Not in the document any more, kept for the work that it carries.
            case keptWithWork
            /// Our rendering, for which the document gave no words.
            case keptRestated
            /// In another section than before.
            case moved
            case sectionAdded
            case sectionGone
            case sectionRetitled
            case respondentAdded
            case respondentGone
        }

        public var kind: Kind
        /// The id of the passage, section or respondent.
        public var subject: String
        /// What it said, or was called, where it is gone; the hearing has all others.
        public var was: String?

        public init(_ kind: Kind, _ subject: String, was: String? = nil) {
            self.kind = kind
            self.subject = subject
            self.was = was
        }
    }

    /// What people decided that the model itself does not show, from the history.
    public struct Overruled: Hashable, Sendable {
        /// Passages that a person moved to their section.
        public var sections: Set<String>
        /// Remarks whose outcomes a person set, perhaps to none.
        public var outcomes: Set<String>
        /// Passages of which a person said whether they are a response or a remark.
        public var kinds: Set<String>
        /// Remarks of which a person said who speaks.
        public var authors: Set<String>
        /// Passages from whose text a person took something out.
        public var texts: Set<String>
        /// Links and attributions that a person rejected: from, to.
        public var rejected: Set<[String]>
        /// Ids that have been used, though they stand nowhere now.
        public var usedIDs: Set<String>

        public init(
            sections: Set<String> = [], outcomes: Set<String> = [], kinds: Set<String> = [],
            authors: Set<String> = [], texts: Set<String> = [], rejected: Set<[String]> = [],
            usedIDs: Set<String> = []
        ) {
            self.sections = sections
            self.outcomes = outcomes
            self.kinds = kinds
            self.authors = authors
            self.texts = texts
            self.rejected = rejected
            self.usedIDs = usedIDs
        }
    }

    /// Which earlier document a new one stands for.
    public enum Replacement: Hashable, Sendable {
        /// None: it is added.
        case none
        case document(Document.ID)
        /// Several could be meant: the user must say.
        case unclear([Document.ID])
    }

    public let hearing: Hearing
    /// In the order of the hearing: sections, respondents, responses, remarks.
    public let changes: [Change]
    /// The id under which the new document stands in the merged hearing.
    public let document: Document.ID
    /// The ids under which the new document's passages stand in the merged hearing.
    public let passages: Set<String>
    /// Passages of the new document by their own ids, to those of the merged hearing; without such
    /// as a person has said the kind of: what the reader thought of them is of no weight.
    public let readIDs: [String: String]
    /// The new document's sections and letters by their own ids, to those of the merged hearing.
    public let otherIDs: [String: String]
    /// Passages from whose text a person took something out: their words are not to be told.
    public let redacted: Set<String>

    public func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }

    /// By bytes, then by name, then by how many passages are the same.
    public static func replacement(for new: Hearing, in existing: Hearing) -> Replacement {
        guard let document = new.documents.first else { return .none }
        let same = existing.documents.filter { $0.kind == document.kind }
        if let sha = document.sha256, let twin = same.first(where: { $0.sha256 == sha }) {
            return .document(twin.id)
        }
        let named = same.filter { Fold.key($0.name) == Fold.key(document.name) }
        if named.count == 1 { return .document(named[0].id) }
        let overlapping = same.filter { old in
            // The same letter from another sender is a campaign, not a correction.
            if document.kind == .responses,
                senders(of: document.id, in: new).isDisjoint(
                    with: senders(of: old.id, in: existing))
            {
                return false
            }
            let merge = Merge(new: new, existing: existing, replacing: old.id, overruled: .init())
            let all = max(1, min(merge.oldCount, new.responses.count + new.remarks.count))
            return merge.pairedCount * 2 >= all
        }
        switch overlapping.count {
        case 0: return .none
        case 1: return .document(overlapping[0].id)
        default: return .unclear(overlapping.map(\.id))
        }
    }

    private static func senders(of document: Document.ID, in hearing: Hearing) -> Set<String> {
        let letters = hearing.submissions.filter { $0.document == document }
        let ids = Set(letters.flatMap(\.respondents))
        return Set(hearing.respondents.filter { ids.contains($0.id) }.map { Fold.key($0.name) })
    }

    /// - Parameters:
    ///   - replacing: the document of the existing hearing that the new one stands for; nil adds
    ///     it beside the others.
    public init(
        _ new: Hearing, into existing: Hearing, replacing: Document.ID?,
        overruled: Overruled = Overruled()
    ) {
        let settled = KindDecisions(existing, replacing, overruled).settled(new)
        var merge = Merge(
            new: settled, existing: existing, replacing: replacing, overruled: overruled)
        merge.run()
        hearing = merge.hearing
        changes = merge.changes
        document = merge.documentID
        otherIDs = merge.otherIDs
        redacted = overruled.texts
        let ids = merge.passageIDs
        passages = Set(ids.values)
        // A passage that was turned may have got an id that another one had.
        let before = Self.texts(new)
        let after = Self.texts(settled)
        readIDs = ids.filter {
            before[$0.key] == after[$0.key] && !overruled.kinds.contains($0.value)
        }
    }

    private static func texts(_ hearing: Hearing) -> [String: String] {
        let passages =
            hearing.responses.map { ($0.id.rawValue, $0.text) }
            + hearing.remarks.map { ($0.id.rawValue, $0.text) }
        return Dictionary(passages, uniquingKeysWith: { a, _ in a })
    }
}
