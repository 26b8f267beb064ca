/// Headers, footers and page numbers: what comes again at one height on the pages.
struct PDFFurniture {
    /// By page, which of its pieces are repeated, and which are its number.
    private(set) var repeated: [Int: Set<Int>] = [:]
    private(set) var numbers: [Int: Set<Int>] = [:]

    /// - Parameters:
    ///   - pages: with their pieces made whole.
    ///   - bodySize: of running text. Larger text that comes again is the heading of every
    ///     letter in a pile of letters.
    init(_ pages: [PDFLayout.Page], bodySize: Int) {
        struct Key: Hashable {
            let text: String
            let height: Int
        }
        var seen: [Key: [(page: Int, piece: Int)]] = [:]
        for (place, page) in pages.enumerated() {
            for (index, piece) in page.pieces.enumerated() where Self.isMargin(piece, page) {
                let text = piece.text.trimmed
                if let number = PageNumberLine(text), !number.isBare {
                    numbers[place, default: []].insert(index)
                    continue
                }
                let key = String(text.lowercased().map { $0.isNumber ? "#" : $0 })
                if piece.size * 4 > bodySize * 5 { continue }
                // To the nearest ten pixels, and the next: rounding must not part them.
                seen[Key(text: key, height: piece.top / 10), default: []].append((place, index))
                seen[Key(text: key, height: piece.top / 10 + 1), default: []].append((place, index))
            }
        }
        var candidates: [Int: Set<Int>] = [:]
        for (key, places) in seen {
            let count = Set(places.map(\.page)).count
            guard count >= 2, count * 2 >= pages.count else { continue }
            let isNumber = key.text.allSatisfy { "#-–— ".contains($0) } && key.text.contains("#")
            for (page, piece) in places {
                if isNumber {
                    numbers[page, default: []].insert(piece)
                } else {
                    candidates[page, default: []].insert(piece)
                }
            }
        }
        // A margin with more lines than this is text.
        for (page, pieces) in candidates where pieces.count <= 24 {
            let free = pieces.union(numbers[page] ?? [])
            repeated[page] = pieces.filter { Self.standsFree(pages[page], $0, of: free) }
        }
    }

    /// Whether space parts a line from the text: a line that begins every letter of a pile
    /// stands right above the next.
    private static func standsFree(
        _ page: PDFLayout.Page, _ index: Int, of furniture: Set<Int>
    ) -> Bool {
        let piece = page.pieces[index]
        return page.pieces.indices.allSatisfy { other in
            if furniture.contains(other) { return true }
            let distance = abs(page.pieces[other].top - piece.top)
            return distance > piece.size * 2 || distance < piece.size / 2
        }
    }

    /// The upper and the lower eighth of a page.
    private static func isMargin(_ piece: PDFPiece, _ page: PDFLayout.Page) -> Bool {
        piece.bottom * 8 < page.height || piece.top * 8 > page.height * 7
    }
}
