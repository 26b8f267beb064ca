/// Writes invented hearings of any size, the same bytes for the same size and seed on every machine.
/// Words, goals and bodies are skewed as real ones are: a few very common, most rare.
///
/// It knows nothing of Pejl's own code: the file is the contract's JSON, and that importing and
/// exporting it gives the same bytes again is a check of `scripts/bench`. It is written as it is made,
/// in memory that does not grow with it.
public struct HearingGenerator {
    /// Responses and remarks together, 1 or more: three responses for two remarks.
    public let passages: Int
    /// 500 at least, a tenth of the passages at most 100,000; fewer in a hearing of hundreds.
    public var respondents: Int {
        passages < 500 ? max(12, passages * 2 / 5) : max(500, min(100_000, passages / 10))
    }
    /// All that answered sent one letter, and every twentieth did not answer.
    public var submissions: Int { respondents - respondents / 20 }
    public var hearingID: String { "genereret-\(passages)" }

    let words: Wording
    let outline: Outline
    /// How many stand in the sections before each.
    let responsesBefore: [Int]
    let remarksBefore: [Int]

    public init(passages: Int, seed: UInt64 = 1) {
        self.passages = max(1, passages)
        words = Wording(seed: seed)
        outline = Outline(passages: self.passages, words: words)
        responsesBefore = Self.sums(outline.sections.map(\.responses))
        remarksBefore = Self.sums(outline.sections.map(\.remarks))
    }

    private static func sums(_ counts: [Int]) -> [Int] {
        var sum = 0
        return counts.map { count in
            defer { sum += count }
            return sum
        }
    }

    /// The whole file, piece by piece. Throws what `sink` throws.
    public func write(to sink: @escaping ([UInt8]) throws -> Void) throws {
        let json = JSONStream(sink: sink)
        try json.object {
            json.member("format", "pejl")
            json.member("version", 1)
            json.key("hearing")
            try writeFront(json)
            json.key("sections")
            try json.array { for section in outline.sections { try write(section, json) } }
            json.key("respondents")
            try json.array { for number in 1...respondents { try writeRespondent(number, json) } }
            json.key("submissions")
            try json.array { for number in 1...submissions { try writeSubmission(number, json) } }
            json.key("responses")
            try json.array {
                for (at, section) in outline.sections.enumerated() {
                    for place in 0..<section.responses { try writeResponse(place, of: at, json) }
                }
            }
            json.key("remarks")
            try json.array {
                for (at, section) in outline.sections.enumerated() {
                    for place in 0..<section.remarks { try writeRemark(place, of: at, json) }
                }
            }
            json.key("unplaced")
            try json.array { try writeUnplaced(json) }
        }
        try json.end()
    }

    // MARK: The hearing itself

    private static let document = "resume"
    private static let letters = "svar"
    private static let linesAPassage = 5
    private static let linesAPage = 40

    private var pages: Int { passages * Self.linesAPassage / Self.linesAPage + 1 }

    private func writeFront(_ json: JSONStream) throws {
        try json.object {
            json.member("id", hearingID)
            json.member("title", "Bakkedals politik for byens fællesskaber (\(passages))")
            json.member("authority", "Bakkedal Kommune")
            json.member("caseNumber", "2031-\(passages)")
            json.member("opens", "2031-03-03")
            json.member("closes", "2031-04-28")
            json.member("example", false)
            json.key("registers")
            try json.object {
                json.key("lokaludvalg")
                try json.array {
                    for (at, (name, places)) in SentenceStock.districts.enumerated() {
                        try json.object {
                            json.member("name", name)
                            json.member("code", "\(9_001 + at)")
                            try json.member("places", places)
                        }
                    }
                }
                json.key("departments")
                try json.array {
                    for (abbreviation, name) in SentenceStock.departments {
                        try json.object {
                            json.member("abbr", abbreviation)
                            json.member("name", name)
                        }
                    }
                }
            }
            json.key("documents")
            try json.array {
                for (id, name, kind) in [
                    (Self.document, "resume.pdf", "summary"),
                    (Self.letters, "høringssvar.pdf", "responses"),
                ] {
                    try json.object {
                        json.member("id", id)
                        json.member("name", name)
                        json.key("annex")
                        json.null()
                        json.member("kind", kind)
                        json.member("pages", pages)
                        json.key("sha256")
                        json.null()
                    }
                }
            }
            json.key("preface")
            try json.array {
                try json.object {
                    json.member(
                        "text", "Forslaget var i høring fra den 3. marts til den 28. april.")
                    json.key("source")
                    try writeSpan(from: 1, to: 2, in: Self.document, json)
                }
            }
        }
    }

    private func write(_ section: Outline.Section, _ json: JSONStream) throws {
        try json.object {
            json.member("id", section.id)
            json.member("kind", section.kind)
            json.member("label", section.label)
            json.member("number", section.number)
            json.member("title", section.title)
            json.member("parent", section.parent)
            json.member("status", section.status)
        }
    }

    /// One page number in two hundred passages was taken out.
    private func writeUnplaced(_ json: JSONStream) throws {
        for number in 0..<(passages / 200) {
            try json.object {
                json.member("text", "Side \(number * 25 + 1) af \(pages)")
                json.key("source")
                let line = number * 25 * Self.linesAPage + 1
                try writeSpan(from: line, to: line, in: Self.document, json)
                json.member("reason", "numbers")
            }
        }
    }

    // MARK: Where things stand

    /// The first line of a passage: section after section, in each the responses first.
    func line(_ place: Int, of section: Int) -> Int {
        (responsesBefore[section] + remarksBefore[section] + place) * Self.linesAPassage + 3
    }

    func writeSource(_ line: Int, isLetter: Bool, _ json: JSONStream) throws {
        json.key("source")
        try writeSpan(
            from: line, to: line + 3, in: isLetter ? Self.letters : Self.document, json)
    }

    private func writeSpan(
        from first: Int, to last: Int, in document: String, _ json: JSONStream
    ) throws {
        try json.object {
            json.member("document", document)
            json.member("page", min(pages, (first - 1) / Self.linesAPage + 1))
            json.member("lastPage", min(pages, (last - 1) / Self.linesAPage + 1))
            json.member("firstLine", first)
            json.member("lastLine", last)
        }
    }
}
