import PolicyModel

/// One date: "14. marts 2025", "14.03.2025", "2025-03-14", "14/3 2025".
enum LetterDate {
    static func day(in text: String) -> CalendarDay? {
        let keys = Words(text).words.map(\.key)
        for (index, key) in keys.enumerated() {
            if let month = DanishWords.months[key], index > 0, index + 1 < keys.count,
                let day = Int(keys[index - 1]), let year = Int(keys[index + 1])
            {
                return CalendarDay(year: year, month: month, day: day)
            }
            let parts = key.split(whereSeparator: { "./-t".contains($0) }).compactMap { Int($0) }
            if parts.count == 2, key.contains("/"), index + 1 < keys.count,
                let year = Int(keys[index + 1]), year > 1900
            {
                return CalendarDay(year: year, month: parts[1], day: parts[0])
            }
            guard parts.count >= 3 else { continue }
            if parts[0] > 1900 {
                return CalendarDay(year: parts[0], month: parts[1], day: parts[2])
            }
            if parts[2] > 1900 {
                return CalendarDay(year: parts[2], month: parts[1], day: parts[0])
            }
        }
        return nil
    }
}
