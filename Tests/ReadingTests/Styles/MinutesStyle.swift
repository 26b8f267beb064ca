import PolicyModel

@testable import Reading

extension DocumentStyle {
    static let minutes = DocumentStyle(
        "minutes", danish: "referat af et borgermøde", english: "minutes of a citizens' meeting")
}

/// Minutes of a citizens' meeting: topics, and under each "Spørgsmål: …" and "Svar: …".
enum MinutesStyle {
    static let reader = StyleReader(
        style: .minutes,
        score: { traits in
            let asked = traits.leads.count { $0.hasPrefix("Spørgsmål:") }
            guard asked >= 2, traits.opening.contains("borgermøde") else { return (0, []) }
            return (4.5, ["\(asked) × Spørgsmål:"])
        },
        read: { source, document, registers throws(ReadingError) in
            let labels = DocumentLabels(
                learningFrom: source, own: ["spørgsmål": .response, "svar": .remark])
            let signs = LineSigns(
                levels: nil, sign: { RemarkLabel.isLabel($0) ? .marker : nil },
                titles: ["referat af borgermøde"])
            let (pieces, levels) = ParagraphFinder.pieces(of: source, signs: signs.and(labels))
            let outline = PartOutline.outline(
                pieces, levels: levels, rules: PartOutline.Rules(level: { $0.level ?? 1 }),
                labels: labels)
            let bodies = Bodies(
                preface: outline.preface.map(\.text), paragraphs: outline.allWords,
                registers: registers)
            return try PartReading(
                style: .minutes, source: source, document: document, outline: outline,
                bodies: bodies, labelsAnswer: false
            ).result()
        })
}
