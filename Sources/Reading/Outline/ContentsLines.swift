/// Tables of contents: lines that end in leaders and a page number.
enum ContentsLines {
    /// Indices of the blocks that are one.
    static func blocks(in blocks: [SourceBlock]) -> Set<Int> {
        var found: Set<Int> = []
        var all = 0
        for (index, block) in blocks.enumerated() where block.kind == .paragraph {
            let entries = block.lines.filter { isEntry($0.text) }.count
            if entries > 0, entries * 3 >= block.lines.count {
                found.insert(index)
                all += entries
            }
        }
        // One line with dots is not a table of contents.
        return all > 1 ? found : []
    }

    private static func isEntry(_ line: String) -> Bool {
        guard let last = line.last, last.isNumber else { return false }
        let leaders = line.reversed().drop { $0.isNumber || $0.isWhitespace }
        return leaders.prefix(3).allSatisfy { $0 == "." || $0 == "…" || $0 == "_" }
            && leaders.prefix(3).count == 3
    }
}
