import PolicyModel

/// The names in a sender's cell.
enum SkemaSender {
    /// Each line a body where every line reads as one; else the first line is the name and what
    /// follows is an address or a contact.
    static func names(in cell: String) -> (names: [String], number: String?) {
        var lines = cell.split(whereSeparator: { $0 == "\n" || $0 == ";" }).map {
            String($0).trimmingBlanks()
        }.filter { !$0.isEmpty }
        guard let first = lines.first else { return ([], nil) }
        var number: String?
        if let (found, name) = leadingNumber(first) {
            number = found
            if name.isEmpty { lines.removeFirst() } else { lines[0] = name }
        }
        guard lines.count > 1 else { return (lines.flatMap(NameList.twoBodies), number) }
        let kinds = RespondentKinds()
        let isBody = lines.map { line in
            kinds.areTold(by: line) || UnnamedCitizen.matches(line)
        }
        let isContact = lines.map { line in
            line.contains("@") || line.contains(where: \.isNumber)
        }
        let bodies = zip(lines, zip(isBody, isContact)).filter { $0.1.0 && !$0.1.1 }.map(\.0)
        if bodies.count == lines.count {
            // A body and the person who wrote for it are one sender.
            let persons = bodies.filter { kinds.kind(of: $0) == .citizen }
            return (
                persons.count == bodies.count ? bodies : bodies.filter { !persons.contains($0) },
                number
            )
        }
        if bodies.count == 1, let body = bodies.first { return ([body], number) }
        // A long name over two lines.
        if lines.count == 2, !isContact[1],
            lines[0].endsInTheMiddle || lines[1].first?.isLowercase ?? false
        {
            return ([lines.joined(separator: " ")], number)
        }
        return ([lines[0]], number)
    }

    /// "7. Boligselskabet", "(3) Grønne Moler", "Nr. 4: Borger".
    private static func leadingNumber(_ line: String) -> (String, String)? {
        var rest = line[...]
        if rest.lowercased().hasPrefix("nr") {
            rest = rest.dropFirst(2).drop { $0 == "." || $0 == " " }
        }
        if rest.first == "(" { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 4 else { return nil }
        let after = rest.dropFirst(digits.count)
        guard let mark = after.first else { return (String(digits), "") }
        guard ".):–-".contains(mark) else { return nil }
        return (String(digits), String(after.dropFirst()).trimmingBlanks())
    }
}

extension String {
    fileprivate var endsInTheMiddle: Bool {
        DanishWords.openers.contains(lastWord) || hasSuffix("-") || hasSuffix(",")
    }
}

/// Titles of documents that hold a table of responses.
enum SkemaTitle {
    /// A case number, or "Med venlig hilsen".
    static func closes(_ text: String) -> Bool {
        HearingFacts.caseNumber(in: text) != nil || LetterZones.isClosing(text)
    }

    /// A short line that is no sentence and no closing: what stands so right above one of several
    /// tables heads it, set as a heading or not.
    static func mayHead(_ text: String) -> Bool {
        text.split(separator: " ").count <= 10 && !text.endsSentence && !text.hasSuffix(":")
            && !FrontMatter.isLine(text) && !LetterZones.isClosing(text)
    }

    static func isTitle(_ text: String) -> Bool {
        let key = text.lowercased()
        guard !text.endsSentence, text.split(separator: " ").count <= 30 else { return false }
        return key.hasPrefix("bilag") || key.contains("høring") || key.contains("hvidbog")
            || key.contains("skema") || key.contains("indsigelse") || key.contains("bemærkninger")
    }
}
