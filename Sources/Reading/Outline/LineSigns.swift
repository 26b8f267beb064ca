/// What a whole line is by its wording alone, in the style that is being read.
enum LineSign: Hashable, Sendable {
    /// A section's heading; 1 on top.
    case heading(level: Int)
    /// It only says whose words follow: "Forvaltningens svar".
    case marker
    /// It only says that a summary of what was said follows: "Resumé".
    case saidMarker
    /// The numbers of those who said what follows: "Henvendelse 1, 3 og 12".
    case numbers
}

/// The signs of one style, for ``ParagraphFinder``: they are believed before anything else, also
/// where an extract has lost the blank line above them.
struct LineSigns: Sendable {
    /// The words that number headings; nil to learn them from the document.
    var levels: LevelWords?
    var sign: @Sendable (String) -> LineSign?

    /// What its documents are called in their titles, in lower case: "referat af borgermøde".
    var titles: [String] = []

    /// Whether the style has none.
    var isNone = false

    /// What begins with a label and goes on with text: "Svar: Planen følges."
    var isRunIn: @Sendable (String) -> Bool = { RemarkLabel.runIn($0) != nil }

    static let none = LineSigns(levels: nil, sign: { _ in nil }, isNone: true)

    /// Labels on lines of their own, and nothing else.
    static let labels = LineSigns(
        levels: nil, sign: { RemarkLabel.isLabel($0) ? .marker : nil }, isNone: true)

    /// These, with the labels that the document itself repeats; a style's own signs go first.
    func and(_ labels: DocumentLabels) -> LineSigns {
        let own = sign
        var signs = self
        signs.sign = { line in
            if let sign = own(line) { return sign }
            switch labels.kind(of: line) {
            case .remark?: return .marker
            case .response?: return .saidMarker
            case nil: return nil
            }
        }
        signs.isRunIn = { RemarkLabel.runIn($0) != nil || labels.runIn($0) != nil }
        return signs
    }

    /// "Hvidbog", "Behandling af høringssvar til …".
    func saysWhatItIs(_ text: String) -> Bool {
        let lower = text.lowercased()
        return (Self.titles + titles).contains { lower.contains($0) }
    }

    private static let titles = [
        "resume", "resumé", "hvidbog", "høringsnotat", "høringsoversigt", "høringssvar",
        "sammenfatning", "opsamling", "opsummering", "svar på henvendelser", "behandling af ind",
        "behandling af henvendelse", "behandling af bemærkning", "indkomne bemærkning",
        "indkomne henvendelse", "indkomne indsigelse", "indsigelser til",
        "bemærkninger til forslag", "bemærkninger til udkast",
    ]

    /// The document with its blocks cut above such lines as stand in the middle of one.
    func cutting(_ document: SourceDocument) -> SourceDocument {
        guard document.layout == .lines else { return document }
        var result = document
        result.blocks = document.blocks.flatMap { block -> [SourceBlock] in
            guard block.kind == .paragraph, block.lines.count > 1 else { return [block] }
            var parts: [SourceBlock] = []
            var start = 0
            for index in 1..<block.lines.count {
                let above = block.lines[index - 1].text
                let line = block.lines[index].text
                guard sign(line) != nil || isRunIn(line) || Self.opensWithChange(line),
                    above.endsSentence || sign(above) != nil || above.startsWithBullet
                else { continue }
                parts.append(block.part(start..<index))
                start = index
            }
            return parts + [block.part(start..<block.lines.count)]
        }
        return result
    }

    /// "Ændring: Nej.", "Konsekvens for planen: § 4 udgår."
    private static func opensWithChange(_ line: String) -> Bool {
        guard let colon = line.prefix(60).firstIndex(of: ":") else { return false }
        return RemarkLabel.isChange(String(line[..<colon]))
    }
}
