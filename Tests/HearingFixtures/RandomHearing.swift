public import PolicyModel

/// SplitMix64: the same hearing for the same seed on every machine.
public struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A hearing of random texts, lengths and ties. Valid: ids are told apart and point somewhere.
public struct RandomHearing {
    private var random: Seeded

    public static func make(seed: UInt64) -> Hearing {
        var maker = RandomHearing(random: Seeded(seed: seed))
        return maker.hearing()
    }

    private static let letters: [String] = [
        "a", "b", "å", "a\u{30A}", "ø", "Æ", "é", " ", " ", "\n", "\t", "\"", "\\", "/", "<", "–",
        "\u{2028}", "\u{7F}", "\u{85}", "\u{1}", "\u{202E}", "\u{E0041}", "👩‍🚒", "𝄞", "\r\n", "'",
        "1", "bolig", "Nørrebro", "%", "_", "\u{FEFF}",
    ]

    private mutating func text(_ longest: Int = 30) -> String {
        (0..<Int.random(in: 0...longest, using: &random))
            .map { _ in Self.letters.randomElement(using: &random) ?? "x" }.joined()
    }

    private mutating func name() -> String { "n" + text(6) }
    private mutating func maybe<T>(_ make: (inout Self) -> T) -> T? {
        Bool.random(using: &random) ? make(&self) : nil
    }
    private mutating func many<T>(_ most: Int, _ make: (inout Self, Int) -> T) -> [T] {
        (0..<Int.random(in: 0...most, using: &random)).map { make(&self, $0) }
    }
    private mutating func one<T>(_ choices: some Collection<T>, or other: T) -> T {
        choices.randomElement(using: &random) ?? other
    }
    private mutating func number() -> Int { Int.random(in: 1...5_000, using: &random) }
    private mutating func some<T>(_ choices: [T]) -> [T] {
        choices.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
            .shuffled(using: &random)
    }

    private mutating func span() -> SourceSpan {
        SourceSpan(
            document: "d0", page: maybe { $0.number() }, lastPage: maybe { $0.number() },
            firstLine: maybe { $0.number() }, lastLine: maybe { $0.number() })
    }

    private mutating func places() -> [Place] {
        many(3) { maker, at in
            Place(name: "\(at)" + maker.text(5), lokaludvalg: maker.maybe { $0.name() })
        }
    }

    private mutating func notes() -> [Note] {
        many(2) { maker, _ in
            Note(text: maker.text(), author: maker.text(8), written: "2030-01-01T00:00:00Z")
        }
    }

    private mutating func tags() -> [String] { many(3) { maker, at in "\(at)" + maker.text(4) } }

    private mutating func hearing() -> Hearing {
        var hearing = Hearing(id: "h", title: text())
        hearing.authority = maybe { $0.text() }
        hearing.caseNumber = maybe { $0.text(5) }
        hearing.opens = maybe { _ in CalendarDay("2030-02-28") } ?? nil
        hearing.isExample = Bool.random(using: &random)
        hearing.registers = Registers(
            lokaludvalg: many(4) { maker, at in
                Lokaludvalg(
                    name: "\(at)" + maker.text(5), code: maker.maybe { $0.text(4) },
                    places: maker.many(3) { maker, at in "\(at)" + maker.text(5) })
            },
            departments: many(4) { maker, at in
                Department(abbreviation: "\(at)" + maker.text(3), name: maker.text())
            })
        hearing.documents =
            [Document(id: "d0", name: text(), kind: .summary)]
            + many(2) { maker, at in
                Document(
                    id: Document.ID("d\(at + 1)"), name: maker.text(),
                    annex: maker.maybe { $0.text(5) },
                    kind: maker.one(Document.Kind.allCases, or: .summary),
                    pages: maker.maybe { $0.number() })
            }
        hearing.preface = many(3) { maker, _ in
            PrefaceParagraph(text: maker.text(), source: maker.span())
        }
        hearing.sections = many(6) { maker, at in
            Section(
                id: Section.ID("s\(at)"), kind: maker.one(Section.Kind.allCases, or: .theme),
                label: maker.maybe { $0.text(5) },
                number: maker.maybe { Section.Number($0.one(["1", "2.1", "12", "x"], or: "1")) },
                title: maker.text(),
                parent: at > 0 ? maker.maybe { Section.ID("s\($0.number() % at)") } : nil,
                status: maker.maybe { $0.one(Section.Status.allCases, or: .kept) })
        }
        hearing.respondents = many(5) { maker, at in
            Respondent(
                id: Respondent.ID("r\(at)"), name: maker.text(),
                kind: maker.one(Respondent.Kind.allCases, or: .other),
                lokaludvalg: maker.many(2) { maker, at in "\(at)" + maker.text(3) },
                answered: Bool.random(using: &maker.random),
                invited: maker.maybe { Bool.random(using: &$0.random) })
        }
        let respondents = hearing.respondents.map(\.id)
        hearing.submissions = many(4) { maker, at in
            Submission(
                id: Submission.ID("l\(at)"), number: maker.maybe { $0.text(3) },
                respondents: maker.some(respondents), received: CalendarDay("2030-02-02"),
                document: maker.maybe { _ in "d0" })
        }
        fillPassages(of: &hearing)
        hearing.unplaced = many(3) { maker, _ in
            UnplacedText(
                text: maker.text(), source: maker.span(),
                reason: maker.one(UnplacedText.Reason.allCases, or: .unread))
        }
        return hearing
    }

    private mutating func fillPassages(of hearing: inout Hearing) {
        let sections: [Section.ID?] = [nil] + hearing.sections.map(\.id)
        let respondents = hearing.respondents.map(\.id)
        let submissions = hearing.submissions.map(\.id)
        let count = Int.random(in: 0...8, using: &random)
        let responses = (0..<count).map { Response.ID("H\($0 + 1)") }
        func links(_ maker: inout Self) -> [ResponseLink] {
            maker.some(responses).map {
                ResponseLink(response: $0, basis: maker.one(Basis.allCases, or: .stated))
            }
        }
        for id in responses {
            hearing.responses.append(
                Response(
                    id: id, kind: one(Response.Kind.allCases, or: .full),
                    section: one(sections, or: nil), sectionBasis: one(Basis.allCases, or: .stated),
                    gist: maybe { $0.text(15) }, text: text(200),
                    wording: one(Wording.allCases, or: .original), source: span(),
                    submissions: some(submissions),
                    attributions: some(respondents).map {
                        Attribution(respondent: $0, basis: one(Basis.allCases, or: .stated))
                    },
                    quantity: maybe { maker in
                        Quantity(
                            words: maker.text(6), count: maker.maybe { $0.number() },
                            lokaludvalg: Bool.random(using: &maker.random),
                            authority: Bool.random(using: &maker.random))
                    },
                    supports: links(&self), places: places(), tags: tags(),
                    assignedTo: many(2) { maker, at in "\(at)" + maker.text(2) }, notes: notes()))
        }
        for at in 0..<Int.random(in: 0...8, using: &random) {
            hearing.remarks.append(
                Remark(
                    id: Remark.ID("B\(at + 1)"), section: one(sections, or: nil),
                    gist: maybe { $0.text(15) }, text: text(200),
                    wording: one(Wording.allCases, or: .original), source: span(),
                    departments: many(3) { maker, at in "\(at)" + maker.text(3) },
                    departmentWords: maybe { $0.text(5) }, outcomes: some(Outcome.allCases),
                    outcomeWords: maybe { $0.text(6) },
                    outcomeBasis: maybe { $0.one(Basis.allCases, or: .stated) },
                    answers: links(&self), places: places(), tags: tags(),
                    status: one(Remark.Status.allCases, or: .final), notes: notes()))
        }
    }
}
