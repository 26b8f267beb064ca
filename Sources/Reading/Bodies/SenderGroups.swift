import PolicyModel

/// The groups of a list of senders: a line that tells a kind over the names ("Råd", "Foreninger og
/// organisationer"), or the kind before a colon and the names behind it ("Råd: A, B og C.").
enum SenderGroups {
    /// A heading, or a line by itself, that names kinds of senders and nobody.
    static func isGroup(_ block: SourceBlock) -> Bool {
        guard block.kind.isHeading || block.kind == .paragraph, block.lines.count == 1 else {
            return false
        }
        return isGroup(block.lines[0].text)
    }

    private static func isGroup(_ text: String) -> Bool {
        var text = LineJoiner.tidied(text)
        if text.hasSuffix(":") { text.removeLast() }
        return SenderGroup.isGroup(text) || isRest(text)
    }

    /// "Øvrige", "Andre".
    private static func isRest(_ text: String) -> Bool {
        ["øvrige", "andre", "øvrige afsendere", "andre afsendere"].contains(text.lowercased())
    }

    /// "• Råd: Seniorrådet, Handicaprådet og Ungerådet."
    static func runIn(_ blocks: [SourceBlock]) -> (kind: Respondent.Kind?, names: [String])? {
        for block in blocks {
            switch block.kind {
            case .paragraph, .listItem: continue
            default: return nil
            }
        }
        let text = LineJoiner().join(blocks.flatMap(\.lines)).withoutBullet
        guard let colon = text.prefix(80).firstIndex(of: ":") else { return nil }
        let group = String(text[..<colon])
        guard isGroup(group) else { return nil }
        var list = String(text[text.index(after: colon)...]).trimmingBlanks()
        if list.hasSuffix("."), !list.lastWord.dropLast().contains(".") { list.removeLast() }
        list = withoutClause(list)
        let words = Words(list)
        guard !list.isEmpty, words.sentenceCount <= 2,
            !words.words.contains(where: { DanishWords.finiteVerbs.contains($0.key) })
        else { return nil }
        return (SenderGroup.kind(group), names(in: list))
    }

    /// At commas, and the last at its "og": a list under the name of several bodies holds more than one.
    private static func names(in list: String) -> [String] {
        let names = NameList.split(list)
        guard let last = names.last, !list.contains("\n") else { return names }
        let two = last.ranges(of: " og ").compactMap { and -> [String]? in
            let left = String(last[..<and.lowerBound])
            let right = String(last[and.upperBound...])
            guard !left.hasSuffix("-"),
                right.first?.isUppercase ?? false || UnnamedCitizen.matches(right)
            else { return nil }
            return [left, right]
        }
        // One place to part at, or one where both sides tell what they are.
        let told = two.filter { sides in
            sides.allSatisfy { RespondentKinds().areTold(by: $0) || UnnamedCitizen.matches($0) }
        }
        let parts = told.count == 1 ? told[0] : two.count == 1 ? two[0] : nil
        return parts.map { names.dropLast() + $0 } ?? names
    }

    /// "En borger, der har ønsket at være anonym": without what is said of whoever it is.
    static func withoutClause(_ text: String) -> String {
        guard
            let comma = text.ranges(of: ", ").last(where: { comma in
                ["der ", "som "].contains { text[comma.upperBound...].hasPrefix($0) }
            })
        else { return text }
        return String(text[..<comma.lowerBound])
    }

    /// Where lines that stand together begin a group or one of its points; nil where they are no such
    /// list. An announcing line and a group's own stand alone.
    static func cuts(in lines: [SourceLine], announces: (String) -> Bool) -> [Int]? {
        var cuts: [Int] = []
        var isList = false
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1].text : ""
            if index == 0, announces(line.text), isPoint(next) || isGroup(next) || announces(next) {
                cuts.append(1)
                isList = isList || !announces(next) || lines.count == 2
            } else if index == 0 || isList, isPoint(next), isGroup(line.text) {
                cuts += [index, index + 1]
                isList = true
            } else if line.text.contains(":"),
                runIn([SourceBlock(lines: [line])]) != nil || isRunIn(line.text)
            {
                cuts.append(index)
                isList = isList || line.text.startsWithBullet
            }
        }
        return isList ? cuts : nil
    }

    private static func isPoint(_ line: String) -> Bool { line.startsWithBullet }

    /// "• Råd: Seniorrådet,": whatever the next line brings.
    private static func isRunIn(_ line: String) -> Bool {
        guard line.startsWithBullet, let colon = line.prefix(80).firstIndex(of: ":") else {
            return false
        }
        return isGroup(String(line[..<colon].dropFirst()).trimmingBlanks())
    }
}
