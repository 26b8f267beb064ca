public import PolicyModel

/// Whether a hearing that was just read is one that is there already, from another file or an
/// earlier edition of the same.
public enum TwinFinder {
    /// The hearing that holds a document with these bytes.
    public static func holder(of sha256: String, among hearings: [Hearing]) -> Hearing.ID? {
        hearings.first { hearing in hearing.documents.contains { $0.sha256 == sha256 } }?.id
    }

    /// The most likely twin; nil where none is likely enough to be asked about.
    public static func twin(of new: Hearing, among hearings: [Hearing]) -> Hearing.ID? {
        let rated = hearings.map { ($0.id, likeness(new, $0)) }
        guard let best = rated.max(by: { $0.1 < $1.1 }), best.1 >= accepted else { return nil }
        return best.0
    }

    private static let accepted = 5.0

    /// Title, authority, period and outline; each can speak against as well.
    static func likeness(_ a: Hearing, _ b: Hearing) -> Double {
        var score = 0.0
        let titles = (Fold.compactKey(a.title), Fold.compactKey(b.title))
        if titles.0 == titles.1 {
            score += 3
        } else if titles.0.contains(titles.1) || titles.1.contains(titles.0) {
            score += 1.5
        }
        if let first = a.authority, let second = b.authority {
            score += Fold.compactKey(first) == Fold.compactKey(second) ? 1 : -4
        }
        if let first = a.opens, let second = b.opens { score += first == second ? 1.5 : -1.5 }
        if let first = a.closes, let second = b.closes { score += first == second ? 1.5 : -1.5 }
        let outlines = (outline(a), outline(b))
        let fewer = min(outlines.0.count, outlines.1.count)
        if fewer > 0 {
            let shared = Double(outlines.0.intersection(outlines.1).count) / Double(fewer)
            score += shared * 4 - 1
        }
        return score
    }

    /// Titles without those that every such document has.
    private static func outline(_ hearing: Hearing) -> Set<String> {
        Set(
            hearing.sections.filter { !OutlineBuilder.isGeneral($0.title) }
                .map { Fold.compactKey($0.title) })
    }
}
