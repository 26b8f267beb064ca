import PolicyModel

/// Which response a remark may answer where the document does not say it: the one of its section
/// with which it shares rare words, when no other comes near.
///
/// Only a guess for a person to accept. A section with one response or one remark needs none:
/// there the section itself tells.
enum SuggestedAnswers {
    /// Less than this is what any two passages of a theme share.
    private static let least = 1.1
    /// By how much the best must be ahead of the second.
    private static let lead = 1.6

    /// Adds suggestions to remarks without links; responses that are answered already are left
    /// alone.
    static func add(to remarks: inout [Remark], responses: [Response]) {
        let bySection = Dictionary(grouping: remarks.indices) { remarks[$0].section }
        let responsesBySection = Dictionary(grouping: responses, by: \.section)
        guard
            bySection.contains(where: { section, places in
                section != nil && places.count > 1
                    && (responsesBySection[section]?.count ?? 0) > 1
            })
        else { return }
        let answered = Set(remarks.flatMap { $0.answers.map(\.response) })
        let said = Dictionary(
            responses.map { ($0.id, RareWords.stems(of: $0.text)) }, uniquingKeysWith: { a, _ in a }
        )
        let replied = remarks.map { RareWords.stems(of: $0.text) }
        let rare = RareWords(Array(said.values) + replied)
        for (section, places) in bySection where section != nil && places.count > 1 {
            let all = responsesBySection[section] ?? []
            // Among hundreds no guess is clear, and looking would cost their product.
            guard all.count > 1, all.count * places.count <= 40_000 else { continue }
            for place in places where remarks[place].answers.isEmpty {
                let scores = all.map { rare.shared(replied[place], said[$0.id] ?? []) }
                let ranked = all.indices.sorted { scores[$0].weight > scores[$1].weight }
                let best = scores[ranked[0]]
                guard best.count > 1, best.weight >= least,
                    best.weight >= scores[ranked[1]].weight * lead,
                    !answered.contains(all[ranked[0]].id)
                else { continue }
                remarks[place].answers = [
                    ResponseLink(response: all[ranked[0]].id, basis: .suggested)
                ]
            }
        }
    }
}
