/// The pieces of a page made whole: what pdftohtml has cut at a change of font is one line again,
/// superscript numbers are told from text, bullets from what they stand before.
struct PDFLines {
    /// Numbers of footnotes that the document has; other superscripts (m²) are text.
    let notes: Set<Int>

    init(_ layout: PDFLayout) {
        var notes: Set<Int> = []
        for page in layout.pages {
            for (index, piece) in page.pieces.enumerated() {
                if Self.opensNote(page.pieces, index), let number = Self.number(piece) {
                    notes.insert(number)
                }
            }
        }
        self.notes = notes
    }

    func joined(_ page: PDFLayout.Page) -> [PDFPiece] {
        var result: [PDFPiece] = []
        var note: Int?
        for (index, piece) in page.pieces.enumerated() {
            var piece = piece
            piece.page = page.number
            if let number = Self.number(piece), notes.contains(number) {
                if Self.opensNote(page.pieces, index) {
                    note = number
                    continue
                }
                if let last = result.last, Self.isRaised(piece, beside: last) {
                    // The place of the number, so that the text after it joins.
                    result[result.count - 1].width = max(last.width, piece.right - last.left)
                    continue
                }
            }
            if note != nil {
                piece.note = note
                note = nil
            }
            guard let last = result.last, last.sharesLine(with: piece),
                piece.left >= last.right - last.size / 2,
                piece.left - last.right < max(last.size, piece.size) * 5 / 4
                    || Self.isMarker(last.text, before: piece)
            else {
                result.append(piece)
                continue
            }
            if Self.isBullet(last.text) {
                piece.hasBullet = true
                result[result.count - 1] = piece
            } else {
                result[result.count - 1].append(piece)
            }
        }
        return result.map(Self.withoutTypedBullet)
    }

    /// A bullet in the same piece as its text: "•Tekst", "• Tekst".
    private static func withoutTypedBullet(_ piece: PDFPiece) -> PDFPiece {
        guard let first = piece.runs.first,
            let sign = first.text.first(where: { !$0.isWhitespace }),
            "•▪◦●○\u{F0B7}\u{F0A7}".contains(sign)
        else { return piece }
        var piece = piece
        piece.runs[0].text = String(
            first.text.drop { $0.isWhitespace }.dropFirst().drop { $0.isWhitespace })
        if piece.isBlank { return piece }
        piece.hasBullet = true
        return piece
    }

    private static func isBullet(_ text: String) -> Bool {
        let sign = text.filter { !$0.isWhitespace }
        return sign.count == 1
            && "•▪◦●○·–-‒*➢✓\u{F0B7}\u{F0A7}\u{F02D}\u{F0D8}o".contains(sign)
    }

    /// A bullet, or "2.1", "3.", "b)", "(iv)" with a tab after it. Never a bare number: that is a
    /// table's first column.
    private static func isMarker(_ text: String, before piece: PDFPiece) -> Bool {
        if isBullet(text) { return true }
        let label = text.filter { !$0.isWhitespace }
        guard label.count <= 8,
            label.first?.isNumber == true || label.hasSuffix(")")
                || label.count == 2
        else { return false }
        let inner = label.filter { $0.isNumber || $0.isLetter }
        let isOrdered = label.dropFirst().contains { $0 == "." || $0 == ")" }
        return isOrdered && (inner.allSatisfy(\.isNumber) || inner.count <= 3)
            && label.allSatisfy { $0.isNumber || $0.isLetter || ".()".contains($0) }
    }

    private static func number(_ piece: PDFPiece) -> Int? {
        let digits = piece.text.filter { !$0.isWhitespace }
        guard digits.count <= 3, digits.allSatisfy(\.isASCII) else { return nil }
        return Int(digits)
    }

    /// Smaller than its neighbour, and not lower than its middle.
    private static func isRaised(_ piece: PDFPiece, beside other: PDFPiece) -> Bool {
        piece.size * 5 < other.size * 4 && piece.left >= other.right - other.size
            && piece.left - other.right < other.size
            && piece.top >= other.top - other.height / 2
            && piece.bottom <= other.bottom - other.height / 8
    }

    /// A small number that begins its line, with larger text right after it.
    private static func opensNote(_ pieces: [PDFPiece], _ index: Int) -> Bool {
        guard index + 1 < pieces.count, number(pieces[index]) != nil else { return false }
        let piece = pieces[index]
        let next = pieces[index + 1]
        if index > 0, pieces[index - 1].sharesLine(with: piece),
            pieces[index - 1].right <= piece.left + 2
        {
            return false
        }
        return piece.size * 5 < next.size * 4 && next.left >= piece.right - 2
            && next.left - piece.right < next.size * 3 && piece.top <= next.top + next.height / 2
            && piece.bottom > next.top
    }
}

extension String {
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }
}
