import PolicyModel

/// What people said of passages, that they are a response or a remark, put to a document read
/// again: the reader makes the same mistake the second time.
struct KindDecisions: Sendable {
    /// The passages of the earlier document that people decided on, as they stand now.
    private let decided: [Passage]
    /// All the others, which a new passage may rather be.
    private let others: [Passage]

    init(_ existing: Hearing, _ replacing: Document.ID?, _ overruled: Reimport.Overruled) {
        let all = existing.responses.map(Passage.response) + existing.remarks.map(Passage.remark)
        let own = all.filter { $0.source.document == replacing }
        decided = own.filter { overruled.kinds.contains($0.id) }
        others = own.filter { !overruled.kinds.contains($0.id) }
    }

    /// The hearing with those of its passages turned that a person has decided to be of the other
    /// kind. A passage is known by its words; in doubt nothing is turned.
    func settled(_ new: Hearing) -> Hearing {
        if decided.isEmpty { return new }
        var hearing = new
        for decision in decided {
            let arrived =
                hearing.responses.map(Passage.response)
                + hearing.remarks.map(Passage.remark)
            guard let match = Self.match(of: decision, among: arrived, besides: others),
                match.kind != decision.kind,
                let turned = try? match.turned(
                    as: Hearing.freeID(decision.kind, taken: arrived.map(\.id)))
            else { continue }
            _ = hearing.replace(match, by: turned, .kind)
        }
        return hearing
    }

    /// The only one with the same words, else the one most like it, if no other passage of before
    /// is more like that one.
    private static func match(
        of decision: Passage, among arrived: [Passage], besides others: [Passage]
    ) -> Passage? {
        let same = arrived.filter { $0.text == decision.text }
        if !same.isEmpty { return same.count == 1 ? same[0] : nearest(to: decision, among: same) }
        let wanted = WordBag(decision.text)
        let best = arrived.map { ($0, WordBag($0.text).likeness(to: wanted)) }.max { $0.1 < $1.1 }
        guard let (passage, likeness) = best, likeness >= 0.6 else { return nil }
        let found = WordBag(passage.text)
        return others.contains { WordBag($0.text).likeness(to: found) > likeness } ? nil : passage
    }

    /// Of several with the same words, the one in the same place; nil where none is.
    private static func nearest(to decision: Passage, among same: [Passage]) -> Passage? {
        same.first {
            $0.source.page == decision.source.page
                && $0.source.firstLine == decision.source.firstLine
        }
    }
}
