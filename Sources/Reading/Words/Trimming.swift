/// Lines without what stands before and behind their words.
extension String {
    /// Without the blanks around it.
    func trimmingBlanks() -> String {
        var result = self[...]
        while let first = result.first, first.isWhitespace { result.removeFirst() }
        while let last = result.last, last.isWhitespace { result.removeLast() }
        return String(result)
    }
}

extension StringProtocol {
    /// Whether a line begins as a point of a list does: a bullet or a dash, and a blank.
    var startsWithBullet: Bool {
        guard let first, dropFirst().first?.isWhitespace ?? false else { return false }
        return ["•", "·", "-", "–", "*", "▪", "◦", "○", "●", "\u{F0B7}", "‒", "➢"].contains(first)
    }

    /// The text itself where it begins with none.
    var withoutBullet: String {
        startsWithBullet ? String(dropFirst().drop { $0.isBlank }) : String(self)
    }
}
