/// Which blocks of a PDF are headings, and of what rank: the author's bookmarks say it where the
/// file has them; size and boldness guess it where not.
struct PDFHeadings: Sendable {
    private let bookmarks: [PDFLayout.Bookmark]

    init(_ bookmarks: [PDFLayout.Bookmark]) { self.bookmarks = bookmarks }

    /// How a heading looks.
    private struct Look: Hashable, Comparable {
        var size: Int
        var isBold: Bool
        var isItalic: Bool

        static func < (left: Self, right: Self) -> Bool {
            (left.size, left.isBold ? 1 : 0, left.isItalic ? 0 : 1)
                < (right.size, right.isBold ? 1 : 0, right.isItalic ? 0 : 1)
        }
    }

    /// - Parameter sizes: of the blocks that are paragraphs, by their place.
    func mark(_ blocks: inout [SourceBlock], sizes: [Int: Int], bodySize: Int) {
        var looks: [Int: Look] = [:]
        for (index, size) in sizes {
            if let look = Self.look(blocks[index], size: size, bodySize: bodySize) {
                looks[index] = look
            }
        }
        var levels: [Int: Int] = marked(blocks, sizes: sizes)
        var byLook: [Look: Int] = [:]
        for (index, level) in levels {
            if let look = looks[index] { byLook[look] = min(byLook[look] ?? level, level) }
        }
        let candidates = looks.keys.sorted()
        if levels.count * 2 >= candidates.count, !levels.isEmpty {
            // Bookmarks are nearly complete; what looks like one of theirs was forgotten.
            for index in candidates where levels[index] == nil {
                levels[index] = looks[index].flatMap { byLook[$0] }
            }
            if let title = Self.title(candidates.filter { levels[$0] == nil }, looks, blocks),
                title.allSatisfy({ $0 < levels.keys.min() ?? 0 })
            {
                title.forEach { blocks[$0].style = "Title" }
            }
        } else {
            levels = [:]
            let title = Self.title(candidates, looks, blocks) ?? []
            title.forEach { blocks[$0].style = "Title" }
            let rest = candidates.filter { !title.contains($0) }
            let ranks = Set(rest.compactMap { looks[$0] }).sorted(by: >)
            for index in rest {
                levels[index] = looks[index].flatMap { ranks.firstIndex(of: $0) }.map { $0 + 1 }
            }
        }
        for (index, level) in levels { blocks[index].kind = .heading(level: level) }
    }

    /// Blocks that a bookmark names, page and words.
    private func marked(_ blocks: [SourceBlock], sizes: [Int: Int]) -> [Int: Int] {
        var places: [String: [Int]] = [:]
        for index in sizes.keys.sorted() {
            let key = ParagraphFact.key(of: blocks[index].lines.map(\.text).joined())
            if !key.isEmpty { places[key, default: []].append(index) }
        }
        var levels: [Int: Int] = [:]
        for bookmark in bookmarks {
            let key = ParagraphFact.key(of: bookmark.title)
            guard let candidates = places[key] else { continue }
            let free = candidates.filter { levels[$0] == nil }
            let onPage = free.first { blocks[$0].lines.first?.page == bookmark.page }
            if let index = onPage ?? free.first { levels[index] = bookmark.level }
        }
        return levels
    }

    /// nil for what is no heading by its looks.
    private static func look(_ block: SourceBlock, size: Int, bodySize: Int) -> Look? {
        guard block.kind == .paragraph, block.lines.count <= 4 else { return nil }
        let runs = block.lines.flatMap(\.runs)
        let text = block.lines.map(\.text).joined(separator: " ")
        guard text.count <= 240, text.contains(where: \.isLetter) else { return nil }
        let words = runs.filter { $0.text.contains { !$0.isWhitespace } }
        let isBold = words.allSatisfy(\.isBold)
        guard size > bodySize + 1 || (isBold && size >= bodySize - 1) else { return nil }
        // A bold sentence is an emphasis.
        if size <= bodySize + 1, let last = text.last, ".;,".contains(last),
            text.split(separator: " ").count > 3
        {
            return nil
        }
        return Look(size: size, isBold: isBold, isItalic: words.allSatisfy(\.isItalic))
    }

    /// The document's own title: the largest text, before everything else that stands out, and
    /// nothing else like it.
    private static func title(
        _ candidates: [Int], _ looks: [Int: Look], _ blocks: [SourceBlock]
    ) -> [Int]? {
        guard candidates.count > 1 || looks.count > candidates.count,
            let first = candidates.first, let look = looks[first],
            blocks[first].lines.first?.page == 1
        else { return nil }
        let like = candidates.filter { looks[$0] == look }
        let isLargest = looks.values.allSatisfy { $0.size < look.size || $0 == look }
        // Its lines may stand apart: they are the first blocks, one after the other.
        let isRun = zip(like, like.dropFirst()).allSatisfy { $1 == $0 + 1 } && like.count <= 3
        return isLargest && like.first == first && (like.count == 1 || isRun && first == 0)
            ? like : nil
    }
}
