/// Labels in words that no list has, told by standing over text again and again: "Det sagde I" and
/// "Det gør vi" in turn, "Team Spildevands replik" under every passage.
enum RepeatedLines {
    private struct Event {
        let key: String
        let text: String
        let kind: PassageKind?
        /// Whether text stands right above, and no heading.
        let followsText: Bool
    }

    private static let least = 3

    /// - Parameter known: what a line announces by its words alone.
    /// - Returns: kinds by the label in lower case, without a colon.
    static func kinds(
        in document: SourceDocument, known: (String) -> PassageKind?
    ) -> [String: PassageKind] {
        let events = events(in: document, known)
        let counts = events.reduce(into: [String: Int]()) { counts, event in
            if event.kind == nil { counts[event.key, default: 0] += 1 }
        }
        let often = Set(counts.filter { $0.value >= least }.keys)
        let names = events.reduce(into: [String: String]()) { names, event in
            if often.contains(event.key), names[event.key] == nil { names[event.key] = event.text }
        }
        // A body's name over its passages is no label.
        let candidates = names.filter { !RespondentKinds().areTold(by: $0.value) }.keys.sorted()
        guard (1...2).contains(candidates.count) else { return [:] }
        let turns = events.filter { $0.kind != nil || candidates.contains($0.key) }
        if candidates.count == 2 {
            guard !turns.contains(where: { $0.kind != nil }), let first = turns.first?.key,
                let second = candidates.first(where: { $0 != first }),
                candidates.contains(where: speaks),
                takeTurns(turns.map { $0.key == first })
            else { return [:] }
            return [first: .response, second: .remark]
        }
        let key = candidates[0]
        let known = Set(turns.compactMap(\.kind))
        if known.count == 1, let other = known.first {
            let isSaid = other == .remark
            guard takeTurns(turns.map { ($0.kind == nil) == isSaid }) else { return [:] }
            return [key: isSaid ? .response : .remark]
        }
        let below = turns.count { $0.followsText }
        return known.isEmpty && isOwned(key) && below * 5 >= turns.count * 4
            ? [key: .remark] : [:]
    }

    /// One kind, the other, and so on; a few may be missing.
    private static func takeTurns(_ isFirst: [Bool]) -> Bool {
        guard isFirst.first == true else { return false }
        let changes = zip(isFirst, isFirst.dropFirst()).count { $0 != $1 }
        return changes * 10 >= (isFirst.count - 1) * 9
    }

    /// "Det sagde I", "Indspil": words of speaking, or of you and us. "Trafik" and "Støj" in turn
    /// are themes that come again.
    private static func speaks(_ key: String) -> Bool {
        key.split(separator: " ").contains { word in
            ["vi", "i", "os", "jer", "vores", "jeres"].contains(word)
                || stems.contains { word.hasPrefix($0) }
        }
    }

    private static let stems = [
        "bemærk", "holdning", "indlæg", "indspil", "input", "kommentar", "mening", "mener",
        "overvejelse", "reaktion", "replik", "respons", "sagde", "siger", "skrev", "skriver",
        "stillingtagen", "svar", "synspunkt", "vurdering", "ønske",
    ]

    /// "Team Spildevands replik", "Ministeriets overvejelser": somebody's.
    private static func isOwned(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        return words.count > 1 && words.dropLast().last?.hasSuffix("s") ?? false
    }

    private static func events(
        in document: SourceDocument, _ known: (String) -> PassageKind?
    ) -> [Event] {
        var events: [Event] = []
        var followsText = false
        for block in document.blocks {
            guard block.kind == .paragraph || block.kind.isHeading else {
                if case .listItem = block.kind { followsText = true }
                continue
            }
            for (index, line) in block.lines.enumerated() {
                // The first line of all, under a sentence, or under a heading.
                let above = index == 0 ? nil : block.lines[index - 1].text
                let isFree = above?.endsSentence ?? true || index == 1 && (above?.count ?? 0) < 70
                if isFree, let key = key(line.text) {
                    events.append(
                        Event(
                            key: key, text: line.text, kind: known(line.text),
                            followsText: followsText))
                }
                followsText = line.text.endsSentence
            }
        }
        return events
    }

    /// A short line that is no sentence, no number, no general heading and nobody's name.
    private static func key(_ line: String) -> String? {
        guard line.utf8.count <= 80, !line.endsSentence else { return nil }
        var text = LineJoiner.tidied(line)
        if text.hasSuffix(":") { text.removeLast() }
        guard text.first?.isUppercase ?? false,
            !text.contains(where: { $0.isNumber || ":,".contains($0) }),
            (1...7).contains(text.split(separator: " ").count),
            !OutlineBuilder.isGeneral(text), !UnnamedCitizen.matches(text)
        else { return nil }
        return text.lowercased()
    }
}
