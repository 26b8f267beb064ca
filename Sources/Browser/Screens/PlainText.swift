import Language
import PolicyModel

/// `Y`: a passage's text alone, without frame, for the terminal's own mouse selection; and what
/// `y` sends to its clipboard.
struct PlainText: Hashable, Sendable {
    let passage: PassageID
    var scroll = 0
}

extension BrowserSession {
    mutating func copy() -> [Effect] {
        guard let passage = currentPassage else {
            say(.choicesNothing)
            return []
        }
        say(.copySent)
        return [.copy(words.quotation(passage))]
    }

    mutating func openPlainText() {
        guard let passage = currentPassage else {
            say(.choicesNothing)
            return
        }
        overlay = .plain(PlainText(passage: PassageID(passage)))
    }

    private func plainLines(_ view: PlainText) -> [SafeText] {
        guard let passage = words.passage(view.passage) else { return [] }
        return WrappedText(
            words.quotation(passage), width: min(Self.textWidth, max(1, size.columns))
        ).lines.map(\.text)
    }

    mutating func pressInPlainText(_ command: Command, _ view: PlainText) -> [Effect] {
        var view = view
        let room = max(1, size.rows - 1)
        let bound = max(0, plainLines(view).count - room)
        switch command {
        case .moveUp: view.scroll -= 1
        case .moveDown: view.scroll += 1
        case .pageUp: view.scroll -= room
        case .pageDown: view.scroll += room
        case .first: view.scroll = 0
        case .last: view.scroll = bound
        default:
            overlay = nil
            return []
        }
        view.scroll = max(0, min(bound, view.scroll))
        overlay = .plain(view)
        return []
    }

    /// Everything but the mark that the text is not verbatim gives way.
    func drawPlainText(_ view: PlainText, into buffer: inout Buffer) {
        buffer.clear(Rect(size))
        let first = size.rows > 1 ? 1 : 0
        if showsRestated, size.columns >= 20, first == 1 {
            let mark = words.safe(.notVerbatim)
            buffer.write(
                mark, column: size.columns - TextWidth.of(mark.string), row: 0, role: .notVerbatim)
        }
        let lines = plainLines(view)
        for (row, line) in lines.dropFirst(view.scroll).prefix(size.rows - first).enumerated() {
            buffer.write(line, column: 0, row: first + row)
        }
        buffer.cursor = Point(column: 0, row: first)
    }
}

extension Words {
    /// A passage with where it stands; a restated one says that it must not be quoted.
    func quotation(_ passage: Passage) -> SafeText {
        var source = document(passage.source.document)
        if let page = page(passage.source) { source += ", " + page.inSentence }
        let title = self.source.head.title
        let citation =
            passage.wording == .restated
            ? text(.copyRestated, ["source": source])
            : text(.copyOriginal, ["id": passage.id, "title": title, "source": source])
        return SafeText(passage.text + "\n" + citation)
    }
}
