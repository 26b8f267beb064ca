/// Who answered: the lokaludvalg first, then citizens and organisations.
extension HearingGenerator {
    private static let kinds = [
        "organisation", "residents", "company", "housing", "education", "council", "authority",
        "union", "church", "employer", "other",
    ]

    func writeRespondent(_ number: Int, _ json: JSONStream) throws {
        var dice = words.dice(10, number)
        let districts = SentenceStock.districts
        let name: String
        let kind: String
        var committees: [String] = []
        if number <= districts.count {
            name = districts[number - 1].0 + " Lokaludvalg"
            kind = "lokaludvalg"
            committees = [districts[number - 1].0]
        } else if dice.below(3) == 0 {
            name = "Borger (\(number))"
            kind = "citizen"
        } else {
            name = words.organisation(&dice)
            kind = words.pick(Self.kinds, &dice)
        }
        try json.object {
            json.member("id", Self.respondentID(number))
            json.member("name", name)
            json.member("kind", kind)
            try json.member("lokaludvalg", committees)
            json.member("answered", number % 20 != 0)
            json.member("invited", dice.below(4) == 0 ? nil : kind != "citizen")
        }
    }

    static func respondentID(_ number: Int) -> String { "part-\(number)" }
    static func submissionID(_ number: Int) -> String { "svar-\(number)" }

    /// Every fiftieth letter has two senders.
    func senders(of submission: Int) -> [Int] {
        let joint = submission % 50 == 0 && submission < submissions
        return (joint ? [submission, submission + 1] : [submission]).map { $0 + ($0 - 1) / 19 }
    }

    func writeSubmission(_ number: Int, _ json: JSONStream) throws {
        var dice = words.dice(11, number)
        try json.object {
            json.member("id", Self.submissionID(number))
            json.member("number", "\(number)")
            try json.member("respondents", senders(of: number).map(Self.respondentID))
            let day = 1 + dice.below(28)
            json.member("received", "2031-0\(3 + dice.below(2))-\(day < 10 ? "0" : "")\(day)")
            json.member("document", "svar")
        }
    }
}
