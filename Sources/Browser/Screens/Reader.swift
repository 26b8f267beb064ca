import Language
import PolicyModel

/// Full text: one passage with all that is known of it, a current paragraph, and links that Enter
/// follows. Space reads on through the whole hearing.
struct Reader: Hashable, Sendable {
    var passage: PassageID
    /// The current block; nil until the reader has been laid out: the text's first paragraph.
    var block: Int?
    /// Lines that are scrolled away.
    var scroll = 0
    /// Set by a page's turn: the current block may be cut by the window's edge. Moving it into the
    /// window whole would take the page back, and reading on would never come to the end.
    var isTurned = false

    init(_ passage: PassageID) { self.passage = passage }
}

extension BrowserSession {
    var readerBody: Rect { PaneFrame(layout.middle, size: size).body }

    func readerPage(_ reader: Reader, in body: Rect) -> ReaderPage? {
        let key = key(reader, in: body)
        return laidOut?.key == key ? laidOut?.page : lay(out: key)
    }

    private func key(_ reader: Reader, in body: Rect) -> LaidOutPage.Key {
        LaidOutPage.Key(
            passage: reader.passage, width: body.columns - 2, withSection: !titleFits)
    }

    private func lay(out key: LaidOutPage.Key) -> ReaderPage? {
        words.passage(key.passage).map {
            ReaderPage(
                $0, words: words, search: search, width: key.width, withSection: key.withSection)
        }
    }

    /// Lays the page out for the frames to come, unless it is.
    private mutating func layOut(_ reader: Reader, in body: Rect) -> ReaderPage? {
        let key = key(reader, in: body)
        if laidOut?.key != key {
            laidOut = lay(out: key).map { LaidOutPage(key: key, page: $0) }
        }
        return laidOut?.page
    }

    /// Whether the lines above show the section's title whole.
    private var titleFits: Bool {
        guard let title = selectedTitle, !layout.title.isEmpty else { return false }
        let lines = WrappedText(title.whole, width: min(size.columns, 160), limit: 6).lines.count
        return lines <= layout.title.rows + (filter.isEmpty ? 1 : 0)
    }

    // MARK: Handling

    mutating func performInReader(_ command: Command) {
        guard var reader = wanted.reader, let page = readerPage(reader, in: readerBody),
            !page.blocks.isEmpty
        else { return }
        let room = max(1, readerBody.rows)
        let current = min(reader.block ?? page.firstParagraph, page.blocks.count - 1)
        let block = page.blocks[current]
        let bottom = max(0, page.height - room)
        reader.isTurned = false
        switch command {
        case .moveDown:
            if block.end > reader.scroll + room {
                reader.scroll += 1
            } else if current + 1 < page.blocks.count {
                reader.block = current + 1
            }
        case .moveUp:
            if block.start < reader.scroll {
                reader.scroll -= 1
            } else if current > 0 {
                reader.block = current - 1
            }
        case .pageDown: turn(&reader, page, to: min(bottom, reader.scroll + max(1, room - 1)))
        case .pageUp: turn(&reader, page, to: max(0, reader.scroll - max(1, room - 1)))
        case .first:
            reader.block = 0
            reader.scroll = 0
        case .last:
            reader.block = page.blocks.count - 1
            reader.scroll = bottom
        case .left:
            closeReader()
            return
        case .right, .open:
            follow(block, command)
            return
        case .readOn:
            if reader.scroll < bottom {
                turn(&reader, page, to: min(bottom, reader.scroll + max(1, room - 1)))
            } else {
                readNext(reader)
                return
            }
        default: return
        }
        wanted.reader = reader
    }

    /// Scrolls, and takes the current block along where it would be out of sight.
    private func turn(_ reader: inout Reader, _ page: ReaderPage, to scroll: Int) {
        let room = max(1, readerBody.rows)
        let isAtEnd = scroll == reader.scroll
        let isDown = scroll >= reader.scroll
        reader.scroll = scroll
        reader.isTurned = true
        if isAtEnd {
            reader.block = isDown && scroll > 0 ? page.blocks.count - 1 : 0
            return
        }
        let first = page.blocks.firstIndex { $0.end > scroll && $0.start < scroll + room }
        reader.block = first ?? page.blocks.count - 1
    }

    private mutating func readNext(_ reader: Reader) {
        guard let next = order.after(reader.passage) else {
            say(order.position(of: reader.passage) == nil ? .readerHidden : .readerEnd)
            return
        }
        open(next)
    }

    /// Full text of another passage, selected in its pane as well, so that closing lands there.
    mutating func open(_ passage: Passage) {
        history.leave(shown.place(from: wanted))
        select(passage)
        wanted.reader = Reader(PassageID(passage))
    }

    private mutating func follow(_ block: ReaderPage.Block, _ command: Command) {
        if case .link(let id) = block.kind, let passage = words.passage(id) {
            open(passage)
            return
        }
        say(.readerNothingToOpen)
    }

    mutating func closeReader() {
        wanted.reader = nil
    }

    /// Keeps the current block in sight, also after another size.
    mutating func settleReader() {
        guard overlay == nil, var reader = wanted.reader else {
            if wanted.reader == nil { laidOut = nil }
            return
        }
        let body = readerBody
        guard let page = layOut(reader, in: body), !page.blocks.isEmpty else { return }
        let room = max(1, body.rows)
        let isNew = reader.block == nil
        let current = max(0, min(reader.block ?? page.firstParagraph, page.blocks.count - 1))
        reader.block = current
        reader.scroll = max(0, min(reader.scroll, max(0, page.height - room)))
        let block = page.blocks[current]
        if isNew, block.end > room {
            // In a low window the text comes first; what it is called stands in the title.
            reader.scroll = max(0, min(block.start, page.height - room))
        }
        if reader.isTurned, block.end > reader.scroll, block.start < reader.scroll + room {
            wanted.reader = reader
            return
        }
        if block.end > reader.scroll + room {
            // A block that is higher than the window is read line by line from its start.
            if block.lines.count <= room {
                reader.scroll = block.end - room
            } else if block.start >= reader.scroll + room || block.end <= reader.scroll {
                reader.scroll = block.start
            }
        }
        if block.end <= reader.scroll || (block.start < reader.scroll && block.lines.count <= room)
        {
            reader.scroll = block.start
        }
        wanted.reader = reader
    }

    // MARK: Drawing

    func drawReader(_ reader: Reader, into buffer: inout Buffer) {
        let frame = PaneFrame(layout.middle, size: size)
        guard let page = readerPage(reader, in: frame.body) else { return }
        let position = order.position(of: reader.passage).map { $0 + 1 }
        let count =
            position.map {
                words.safe(
                    .countOf, ["shown": String($0), "all": String(order.count)])
            } ?? words.safe(.readerOutside)
        drawTitle(
            words.safe(.readerTitle, ["id": reader.passage.text]), count: count,
            above: reader.scroll > 0, below: page.height > reader.scroll + frame.body.rows,
            isFocused: true, in: frame.title, into: &buffer)
        let body = frame.body
        for (position, block) in page.blocks.enumerated() {
            var isMarked = position != reader.block
            for (number, line) in block.lines.enumerated() {
                let row = block.start + number - reader.scroll
                guard row >= 0, row < body.rows else { continue }
                if !isMarked {
                    buffer.write(">", column: body.column, row: body.row + row, role: .selected)
                    buffer.cursor = Point(column: body.column + 2, row: body.row + row)
                    isMarked = true
                }
                let role: Role =
                    switch block.kind {
                    case .headline: .title
                    case .paragraph, .link: .text
                    case .fact: .quiet
                    }
                buffer.write(
                    line.text, column: body.column + 2, row: body.row + row,
                    width: body.columns - 2, role: role, hits: block.hits[number])
            }
        }
    }
}
