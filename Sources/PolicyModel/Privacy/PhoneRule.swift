/// Danish phone numbers: eight digits, as people group them, with or without +45; and foreign
/// ones that begin with a plus.
enum PhoneRule {
    typealias Match = (groups: Int, range: Range<Int>)

    /// `free` is the first group that no number has taken yet.
    static func match(
        at index: Int, free: Int, of groups: [NumberRule.Group], in text: ScannedText
    ) -> Match? {
        if let match = international(at: index, of: groups, in: text) { return match }
        let context = NumberContext(before: groups[index].range, in: text)
        guard !context.isRegister, opensFreely(index, of: groups, in: text, context)
        else { return nil }
        // A row of pairs is judged from its first pair, so that no four of many are a number.
        let isInRow = index > free && groups[index].separator == " " && groups[index - 1].count == 2
        for pattern in patterns {
            let end = index + pattern.counts.count
            guard end <= groups.count,
                groups[index..<end].map(\.count) == pattern.counts,
                isEvenlyParted(groups[index..<end]),
                context.isPhone || !pattern.needsWord
                    || pattern.counts.count == 5 && groups[index].value == 45,
                context.isPhone || !looksOtherwise(groups[index..<end], isInRow: isInRow),
                closesFreely(end, of: groups, in: text, pattern: pattern, context)
            else { continue }
            let range = groups[index].range.lowerBound..<groups[end - 1].range.upperBound
            return (end - index, range)
        }
        return nil
    }

    private struct Pattern {
        let counts: [Int]
        /// Only after "tlf." and the like: by itself it could be an amount.
        let needsWord: Bool
    }

    private static let patterns = [
        Pattern(counts: [2, 2, 2, 2, 2], needsWord: true),
        Pattern(counts: [2, 2, 2, 2], needsWord: false),
        Pattern(counts: [8], needsWord: false),
        Pattern(counts: [4, 4], needsWord: false),
        Pattern(counts: [3, 3, 2], needsWord: true),
        Pattern(counts: [2, 3, 3], needsWord: true),
        Pattern(counts: [2, 6], needsWord: true),
    ]

    /// "+45 12 34 56 78", "(+45) 12345678", "0045…", "+46 70 123 45 67": 8 to 15 digits (E.164)
    /// with the country's. A plus and fewer digits is a sum.
    private static func international(
        at index: Int, of groups: [NumberRule.Group], in text: ScannedText
    ) -> Match? {
        let group = groups[index]
        var start = group.range.lowerBound
        let hasPlus = text[start - 1] == "+"
        let hasZeros = group.digits.starts(with: "0045") && group.count > 3
        guard hasPlus || hasZeros else { return nil }
        if hasPlus { start -= 1 }
        // "(+45) 12 34 56 78": the bracket ends the run of groups, so read on after it.
        if hasPlus, text[start - 1] == "(", text[group.range.upperBound] == ")" {
            return bracketed(group, from: start - 1, in: text)
        }
        if hasPlus, group.digits.starts(with: "45") || hasZeros {
            let wanted = hasZeros ? 12 : 10
            return taking(wanted...wanted, from: index, of: groups, start: start, dots: true)
        }
        if hasZeros { return taking(12...12, from: index, of: groups, start: start, dots: true) }
        let match = taking(8...15, from: index, of: groups, start: start, dots: false)
        guard let match, group.count <= 3 || match.groups == 1,
            !NumberContext.isAmount(after: match.range.upperBound, in: text)
        else { return nil }
        return match
    }

    /// As many groups as hold a number of digits within bounds; nil where none does.
    private static func taking(
        _ digits: ClosedRange<Int>, from index: Int, of groups: [NumberRule.Group], start: Int,
        dots: Bool
    ) -> Match? {
        var total = 0
        var best: Match?
        for (offset, group) in groups[index...].enumerated() {
            if offset > 0, group.separator == "/" || (group.separator == "." && !dots) { break }
            total += group.count
            if total > digits.upperBound { break }
            if digits.contains(total) { best = (offset + 1, start..<group.range.upperBound) }
        }
        return best
    }

    private static func bracketed(
        _ country: NumberRule.Group, from start: Int, in text: ScannedText
    ) -> Match? {
        var position = country.range.upperBound + 1
        var total = 0
        var end = position
        while total < 12 {
            if text[position].isDigit {
                total += 1
                position += 1
                end = position
            } else if " -.".contains(text[position]), text[position + 1].isDigit {
                position += 1
            } else {
                break
            }
        }
        return (6...12).contains(total) ? (1, start..<end) : nil
    }

    private static func isEvenlyParted(_ groups: ArraySlice<NumberRule.Group>) -> Bool {
        let separators = Set(groups.dropFirst().compactMap(\.separator))
        return separators.count <= 1 && !separators.contains("/")
    }

    /// Nothing glued to its front: no digit with a comma or hyphen, no letter.
    private static func opensFreely(
        _ index: Int, of groups: [NumberRule.Group], in text: ScannedText,
        _ context: NumberContext
    ) -> Bool {
        if let separator = groups[index].separator, separator != " " {
            // "12345678/12345679" is two numbers.
            return separator == "/" && groups[index].count == 8 && groups[index - 1].count == 8
        }
        let start = groups[index].range.lowerBound
        let before = text[start - 1]
        if before.isLetter { return context.isPhone }
        if "§#_".contains(before) { return false }
        return !(",.-/".contains(before) && (text[start - 2].isDigit || text[start - 2].isLetter))
    }

    /// Nothing glued to its end that makes it an amount, a longer number or a row of a table.
    private static func closesFreely(
        _ end: Int, of groups: [NumberRule.Group], in text: ScannedText, pattern: Pattern,
        _ context: NumberContext
    ) -> Bool {
        let last = groups[end - 1].range.upperBound
        if text[last] == ",", text[last + 1].isDigit { return false }
        if text[last].isLetter || text[last] == "%" { return false }
        if groups.indices.contains(end), let separator = groups[end].separator {
            if separator == "/", groups[end].count == 8, pattern.counts == [8] { return true }
            if separator != " " { return false }
            // Five pairs are a row of figures; eight are two numbers after each other.
            let first = end - pattern.counts.count
            if pattern.counts.count == 4, groups[end].count == 2, !context.isPhone,
                pairs(from: first, of: groups) != 8
            {
                return false
            }
        }
        return context.isPhone || !NumberContext.isAmount(after: last, in: text)
    }

    private static func pairs(from index: Int, of groups: [NumberRule.Group]) -> Int {
        groups[index...].prefix(9).prefix { $0.count == 2 }.count
    }

    /// Years ("2018 2022", "2018-2022"), dates ("20180814", "14082018"), a page range of four
    /// digits, and part of a row of pairs.
    private static func looksOtherwise(
        _ groups: ArraySlice<NumberRule.Group>, isInRow: Bool
    ) -> Bool {
        let taken = Array(groups)
        switch taken.map(\.count) {
        case [8]:
            let digits = String(taken[0].digits)
            return isDate(year: digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2))
                || isDate(
                    year: digits.suffix(4), digits.dropFirst(2).prefix(2), digits.prefix(2))
        case [4, 4]:
            let years = 1500...2200
            return taken[1].separator != " "
                || years.contains(taken[0].value) && years.contains(taken[1].value)
        case [2, 2, 2, 2]: return isInRow
        default: return false
        }
    }

    private static func isDate(
        year: Substring, _ month: Substring, _ day: Substring
    ) -> Bool {
        guard let year = Int(year), let month = Int(month), let day = Int(day),
            (1900...2099).contains(year)
        else { return false }
        return CalendarDay(year: year, month: month, day: day) != nil
    }
}
