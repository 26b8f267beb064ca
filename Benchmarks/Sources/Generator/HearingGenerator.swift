public import PolicyModel

/// Makes invented hearings of any size, the same for the same size and seed. Words and goals are
/// skewed as real ones are: a few very common, most rare.
public struct HearingGenerator {
    /// Responses and remarks together, 1 or more.
    public var passages: Int
    public var seed: UInt64
    /// 500 at least, a tenth of the passages at most.
    public var respondents: Int { max(500, min(100_000, passages / 10)) }

    public init(passages: Int, seed: UInt64 = 1) {
        self.passages = max(1, passages)
        self.seed = seed
    }

    public func hearing() -> Hearing {
        var dice = Dice(seed: seed)
        let sections = sections()
        let goals = sections.filter { $0.kind == .goal }
        let bodies = (1...respondents).map { respondent($0, &dice) }
        // Passages stand in the document's order: count each goal's share first.
        var shares = [Int](repeating: 0, count: goals.count)
        for _ in 0..<passages { shares[dice.zipf(goals.count)] += 1 }
        var responses: [Response] = []
        var remarks: [Remark] = []
        responses.reserveCapacity(passages / 2 + 1)
        remarks.reserveCapacity(passages / 2 + 1)
        var line = 1
        for (goal, share) in zip(goals, shares) {
            for number in 0..<share {
                let span = SourceSpan(
                    document: "bilag", page: line / 40 + 1, lastPage: line / 40 + 1,
                    firstLine: line, lastLine: line + 3)
                line += 5
                if number < share - share / 2 {
                    responses.append(
                        response(responses.count + 1, goal.id, span, bodies, &dice))
                } else {
                    remarks.append(remark(remarks.count + 1, goal.id, span, &dice))
                }
            }
        }
        return Hearing(
            id: Hearing.ID("genereret-\(passages)"), title: "Genereret høring (\(passages))",
            authority: "Bakkedal Kommune",
            registers: Registers(
                lokaludvalg: SentenceStock.bodyNames.map { Lokaludvalg(name: $0) },
                departments: Self.departments),
            documents: [
                Document(id: "bilag", name: "genereret.txt", kind: .summary, pages: line / 40 + 1)
            ],
            sections: sections, respondents: bodies, responses: responses, remarks: remarks)
    }

    private static let departments = [
        Department(abbreviation: "PLAN", name: "Planforvaltningen"),
        Department(abbreviation: "BØRN", name: "Børneforvaltningen"),
        Department(abbreviation: "KULT", name: "Kulturforvaltningen"),
    ]

    /// Ten goals for each pejlemærke; more of both for a large hearing.
    private func sections() -> [Section] {
        let tops = max(5, min(40, passages / 2_500))
        var sections: [Section] = []
        for top in 1...tops {
            let parent = Section.ID("pejlemaerke-\(top)")
            sections.append(
                Section(
                    id: parent, kind: .pejlemaerke, label: "Pejlemærke \(top)",
                    number: .whole(top), title: title(top)))
            let first = (top - 1) * 10 + 1
            for goal in first..<(first + 10) {
                sections.append(
                    Section(
                        id: Section.ID("goal-\(goal)"), kind: .goal, label: "Mål \(goal)",
                        number: .whole(goal), title: title(goal + 1_000), parent: parent,
                        status: .kept))
            }
        }
        return sections
    }

    private func title(_ number: Int) -> String {
        var dice = Dice(seed: seed &+ UInt64(number) &* 7_919)
        return "Flere skal have \(compound(&dice)) \(pick(SentenceStock.ends, &dice))"
    }

    private func respondent(_ number: Int, _ dice: inout Dice) -> Respondent {
        let names = SentenceStock.bodyNames
        if number <= names.count {
            return Respondent(
                id: Respondent.ID("part-\(number)"), name: names[number - 1] + " Lokaludvalg",
                kind: .lokaludvalg, lokaludvalg: [names[number - 1]], answered: true)
        }
        if number % 3 == 0 {
            return Respondent(
                id: Respondent.ID("part-\(number)"), name: "Borger (\(number))", kind: .citizen,
                answered: true)
        }
        let name = pick(SentenceStock.bodies, &dice) + " " + pick(names, &dice) + " \(number)"
        return Respondent(
            id: Respondent.ID("part-\(number)"), name: name, kind: .organisation, answered: true)
    }

    private func response(
        _ number: Int, _ section: Section.ID, _ span: SourceSpan, _ bodies: [Respondent],
        _ dice: inout Dice
    ) -> Response {
        let place = dice.below(10) == 0 ? pick(SentenceStock.bodyNames, &dice) : nil
        var text = (0...dice.below(4)).map { _ in
            pick(SentenceStock.openings, &dice) + " " + clause(&dice) + "."
        }.joined(separator: " ")
        if let place { text += " Det gælder især \(place)." }
        return Response(
            id: Response.ID("H\(number)"), section: section,
            gist: pick(SentenceStock.gistVerbs, &dice) + " " + compound(&dice), text: text,
            source: span,
            attributions: [
                Attribution(respondent: bodies[dice.zipf(bodies.count)].id, basis: .stated)
            ],
            places: place.map { [Place(name: $0, lokaludvalg: $0)] } ?? [])
    }

    private func remark(
        _ number: Int, _ section: Section.ID, _ span: SourceSpan, _ dice: inout Dice
    ) -> Remark {
        let department = Self.departments[dice.zipf(Self.departments.count)]
        let verdict = dice.below(SentenceStock.verdicts.count)
        let said = pick(SentenceStock.answers, &dice)
        let text = "\(department.name) \(said) \(clause(&dice)). \(SentenceStock.verdicts[verdict])"
        return Remark(
            id: Remark.ID("B\(number)"), section: section, gist: nil, text: text, source: span,
            departments: [department.abbreviation], outcomes: [Outcome.allCases[verdict]],
            outcomeBasis: .stated)
    }

    private func clause(_ dice: inout Dice) -> String {
        let verb = pick(SentenceStock.verbs, &dice)
        let first = compound(&dice)
        let second = compound(&dice)
        return "kommunen \(verb) \(first) og \(second) \(pick(SentenceStock.ends, &dice))"
    }

    private func compound(_ dice: inout Dice) -> String {
        pick(SentenceStock.heads, &dice) + pick(SentenceStock.tails, &dice)
    }

    private func pick(_ words: [String], _ dice: inout Dice) -> String {
        words[dice.zipf(words.count)]
    }
}
