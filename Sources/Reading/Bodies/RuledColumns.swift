/// The columns of a table in bare text, by the line of dashes under its header:
/// "------ ---------- -----". A cell may fill its column to the last letter, and only the dashes
/// tell it from the next.
struct RuledColumns: Sendable {
    /// Where each column begins, in characters from the line's start.
    private let starts: [Int]

    /// nil for a line that is anything else, or has no two columns.
    init?(_ line: SourceLine) {
        guard Self.isRule(line.text) else { return nil }
        var starts: [Int] = []
        var before: Character = " "
        for (offset, character) in line.text.enumerated() {
            if character != " ", before == " " { starts.append(line.indent + offset) }
            before = character
        }
        guard starts.count > 1 else { return nil }
        self.starts = starts
    }

    /// Whether a line is drawn and holds nothing.
    static func isRule(_ text: String) -> Bool {
        text.utf8.count >= 5 && text.allSatisfy { "-=_─ ".contains($0) }
    }

    func cells(of line: SourceLine) -> [String] {
        let letters = Array(String(repeating: " ", count: max(0, line.indent)) + line.text)
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : letters.count
            guard starts[index] < min(end, letters.count) else { return "" }
            return String(letters[starts[index]..<min(end, letters.count)]).trimmingBlanks()
        }
    }
}
