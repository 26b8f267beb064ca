import PolicyModel

/// Where the pages of a bare text begin.
///
/// Three traces are tried, in the order of their strength: form feeds; lines that begin with
/// exactly one blank, an artefact of some PDF extracts, checked against such page numbers as are
/// left; page numbers alone, as headers or as footers. A trace is believed for the whole document
/// or not at all.
struct PageFinder: Sendable {
    /// For each line its page from 1; empty when nothing tells the pages.
    private(set) var pages: [Int] = []
    private(set) var evidence: PageEvidence?
    /// Indices of lines that hold a page's number and nothing else.
    private(set) var numberLines: Set<Int> = []
    /// Indices of headers and footers that come again on most pages.
    private(set) var furnitureLines: Set<Int> = []

    var pageCount: Int? { pages.last }

    init(_ lines: [FileLine]) {
        var numbers: [(line: Int, number: PageNumberLine)] = []
        for (index, line) in lines.enumerated() where !line.isBlank {
            if let number = PageNumberLine(line.text) { numbers.append((index, number)) }
        }
        let stated = numbers.filter { !$0.number.isBare }
        if lines.contains(where: \.followsFormFeed) {
            evidence = .formFeeds
            pages = Self.pagesByFormFeeds(lines)
            numberLines = Set(stated.map(\.line))
            addBareNumbers(numbers.filter(\.number.isBare), lines: lines)
        } else if let starts = Self.startsByLoneBlanks(lines, numbers: stated) {
            evidence = .loneBlanks
            pages = Self.pages(startingAt: starts, count: lines.count)
            numberLines = Set(stated.map(\.line))
        } else if let numbered = Self.pagesByNumbers(stated, lines: lines) {
            evidence = .numbers
            pages = numbered
            numberLines = Set(stated.map(\.line))
        }
        if !pages.isEmpty { findFurniture(lines) }
    }

    // MARK: Form feeds

    private static func pagesByFormFeeds(_ lines: [FileLine]) -> [Int] {
        var page = 1
        return lines.map { line in
            if line.followsFormFeed { page += 1 }
            return page
        }
    }

    /// Numbers without a word are page numbers when most pages have theirs first or last, at one
    /// distance from the page's place in the file.
    private mutating func addBareNumbers(
        _ bare: [(line: Int, number: PageNumberLine)], lines: [FileLine]
    ) {
        let edges = edgeLines(lines, depth: 1)
        let candidates = bare.filter { edges.contains($0.line) }
        var byDistance: [Int: [Int]] = [:]
        for (line, number) in candidates {
            byDistance[number.page - pages[line], default: []].append(line)
        }
        guard let best = byDistance.values.max(by: { $0.count < $1.count }),
            best.count >= 3, best.count * 10 >= (pages.last ?? 0) * 6
        else { return }
        numberLines.formUnion(best)
    }

    // MARK: Lone blanks

    private static func startsByLoneBlanks(
        _ lines: [FileLine], numbers: [(line: Int, number: PageNumberLine)]
    ) -> [Int]? {
        let filled = lines.indices.filter { !lines[$0].isBlank }
        let lone = filled.filter { lines[$0].hasLoneBlank && !lines[$0].text.startsWithBullet }
        guard let first = filled.first, lone.count >= 2, lone.count * 5 < filled.count else {
            return nil
        }
        let numberLines = numbers.map(\.line)
        for numbersOpenPages in [true, false] {
            var starts = Set(lone)
            starts.insert(first)
            if numbersOpenPages {
                starts.formUnion(numberLines)
            } else {
                for line in numberLines {
                    let next = lines[(line + 1)...].firstIndex { !$0.isBlank }
                    if let next { starts.insert(next) }
                }
            }
            let kept = plausible(starts.sorted(), keeping: Set(numberLines))
            if agree(kept, numbers) { return kept }
        }
        return nil
    }

    /// Without starts that would make a page of fewer than five lines: a stray blank.
    private static func plausible(_ starts: [Int], keeping sure: Set<Int>) -> [Int] {
        var kept: [Int] = []
        for start in starts {
            if let last = kept.last, start - last < 5, !sure.contains(start) { continue }
            kept.append(start)
        }
        return kept
    }

    /// Whether the page numbers that are left stand on the pages they name. Without any, the
    /// pages must be of a likely length.
    private static func agree(
        _ starts: [Int], _ numbers: [(line: Int, number: PageNumberLine)]
    ) -> Bool {
        if numbers.isEmpty {
            return zip(starts, starts.dropFirst()).allSatisfy { (8...150).contains($1 - $0) }
        }
        var ordinal = 0
        return numbers.allSatisfy { line, number in
            while ordinal < starts.count, starts[ordinal] <= line { ordinal += 1 }
            return ordinal == number.page && (number.total.map { starts.count <= $0 } ?? true)
        }
    }

    private static func pages(startingAt starts: [Int], count: Int) -> [Int] {
        var pages: [Int] = []
        pages.reserveCapacity(count)
        var page = 0
        for index in 0..<count {
            if page < starts.count, starts[page] == index { page += 1 }
            pages.append(max(1, page))
        }
        return pages
    }

    // MARK: Numbers alone

    /// Numbers that rise through the text: headers when the first or the last of them says so,
    /// else footers.
    private static func pagesByNumbers(
        _ numbers: [(line: Int, number: PageNumberLine)], lines: [FileLine]
    ) -> [Int]? {
        guard numbers.count >= 2,
            zip(numbers, numbers.dropFirst()).allSatisfy({ $0.number.page < $1.number.page }),
            let first = numbers.first, let last = numbers.last
        else { return nil }
        let linesBefore = lines[..<first.line].count { !$0.isBlank }
        let linesAfter = lines[(last.line + 1)...].count { !$0.isBlank }
        let textBefore = linesBefore > 0
        let textAfter = linesAfter > 0
        // A code or two may stand under the last footer, and over the first header.
        let areHeaders =
            !textBefore
            || (linesAfter > min(3, linesBefore - 1) && last.number.page == last.number.total)
            || (first.number.page == 2 && textAfter)
        var pages: [Int] = []
        var next = 0
        var page = areHeaders ? max(1, first.number.page - 1) : first.number.page
        if areHeaders, !textBefore { page = first.number.page }
        for index in lines.indices {
            if next < numbers.count, numbers[next].line == index {
                page = numbers[next].number.page
                pages.append(page)
                next += 1
                if !areHeaders { page += 1 }
            } else {
                pages.append(page)
            }
        }
        if !areHeaders, !textAfter {
            for index in pages.indices where index > last.line { pages[index] = last.number.page }
        }
        return pages
    }

    // MARK: Repeated headers and footers

    private mutating func findFurniture(_ lines: [FileLine]) {
        guard let count = pages.last, count >= 3 else { return }
        // What stands inside a header that was found is looked at anew, for headers of many lines.
        for _ in 0..<4 {
            var seen: [String: [Int]] = [:]
            for line in edgeLines(lines, depth: 3).sorted()
            where !RemarkLabel.isLabel(String(lines[line].text))
                && OfficeNames.inLabel(String(lines[line].text)) == nil
            {
                // A footer's number stands at the right edge, behind as many blanks as it takes.
                let key = String(
                    Fold.key(LineJoiner.tidied(String(lines[line].text)))
                        .map { $0.isNumber ? "#" : $0 })
                seen[key, default: []].append(line)
            }
            let before = furnitureLines.count
            for places in seen.values where places.count >= max(3, (count + 1) / 2) {
                furnitureLines.formUnion(places)
            }
            if furnitureLines.count == before { return }
        }
    }

    /// The first and last lines with text of every page, page numbers apart.
    private func edgeLines(_ lines: [FileLine], depth: Int) -> Set<Int> {
        var byPage: [Int: [Int]] = [:]
        for index in lines.indices
        where !lines[index].isBlank && !numberLines.contains(index)
            && !furnitureLines.contains(index)
        {
            byPage[pages[index], default: []].append(index)
        }
        var edges: Set<Int> = []
        for places in byPage.values {
            edges.formUnion(places.prefix(depth))
            edges.formUnion(places.suffix(depth))
        }
        return edges
    }
}
