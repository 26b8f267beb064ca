/// CPR numbers and phone numbers.
///
/// Reads the text as runs of digit groups parted by one sign each ("12 34 56 78" is four groups,
/// "2018-0217995" two), then asks at every group what could begin there. So a rule sees what
/// stands glued to its digits, and a longer number is never cut in two.
enum NumberRule {
    struct Group {
        let range: Range<Int>
        let digits: [Character]
        /// What parts this group from the one before: " ", "-", "." or "/"; nil where it opens.
        let separator: Character?

        var count: Int { digits.count }
        var value: Int { Int(String(digits.prefix(9))) ?? 0 }
    }

    static func find(in text: ScannedText) -> [PersonalData.Finding] {
        var found: [PersonalData.Finding] = []
        var position = 0
        while position < text.count {
            guard text[position].isDigit else {
                position += 1
                continue
            }
            let groups = groups(from: position, in: text)
            position = groups.last?.range.upperBound ?? position + 1
            found += findings(among: groups, in: text)
        }
        return found
    }

    private static func groups(from start: Int, in text: ScannedText) -> [Group] {
        var groups: [Group] = []
        var position = start
        var separator: Character?
        while text[position].isDigit {
            let begin = position
            while text[position].isDigit { position += 1 }
            groups.append(
                Group(
                    range: begin..<position, digits: Array(text.letters[begin..<position]),
                    separator: separator))
            guard let next = following(position, in: text) else { break }
            separator = next.separator
            position = next.position
        }
        return groups
    }

    /// The digit that follows one sign; a hyphen may have a blank on each side ("310670 - 0000").
    private static func following(
        _ position: Int, in text: ScannedText
    ) -> (separator: Character, position: Int)? {
        if text[position] == " ", text[position + 1] == "-" {
            let after = text[position + 2] == " " ? position + 3 : position + 2
            return text[after].isDigit ? ("-", after) : nil
        }
        guard " -./".contains(text[position]) else { return nil }
        if text[position + 1].isDigit { return (text[position], position + 1) }
        if text[position] == "-", text[position + 1] == " ", text[position + 2].isDigit {
            return ("-", position + 2)
        }
        return nil
    }

    private static func findings(
        among groups: [Group], in text: ScannedText
    ) -> [PersonalData.Finding] {
        var found: [PersonalData.Finding] = []
        var index = 0
        var free = 0
        while index < groups.count {
            if let length = CprRule.length(at: index, of: groups, in: text) {
                let start = groups[index].range.lowerBound
                let end = length.end ?? groups[index + length.groups - 1].range.upperBound
                found.append(.init(kind: .cpr, range: text.original(start..<end)))
                index += length.groups
                free = index
            } else if let match = PhoneRule.match(at: index, free: free, of: groups, in: text) {
                found.append(.init(kind: .phone, range: text.original(match.range)))
                index += match.groups
                free = index
            } else {
                index += 1
            }
        }
        return found
    }
}

/// Six digits and four, whatever the date: a mistyped CPR number still points to a person.
enum CprRule {
    /// How many groups a CPR number that begins here takes; `end` where it ends outside them.
    static func length(
        at index: Int, of groups: [NumberRule.Group], in text: ScannedText
    ) -> (groups: Int, end: Int?)? {
        let group = groups[index]
        // "+4512345678" is a phone number; without the plus it could be either, and is taken out.
        if group.count == 10, text[group.range.lowerBound - 1] != "+",
            !NumberContext.namesAnotherRegister(before: group.range, in: text)
        {
            return (1, nil)
        }
        if group.count == 6 {
            if groups.indices.contains(index + 1), groups[index + 1].count == 4,
                let separator = groups[index + 1].separator, separator != "."
            {
                return (2, nil)
            }
            if let end = hiddenEnd(after: group.range.upperBound, in: text) { return (1, end) }
        }
        return datedLength(at: index, of: groups)
    }

    /// "010203-xxxx": the day of birth with the rest hidden is still a CPR number.
    private static func hiddenEnd(after position: Int, in text: ScannedText) -> Int? {
        guard text[position] == "-" else { return nil }
        let hidden = position + 1..<position + 5
        guard hidden.allSatisfy({ "xX*".contains(text[$0]) }), !text[hidden.upperBound].isLetter
        else { return nil }
        return hidden.upperBound
    }

    /// "31.06.70-0000"; with blanks only where nothing but these ten digits stands there.
    private static func datedLength(
        at index: Int, of groups: [NumberRule.Group]
    ) -> (groups: Int, end: Int?)? {
        guard groups.indices.contains(index + 3) else { return nil }
        let parts = groups[index...index + 3]
        if groups.count == 4, parts.map(\.count) == [2, 2, 2, 4],
            parts.dropFirst().allSatisfy({ $0.separator == " " })
        {
            return (4, nil)
        }
        guard parts.map(\.count) == [2, 2, 2, 4], groups[index + 3].separator == "-",
            groups[index + 1].separator == groups[index + 2].separator,
            groups[index + 1].separator != "-" || groups[index].value > 12
        else { return nil }
        return (4, nil)
    }
}
