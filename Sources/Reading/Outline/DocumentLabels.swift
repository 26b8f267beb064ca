/// Labels that name nobody: "Indstilling", "Svar:", "Resumé". One alone may be a section or the
/// end of a sentence; where the same stands over text again and again, it says what follows, also
/// in words that no list has (``RepeatedLines``).
struct DocumentLabels: Sendable {
    /// By the label's words in lower case.
    private let kinds: [String: PassageKind]

    static let none = DocumentLabels()

    private init() { kinds = [:] }

    /// Learns which of them the document uses.
    ///
    /// - Parameter own: labels that the style is known by, in lower case and without a colon; they
    ///   count where they stand once.
    init(learningFrom document: SourceDocument, own: [String: PassageKind] = [:]) {
        var counts: [String: Int] = [:]
        // "Kommentar fra Plan og Byg", "Borgerservices svar": one of each is one of a kind.
        var offices: [String: Int] = [:]
        for block in document.blocks where block.kind == .paragraph || block.kind.isHeading {
            for line in block.lines {
                let label = Self.label(line.text)
                if OfficeNames.inLabel(label) != nil || OfficeNames.answering(label) != nil {
                    offices[label.lowercased(), default: 0] += 1
                } else if line.text.utf8.count <= 120, let key = Self.key(line.text) {
                    counts[key, default: 0] += 1
                }
            }
        }
        var kinds = counts.filter { $0.value >= 2 }.reduce(into: [:]) {
            $0[$1.key] = Self.kind($1.key)
        }
        let several = offices.values.reduce(0, +) >= 2
        // "Plan og Bygs vurdering" once is enough where "Vurdering" heads the others.
        for label in offices.keys {
            let noun = label.split(separator: " ").last.map(String.init) ?? label
            if several || kinds[noun] == .remark { kinds[label] = .remark }
        }
        let told = kinds
        kinds.merge(
            RepeatedLines.kinds(in: document) { line in
                RemarkLabel.isLabel(line) || RemarkLabel.isChange(line)
                    ? .remark
                    : told[Self.label(line).lowercased()] ?? Self.key(line).flatMap(Self.kind)
            }
        ) { own, _ in own }
        self.kinds = kinds.merging(own) { _, own in own }
    }

    /// What a line announces that holds nothing but a label of this document.
    func kind(of line: String) -> PassageKind? {
        guard !kinds.isEmpty, line.utf8.count <= 100, Self.isAlone(line) else { return nil }
        return kinds[Self.label(line).lowercased()] ?? Self.key(line).flatMap { kinds[$0] }
    }

    /// The label in front of a text, with its colon: "Svar: Planen følges."
    func runIn(_ text: String) -> (label: Substring, kind: PassageKind)? {
        guard !kinds.isEmpty, let colon = text.prefix(100).firstIndex(of: ":"),
            text[text.index(after: colon)...].contains(where: { !$0.isWhitespace }),
            let kind = kinds[Self.label(text).lowercased()]
                ?? Self.key(String(text[...colon])).flatMap({ kinds[$0] })
        else { return nil }
        return (text[...colon], kind)
    }

    /// Whether a line is an office's label of this document.
    func isOffice(_ line: String) -> Bool {
        !kinds.isEmpty && kinds[Self.label(line).lowercased()] != nil
            && OfficeNames.inLabel(Self.label(line)) != nil
    }

    /// What stands before the colon, the whole line where there is none.
    private static func label(_ line: String) -> String {
        let start = line.prefix(100)
        return LineJoiner.tidied(String(start.firstIndex(of: ":").map { start[..<$0] } ?? start))
    }

    private static func isAlone(_ line: String) -> Bool {
        guard let colon = line.firstIndex(of: ":") else { return true }
        return !line[line.index(after: colon)...].contains { !$0.isWhitespace }
    }

    /// The label that a line is, or begins with before a colon.
    private static func key(_ line: String) -> String? {
        var text = line[...]
        if let colon = text.firstIndex(of: ":") { text = text[..<colon] }
        guard !text.endsSentence else { return nil }
        let words = text.lowered.split(separator: " ").map { String($0.trimmingPunctuation()) }
            .filter { !$0.isEmpty }
        guard (1...5).contains(words.count) else { return nil }
        let key = words.joined(separator: " ")
        return kind(key) == nil ? nil : key
    }

    private static func kind(_ key: String) -> PassageKind? {
        let words = key.split(separator: " ").map(String.init)
        if words.count == 1, remarks.contains(key) { return .remark }
        if said.contains(key) { return .response }
        // "Resumé af høringssvar", "Opsummering af indsigelsen"
        guard words.count <= 5, said.contains(words[0]), words.count > 1 else { return nil }
        let rest = words.dropFirst().filter { !["af", "fra", "i", "de", "det"].contains($0) }
        return rest.allSatisfy { word in answered.contains { word.hasPrefix($0) } }
            ? .response : nil
    }

    private static let remarks: Set<String> = [
        "svar", "bemærkning", "bemærkninger", "kommentar", "kommentarer", "vurdering",
        "indstilling",
        "besvarelse", "anbefaling", "konklusion", "stillingtagen", "forvaltningen",
        "administrationen", "afgørelse",
    ]

    private static let said: Set<String> = [
        "resumé", "resume", "sammendrag", "sammenfatning", "opsummering", "referat", "hovedpunkter",
        "høringssvar", "høringssvaret", "høringssvarene", "indsigelse", "indsigelsen",
        "henvendelse", "henvendelsen", "synspunkter", "hovedsynspunkter",
    ]

    private static let answered = [
        "høringssvar", "indsigelse", "henvendelse", "bemærkning", "synspunkt", "indlæg", "svar",
        "hovedpunkt", "indkomne",
    ]
}
