import PolicyModel

/// Which of many names are left by what was typed. Asked with every letter, of ten thousand respondents
/// at times, so it compares bytes: the library's search in a string prepares a table for each name.
enum NameSearch {
    /// Positions of the names whose folded keys hold what was typed: those that begin with it first.
    /// By the loose key (`Fold.looseKey`) only where the compact one leaves nothing. Nothing typed: all.
    static func positions<Names: Collection>(
        of typed: String, in names: Names, keys: (Names.Element) -> [String]
    ) -> [Int] {
        let compact = Fold.compactKey(typed)
        guard !compact.isEmpty else { return Array(0..<names.count) }
        let loose = Fold.looseKey(typed).filter { $0.isLetter || $0.isNumber }
        for part in [compact, loose] {
            var (begins, holds): ([Int], [Int]) = ([], [])
            for (position, name) in names.enumerated() {
                let keys = keys(name)
                if keys.contains(where: { $0.utf8.starts(with: part.utf8) }) {
                    begins.append(position)
                } else if keys.contains(where: { $0.holds(part) }) {
                    holds.append(position)
                }
            }
            if !(begins.isEmpty && holds.isEmpty) { return begins + holds }
        }
        return []
    }
}
