import PolicyModel

/// A text broken into lines of at most so many cells. Lines are ranges of the text's characters,
/// so that a search hit, which is a range as well, can be marked in them.
struct WrappedText {
    struct Line {
        /// Character offsets in the text.
        let range: Range<Int>
        let text: SafeText
        /// True for the first line of a paragraph.
        let opensParagraph: Bool
    }

    let lines: [Line]

    /// Breaks at blanks and after hyphens; a word that is longer than a line is cut at a
    /// grapheme. `first` cells are taken by something else at the start of the first line.
    /// `limit` stops the work once so many lines stand.
    init(_ text: SafeText, width: Int, first: Int = 0, limit: Int = .max) {
        let characters = Array(text.string)
        let width = max(1, width)
        var ranges: [(range: Range<Int>, opens: Bool)] = []
        var start = 0
        while start <= characters.count, ranges.count < limit {
            var end = start
            while end < characters.count, characters[end] != "\n" { end += 1 }
            var position = start
            var opens = true
            repeat {
                let room = ranges.isEmpty ? max(1, width - first) : width
                let stop = Self.lineEnd(characters, from: position, to: end, room: room)
                ranges.append((position..<stop.end, opens))
                position = stop.next
                opens = false
            } while position < end && ranges.count < limit
            start = end + 1
        }
        lines = ranges.map { entry in
            var kept = entry.range
            while kept.count > 0, characters[kept.upperBound - 1] == " " {
                kept = kept.lowerBound..<(kept.upperBound - 1)
            }
            return Line(
                range: kept, text: SafeText(String(characters[kept])), opensParagraph: entry.opens)
        }
    }

    /// Where a line ends, and where the next one begins.
    private static func lineEnd(
        _ characters: [Character], from start: Int, to end: Int, room: Int
    ) -> (end: Int, next: Int) {
        var used = 0
        var position = start
        var breakAt: (end: Int, next: Int)?
        while position < end {
            let character = characters[position]
            let cells = TextWidth.of(character)
            if used + cells > room {
                if character == " " { return (position, position + 1) }
                if let breakAt { return breakAt }
                // One character must be taken, or a wide one in a narrow pane would never end.
                return position == start ? (start + 1, start + 1) : (position, position)
            }
            used += cells
            position += 1
            if character == " " {
                breakAt = (position - 1, position)
            } else if character == "-", position - start > 2 {
                breakAt = (position, position)
            }
        }
        return (end, end)
    }
}

extension SafeText {
    /// The hits that lie in a line, as offsets in the line's own text.
    static func hits(_ hits: [Range<Int>], in line: Range<Int>) -> [Range<Int>] {
        hits.compactMap { hit in
            let shared = hit.clamped(to: line)
            guard !shared.isEmpty else { return nil }
            return (shared.lowerBound - line.lowerBound)..<(shared.upperBound - line.lowerBound)
        }
    }

    /// In at most so many cells, cut between words where that costs little, with `…` for the rest.
    func shortened(to cells: Int) -> SafeText {
        if TextWidth.of(string) <= cells { return self }
        let kept = TextWidth.prefix(string, cells - 2)
        let rest = string.dropFirst(kept.count).first
        let words = rest == " " ? kept[...] : kept[..<(kept.lastIndex(of: " ") ?? kept.startIndex)]
        if words.count * 3 >= cells * 2 {
            var whole = String(words)
            while whole.last == " " { whole.removeLast() }
            return SafeText(whole + " …")
        }
        return SafeText(TextWidth.truncated(string, to: cells))
    }
}
