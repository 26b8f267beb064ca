import PolicyModel

/// What the front matter says of the hearing itself.
struct HearingFacts: Sendable {
    /// What is heard: what stands after "høringssvar til", else the title.
    var title: String?
    /// "Bilag 2".
    var annex: String?
    var opens: CalendarDay?
    var closes: CalendarDay?
    /// "2025-004711".
    var caseNumber: String?

    /// - Parameter caseIn: texts that may give the number of the case, the surest first.
    init(titles: [String], preface: [String], caseIn: [String] = []) {
        caseNumber = caseIn.lazy.compactMap(Self.caseNumber).first
        let words = titles.flatMap { $0.split(separator: " ") }.map(String.init)
        if let bilag = words.firstIndex(where: { $0.lowercased() == "bilag" }) {
            let number = words[(bilag + 1)...].first?.trimmingPunctuation() ?? ""
            if !number.isEmpty, number.count <= 3 { annex = "Bilag \(number)" }
        }
        title = titles.compactMap(Self.subject).first ?? Self.longest(titles).map(Self.draft)
        // "Høringsperiode: 1. februar 2031 til 29. marts 2031" may stand over the text.
        for text in preface + titles {
            if let (opens, closes) = Self.period(in: text) {
                self.opens = opens
                self.closes = closes
                break
            }
        }
    }

    private static func longest(_ titles: [String]) -> String? {
        titles.filter { !FrontMatter.isLine($0) }.map(withoutAnnex).filter { !$0.isEmpty }.max {
            $0.count < $1.count
        }
    }

    private static func withoutAnnex(_ title: String) -> String {
        let lower = title.lowercased()
        guard lower.hasPrefix("bilag") else { return title }
        let rest = title.dropFirst(5).drop { $0 == " " || $0.isNumber || ".:–-".contains($0) }
        return String(rest)
    }

    /// "Resumé af høringssvar til Byplan 2030" is about "Byplan 2030".
    private static func subject(of title: String) -> String? {
        let cues = [
            "høringssvar til ", "høringssvarene til ", "høringssvar vedrørende ",
            "høringssvar vedr. ",
            "høringssvar om ", "høring af ", "høring om ", "høringen af ", "bemærkninger til ",
            "henvendelser om ", "høringsnotat om ", "høringsnotat – ", "høringsnotat - ",
            "høringsnotat: ",
            "hvidbog – ", "hvidbog - ", "hvidbog: ", "hvidbog om ", "hvidbog for ", "hvidbog til ",
        ]
        // Only a capital at the front differs: "Høringssvar til …".
        let opened = title.prefix(1).lowercased() + title.dropFirst()
        for cue in cues {
            guard let range = opened.firstRange(of: cue) else { continue }
            var rest = draft(String(opened[range.upperBound...]).trimmingBlanks())
            while rest.last == "." || rest.last == ":" { rest.removeLast() }
            if !rest.isEmpty { return rest }
        }
        return nil
    }

    /// "vedrørende udkast til lokalplan 4" is "Lokalplan 4".
    private static func draft(_ title: String) -> String {
        var rest = title
        for opening in [
            "vedrørende ", "vedr. ", "udkast til ", "forslag til ", "udkastet til ",
            "forslaget til ",
        ] where rest.lowercased().hasPrefix(opening) {
            rest = String(rest.dropFirst(opening.count))
        }
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    // MARK: The period

    /// "fra den 14. august til 19. september 2018", "i perioden 3. februar – 14. marts 2025",
    /// "fra 03.02.2025 til 14.03.2025". The first period that a paragraph gives.
    static func period(in text: String) -> (CalendarDay, CalendarDay)? {
        let keys = Words(text).words.map(\.key)
        var dates: [(index: Int, day: Int, month: Int, year: Int?)] = []
        for (index, key) in keys.enumerated() {
            if let month = DanishWords.months[key], index > 0, let day = Int(keys[index - 1]) {
                let year = index + 1 < keys.count ? Int(keys[index + 1]) : nil
                dates.append(
                    (index, day, month, year.flatMap { $0 > 1900 && $0 < 2200 ? $0 : nil }))
            } else if let (day, month) = dayAndMonth(key), index + 1 < keys.count,
                let year = Int(keys[index + 1]), year > 1900, year < 2200
            {
                dates.append((index, day, month, year))
            } else if let date = numeric(key) {
                dates.append((index, date.day, date.month, date.year))
            }
        }
        // "vedtog den 12. august at sende planen i høring til den 8. oktober 2029"
        let isFar = dates.count == 2 && keys.contains { $0.contains("høring") } && keys.count < 80
        for (first, second) in zip(dates, dates.dropFirst()) {
            guard second.index - first.index <= (isFar ? 20 : 6),
                let year = second.year ?? first.year
            else {
                continue
            }
            // A period that crosses New Year gives its year once.
            let firstYear = first.year ?? (first.month > second.month ? year - 1 : year)
            guard let opens = CalendarDay(year: firstYear, month: first.month, day: first.day),
                let closes = CalendarDay(year: year, month: second.month, day: second.day),
                opens < closes
            else { continue }
            return (opens, closes)
        }
        return nil
    }

    /// "3/10" before its year.
    private static func dayAndMonth(_ key: String) -> (day: Int, month: Int)? {
        let parts = key.split(separator: "/").compactMap { Int($0) }
        guard parts.count == 2, key.contains("/"), (1...31).contains(parts[0]),
            (1...12).contains(parts[1])
        else { return nil }
        return (parts[0], parts[1])
    }

    private static func numeric(_ key: String) -> (day: Int, month: Int, year: Int)? {
        let parts = key.split(whereSeparator: { $0 == "." || $0 == "-" || $0 == "/" })
        guard parts.count == 3 else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        if numbers[0] > 1900 { return (numbers[2], numbers[1], numbers[0]) }
        guard numbers[2] > 1900 else { return nil }
        return (numbers[0], numbers[1], numbers[2])
    }

    // MARK: The authority and the case

    /// The municipality or region that the text names most often; nil where it names none.
    static func authority(
        in paragraphs: [Words], besides entries: [RespondentList.Entry] = []
    ) -> String? {
        // A municipality that has answered is another one.
        let others = Set(entries.map { Fold.compactKey($0.name) })
        var counts: [String: Int] = [:]
        var order: [String] = []
        for words in paragraphs {
            for (index, word) in words.words.enumerated() {
                let key = word.key.hasSuffix("s") ? String(word.key.dropLast()) : word.key
                guard key == "kommune", word.isCapitalised, index > 0 else { continue }
                var start = index
                while start > 0, index - start < 2 {
                    let before = words.words[start - 1]
                    let isName =
                        before.isCapitalised && before.closing.isEmpty && before.key.count > 2
                        && before.sentence == word.sentence
                        && !DanishWords.openers.contains(before.key)
                    guard isName, start == index || !before.opensSentence else { break }
                    start -= 1
                }
                guard start < index else { continue }
                let name = words.quote(start..<index) + " Kommune"
                if counts[name] == nil { order.append(name) }
                counts[name, default: 0] += 1
            }
        }
        return order.filter { !others.contains(Fold.compactKey($0)) }.enumerated().max {
            (counts[$0.element] ?? 0, -$0.offset) < (counts[$1.element] ?? 0, -$1.offset)
        }?.element
    }

    /// "Sag 2025-004711", "Sagsnr. 2018-0217995", "j.nr. 12/345".
    static func caseNumber(in text: String) -> String? {
        let words = Words(text).words
        for (index, word) in words.enumerated() where index + 1 < words.count {
            let key = word.key
            guard
                key == "sag" || key.hasPrefix("sagsn") || key == "j.nr" || key == "journalnr"
                    || key == "edoc"
            else { continue }
            for next in words[(index + 1)...].prefix(2)
            where next.key.contains(where: \.isNumber) && next.key.count >= 5 {
                return String(next.text)
            }
        }
        return nil
    }
}
