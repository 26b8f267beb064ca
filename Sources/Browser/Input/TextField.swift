import PolicyModel

/// One line that is typed in. The cursor is a character offset.
struct TextField: Hashable, Sendable {
    private(set) var text: String
    private(set) var cursor: Int

    /// Longer input is cut, so that a pasted document cannot fill the memory of a shared host.
    static let limit = 500

    init(_ text: String = "") {
        self.text = String(text.prefix(Self.limit))
        cursor = self.text.count
    }

    mutating func insert(_ typed: String) {
        let clean = typed.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        let room = Self.limit - text.count
        let added = String(clean.prefix(max(0, room)))
        let at = text.index(text.startIndex, offsetBy: cursor)
        text.insert(contentsOf: added, at: at)
        // A combining letter melts into the character before it.
        cursor = min(text.count, cursor + added.count)
    }

    /// True when the key was an editing key of this field.
    mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .backspace:
            guard cursor > 0 else { return true }
            remove(at: cursor - 1)
            cursor -= 1
        case .delete:
            guard cursor < text.count else { return true }
            remove(at: cursor)
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"):
            text.removeFirst(cursor)
            cursor = 0
        default: return false
        }
        return true
    }

    private mutating func remove(at offset: Int) {
        text.remove(at: text.index(text.startIndex, offsetBy: offset))
    }

    /// What fits in so many cells with the cursor in sight, and the cursor's cell in it.
    func shown(in cells: Int) -> (text: SafeText, cursor: Int) {
        let characters = Array(text)
        var start = 0
        func width(_ range: Range<Int>) -> Int {
            characters[range].reduce(0) { $0 + TextWidth.of($1) }
        }
        while start < cursor, width(start..<cursor) >= max(1, cells) { start += 1 }
        return (SafeText(String(characters[start...])), width(start..<cursor))
    }
}
