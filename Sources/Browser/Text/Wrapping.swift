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
        let graphemes = Graphemes(text.string)
        let width = max(1, width)
        var lines: [Line] = []
        var start = 0
        while start <= graphemes.count, lines.count < limit {
            let end = graphemes.lineFeed(from: start)
            var position = start
            var opens = true
            repeat {
                let room = lines.isEmpty ? max(1, width - first) : width
                let stop = graphemes.lineEnd(from: position, to: end, room: room)
                var kept = position..<stop.end
                while !kept.isEmpty, graphemes.kinds[kept.upperBound - 1] == .blank {
                    kept = kept.lowerBound..<(kept.upperBound - 1)
                }
                lines.append(
                    Line(range: kept, text: SafeText(graphemes[kept]), opensParagraph: opens))
                position = stop.next
                opens = false
            } while position < end && lines.count < limit
            start = end + 1
        }
        self.lines = lines
    }
}

/// A text's graphemes: how many cells each takes, what it is to whoever breaks lines, and where it
/// begins. Every text that is drawn goes through this, so it holds no `Character`s.
private struct Graphemes {
    enum Kind: UInt8 {
        case other, blank, hyphen, lineFeed
    }

    private let text: String
    private(set) var kinds: [Kind] = []
    private var cells: [UInt8] = []
    /// Byte offsets in UTF-8, with the text's end behind the last.
    private var offsets: [Int] = []

    var count: Int { kinds.count }

    init(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        kinds.reserveCapacity(text.utf8.count)
        cells.reserveCapacity(text.utf8.count)
        offsets.reserveCapacity(text.utf8.count + 1)
        if !addScalars() { addCharacters() }
        offsets.append(text.utf8.count)
    }

    subscript(_ range: Range<Int>) -> Substring {
        let utf8 = text.utf8
        let lower = utf8.index(utf8.startIndex, offsetBy: offsets[range.lowerBound])
        return text[lower..<utf8.index(utf8.startIndex, offsetBy: offsets[range.upperBound])]
    }

    private mutating func add(_ kind: Kind, _ width: Int, at offset: Int) {
        kinds.append(kind)
        cells.append(UInt8(clamping: width))
        offsets.append(offset)
    }

    private static func kind(_ byte: UInt8) -> Kind {
        switch byte {
        case 0x20: .blank
        case 0x2D: .hyphen
        case 0x0A: .lineFeed
        default: .other
        }
    }

    /// Latin letters, dashes and quotation marks are one grapheme and one cell each. False, and nothing
    /// added, where there is anything else.
    private mutating func addScalars() -> Bool {
        var added = self
        let isWhole = text.utf8.withContiguousStorageIfAvailable { bytes in
            var at = 0
            while at < bytes.count {
                let byte = bytes[at]
                let length = byte == 0x0A ? 1 : TextWidth.plainLength(in: bytes, at: at)
                if length == 0 { return false }
                added.add(Self.kind(byte), byte == 0x0A ? 0 : 1, at: at)
                at += length
            }
            return true
        }
        guard isWhole == true else { return false }
        self = added
        return true
    }

    private mutating func addCharacters() {
        var offset = 0
        for character in text {
            let byte = character.utf8.count == 1 ? character.utf8.first ?? 0 : 0
            add(Self.kind(byte), TextWidth.of(character), at: offset)
            offset += character.utf8.count
        }
    }

    /// The next line feed, or the end.
    func lineFeed(from start: Int) -> Int {
        var end = start
        while end < count, kinds[end] != .lineFeed { end += 1 }
        return end
    }

    /// Where a line ends, and where the next one begins.
    func lineEnd(from start: Int, to end: Int, room: Int) -> (end: Int, next: Int) {
        var used = 0
        var position = start
        var breakAt: (end: Int, next: Int)?
        while position < end {
            let width = Int(cells[position])
            if used + width > room {
                if kinds[position] == .blank { return (position, position + 1) }
                if let breakAt { return breakAt }
                // One grapheme must be taken, or a wide one in a narrow pane would never end.
                return position == start ? (start + 1, start + 1) : (position, position)
            }
            used += width
            position += 1
            if kinds[position - 1] == .blank {
                breakAt = (position - 1, position)
            } else if kinds[position - 1] == .hyphen, position - start > 2 {
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
        // No text has fewer bytes than cells.
        if string.utf8.count <= cells || TextWidth.of(string) <= cells { return self }
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
