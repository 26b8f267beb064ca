import PolicyModel

/// A list in running text as names: where a comma or an "og" parts two bodies, and where it stands
/// inside the name of one.
enum NameList {
    /// At commas, line feeds and "samt"; at "og" only in the last item, and only where both sides
    /// are whole names.
    ///
    /// - Parameter context: texts that may name the municipality, for its name behind a comma.
    static func split(_ list: String, context: [String] = []) -> [String] {
        let lines = list.split { $0 == "\n" || $0 == ";" }.map(atCommas)
        let places = PlacesInLists(items: lines.flatMap { $0 }, context: context)
        var items = lines.flatMap { line in
            places.joined(lines.count > 1 ? branched(line) : line, ofLine: lines.count > 1)
        }
        items = joinedBranches(items)
        let known = Set(items.map(Fold.compactKey))
        items = items.flatMap { twoBodies($0, known: known) }
        // "A, B og C samt to borgere": the "og" before "samt" parts two whole names.
        if list.hasLastSamt, items.count > 2, !list.contains("\n") {
            let place = items.count - 2
            if let og = items[place].ranges(of: " og ").last {
                let left = tidied(String(items[place][..<og.lowerBound]))
                let right = tidied(String(items[place][og.upperBound...]))
                if isWhole(left), isWhole(right) {
                    items.replaceSubrange(place...place, with: [left, right])
                }
            }
        }
        if let last = items.last, let og = last.range(ofWord: "og"), !list.contains("\n") {
            let left = tidied(String(last[..<og.lowerBound]))
            let right = tidied(String(last[og.upperBound...]))
            let alone = items.count == 1 ? false : areTwo(left, right, samtBefore: list.hasLastSamt)
            if alone { items = Array(items.dropLast()) + [left, right] }
        }
        return items.filter { !$0.isEmpty }
    }

    private static func atCommas(_ line: Substring) -> [String] {
        var items: [String] = []
        for part in line.split(separator: ",") {
            var rest = String(part)
            while let samt = rest.range(ofWord: "samt") {
                items.append(String(rest[..<samt.lowerBound]))
                rest = String(rest[samt.upperBound...])
            }
            items.append(rest)
        }
        return items.map(tidied).filter { !$0.isEmpty }
    }

    /// "Ergoterapeutforeningen, region Øst" on a line of its own: what begins in lower case behind
    /// a comma is no body, unless it is counted.
    private static func branched(_ items: [String]) -> [String] {
        items.reduce(into: []) { all, item in
            if let last = all.last, item.first?.isLowercase ?? false, !isCitizens(item),
                !UnnamedCitizen.matches(item)
            {
                all[all.count - 1] = last + ", " + item
            } else {
                all.append(item)
            }
        }
    }

    /// "Hundeejernes Landsforbund, afdeling Sølund": a branch is no body of its own.
    private static func joinedBranches(_ items: [String]) -> [String] {
        items.reduce(into: []) { all, item in
            let first = item.lowercased().prefix { !$0.isWhitespace }.trimmingPunctuation()
            let branch = [
                "afdeling", "afd", "lokalafdeling", "lokalafdelingen", "lokalforening", "v/",
                "kreds",
            ]
            if let last = all.last,
                item.prefix(upTo: item.firstRange(of: " og ")?.lowerBound ?? item.endIndex)
                    .split(separator: " ").count <= 5,
                branch.contains(where: { first == $0 })
            {
                all[all.count - 1] = last + ", " + item
            } else {
                all.append(item)
            }
        }
    }

    /// "Efterskolen ved Søen og Højskolen Ly": both sides are whole names, each with a word that
    /// tells a body. "Foreningen for Børn og Skolen" is one.
    ///
    /// - Parameter known: names that stand elsewhere alone, as keys of ``Fold/compactKey(_:)``:
    ///   one of them beside an "og" is a whole name, whatever its form.
    static func twoBodies(_ item: String, known: Set<String> = []) -> [String] {
        guard let (left, right) = sides(of: item) else { return [item] }
        let words = left.lowercased().split(separator: " ")
        let dangles = words.suffix(2).dropLast().contains { ["for", "af", "til"].contains($0) }
        guard !dangles, !left.hasSuffix("-"), right.first?.isUppercase ?? false else {
            return [item]
        }
        if isKnownBeside(left, right, known) || isKnownBeside(right, left, known)
            || endsInLegalForm(left) && !["Søn", "Sønner", "Co", "Co."].contains(right)
        {
            return [left, right]
        }
        // "Rolund Handel og Rolund Turistforening": one town's, and one of them tells a body.
        let isOneTowns =
            left.split(separator: " ").first == right.split(separator: " ").first
            && right.contains(" ") && left.contains(" ")
        guard isBody(left) || isOneTowns && isBody(right), isBody(right) || isOneTowns else {
            return [item]
        }
        return [left, right]
    }

    /// What stands on both sides of the only "og"; nil where there is none, or more than one.
    static func sides(of list: String) -> (left: String, right: String)? {
        let ands = list.ranges(of: " og ")
        guard ands.count == 1, let and = ands.first else { return nil }
        return (String(list[..<and.lowerBound]), String(list[and.upperBound...]))
    }

    /// Those of a cell: "A, B og C" where all but one are told to be bodies, else as
    /// ``twoBodies(_:known:)``.
    static func bodies(_ cell: String, known: Set<String>) -> [String] {
        let items = cell.contains(", ") && cell.contains(" og ") ? split(cell) : []
        let told = items.count {
            known.contains(Fold.compactKey($0)) || RespondentKinds().areTold(by: $0)
        }
        guard items.count >= 3, told >= items.count - 1,
            items.allSatisfy({ $0.first?.isUppercase ?? false })
        else { return twoBodies(cell, known: known) }
        return items
    }

    /// One that stands elsewhere, beside a name that tells a body or stands elsewhere itself:
    /// "Vester" of "Vester og Øster Lokaludvalg" does neither.
    private static func isKnownBeside(
        _ name: String, _ other: String, _ known: Set<String>
    ) -> Bool {
        known.contains(Fold.compactKey(name))
            && (known.contains(Fold.compactKey(other)) || RespondentKinds().areTold(by: other))
    }

    /// "Havnelauget I/S": nothing of a name follows its legal form.
    private static func endsInLegalForm(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.count > 1
            && NameForms.legalForms.contains(words[words.count - 1].lowercased())
    }

    private static func isBody(_ name: String) -> Bool {
        guard name.split(separator: " ").count > 1 || name.lowercased().hasSuffix("rådet") else {
            return false
        }
        let kind = RespondentKinds().kind(of: name)
        return kind != .organisation && kind != .citizen || RespondentBook.hasBodyWord(name)
    }

    /// Two words and more, the second no company's "A/S", or a word that tells a body.
    private static func isWhole(_ name: String) -> Bool {
        guard name.first?.isUppercase ?? false, !name.hasSuffix("-") else { return false }
        let words = name.split(separator: " ")
        let isCompany = ["A/S", "ApS", "I/S", "Aps", "AS"].contains { words.last == $0[...] }
        return words.count > (isCompany ? 2 : 1)
            || name.hasSuffix("rådet") || name.hasSuffix("foreningen")
    }

    private static func tidied(_ name: String) -> String {
        var text = name.trimmingBlanks()
        for opening in ["og ", "samt ", "fra "] where text.lowercased().hasPrefix(opening) {
            text = String(text.dropFirst(opening.count))
        }
        if text.hasSuffix("."),
            !DanishWords.abbreviations.contains(text.lastWord) || text.hasSuffix("KL."),
            !text.lastWord.dropLast().contains(".")
        {
            text.removeLast()
        }
        // A sentence's end has taken the bracket with it: "… og Lejernes Landsforening (LLF)."
        if let open = text.lastIndex(of: "("), !text[open...].contains(")") { text += ")" }
        return text.trimmingBlanks()
    }

    /// "A og B" at a list's end: two bodies, or one with two names in it.
    private static func areTwo(_ left: String, _ right: String, samtBefore: Bool) -> Bool {
        guard let first = right.first, !left.isEmpty, !left.hasSuffix("-") else { return false }
        if isCitizens(right) { return true }
        if first.isLowercase { return right.lowercased().hasPrefix("en ") }
        if samtBefore { return false }
        // "Vesterbro og Enghave Lokaludvalg" is joint; "Valby Lokaludvalg og 3F" is not.
        let joint = ["lokaludvalg", "menighedsråd", "provsti", "kommune", "kommuner"]
        if let kind = joint.first(where: { right.lowercased().hasSuffix($0) }) {
            return left.lowercased().contains(kind)
                || left.split(separator: " ").count > 2
        }
        return true
    }

    /// "en borger", "3 borgere", "to borgere", "flere borgere".
    private static func isCitizens(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ").map { String($0.trimmingPunctuation()) }
        return (1...3).contains(words.count) && ["borger", "borgere"].contains(words.last ?? "")
    }
}

extension String {
    /// The first place where the word stands between blanks, with the blanks.
    func range(ofWord word: String) -> Range<String.Index>? {
        self.firstRange(of: " \(word) ")
    }

    fileprivate var hasLastSamt: Bool {
        guard let comma = lastIndex(of: ",") else { return contains(" samt ") }
        return self[comma...].contains(" samt ")
    }
}
