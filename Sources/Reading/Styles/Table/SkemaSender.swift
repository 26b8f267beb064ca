import PolicyModel

/// The names in a sender's cell.
enum SkemaSender {
    /// Each line a body where every line reads as one; else the first line is the name and what
    /// follows is an address or a contact.
    ///
    /// - Parameter known: the names of the other cells, as keys of ``Fold/compactKey(_:)``.
    static func names(
        in cell: String, known: Set<String> = []
    ) -> (names: [String], number: String?) {
        if SameSender.fills(cell) { return ([], nil) }
        var lines = cell.split(whereSeparator: { $0 == "\n" || $0 == ";" }).map {
            String($0).trimmingBlanks()
        }.filter { !$0.isEmpty }
        // "Stilauget og Havnens Venner (fælles svar)", "Stilauget v/ Lis Damtoft": how and by whom
        // it was sent is no part of the name.
        if lines.count == 1 {
            let joint = leadingNumber(lines[0]) == nil ? SenderRow.names(in: lines[0]) : []
            if joint.count > 1 { return (joint.map(withoutContact), nil) }
            let bare = RespondentList.withoutRemark(lines[0])
            lines[0] = withoutContact(trailingNumber(lines[0]) == nil ? bare : lines[0])
        }
        guard let first = lines.first else { return ([], nil) }
        var number: String?
        if let (found, name) = leadingNumber(first) {
            number = found
            if name.isEmpty { lines.removeFirst() } else { lines[0] = name }
        }
        if number == nil, lines.count == 1, let (found, name) = trailingNumber(lines[0]) {
            number = found
            lines[0] = name
        }
        guard lines.count > 1 else {
            return (lines.flatMap { NameList.bodies($0, known: known) }, number)
        }
        let kinds = RespondentKinds()
        // "Stilauget,\nRoklubben": the comma parts them as the line does.
        for index in lines.indices.dropLast() where lines[index].hasSuffix(",") {
            let name = String(lines[index].dropLast()).trimmingBlanks()
            if kinds.areTold(by: name), kinds.areTold(by: lines[index + 1]) { lines[index] = name }
        }
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

    /// "Stilauget, v/ formand Lis Damtoft"; "Spejderne v/ Kirken" is where they are.
    private static func withoutContact(_ name: String) -> String {
        // "Stilauget, 13. maj 2034"
        if let comma = name.ranges(of: ", ").last,
            LetterDate.day(in: String(name[comma.upperBound...])) != nil
        {
            return String(name[..<comma.lowerBound])
        }
        guard let mark = name.firstRange(of: " v/") else { return name }
        var person = String(name[mark.upperBound...]).trimmingBlanks().split(separator: " ")
        if let title = person.first, title.allSatisfy(\.isLowercase) { person.removeFirst() }
        let body = String(name[..<mark.lowerBound].trimmingPunctuation())
        // "v/ bestyrelsen" is nobody else.
        let isSigner =
            person.isEmpty || RespondentKinds.looksLikePerson(person.joined(separator: " "))
        return isSigner && !body.isEmpty ? body : name
    }

    /// Whether a cell gives a sender with its number: "3 (Stilauget)", "3. Stilauget".
    static func isNumbered(_ cell: String) -> Bool {
        let line = cell.trimmingBlanks()
        guard let (_, name) = leadingNumber(line) ?? trailingNumber(line) else { return false }
        return name.first?.isUppercase ?? false
    }

    /// "Stilauget (3)", "Stilauget (nr. 3)"; a year behind a name is part of it.
    private static func trailingNumber(_ line: String) -> (String, String)? {
        guard line.hasSuffix(")"), let open = line.lastIndex(of: "("), open > line.startIndex
        else { return nil }
        let inside = line[line.index(after: open)...].dropLast().lowercased()
        let digits = inside.drop { !$0.isNumber }
        let opening = inside.prefix { !$0.isNumber }.split { !$0.isLetter }.map(String.init)
        guard (1...3).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            opening.allSatisfy({ ["nr", "svar", "høringssvar"].contains($0) })
        else { return nil }
        return (String(digits), String(line[..<open]).trimmingBlanks())
    }

    /// "7. Boligselskabet", "(3) Grønne Moler", "Nr. 4: Borger", "3 (Stilauget)", "3 Stilauget".
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
        if mark == " " {
            let rest = String(after).trimmingBlanks()
            if rest.first == "(", rest.hasSuffix(")"), !rest.dropFirst().contains("(") {
                return (String(digits), String(rest.dropFirst().dropLast()).trimmingBlanks())
            }
            // "2 Borgere" are two.
            let isName = rest.first?.isUppercase ?? false && !rest.hasSuffix("orgere")
            return isName ? (String(digits), rest) : nil
        }
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
    /// A case number, "Med venlig hilsen", or who made it and when.
    static func closes(_ text: String) -> Bool {
        HearingFacts.caseNumber(in: text) != nil || LetterZones.isClosing(text)
            || Colophon.isColophon(text)
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
