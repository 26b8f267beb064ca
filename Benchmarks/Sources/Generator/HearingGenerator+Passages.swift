/// What was said and what was answered.
extension HearingGenerator {
    func writeResponse(_ place: Int, of section: Int, _ json: JSONStream) throws {
        let number = responsesBefore[section] + place + 1
        var dice = words.dice(20, number)
        let isLetter = dice.below(10) < 6
        var text = words.response(&dice)
        let named = dice.below(8) == 0 ? words.place(&dice) : nil
        if let named { text += " Det gælder især \(named.name)." }
        let submission = 1 + dice.zipf(submissions)
        try json.object {
            json.member("id", "H\(number)")
            json.member("kind", isLetter ? "full" : "summary")
            json.member("section", outline.sections[section].id)
            let bases = ["suggested", "suggested", "assigned", "stated"]
            json.member("sectionBasis", isLetter ? bases[dice.below(4)] : "stated")
            json.member("gist", dice.below(5) == 0 ? nil : words.gist(&dice))
            json.member("text", text)
            json.member("wording", "original")
            try writeSource(line(place, of: section), isLetter: isLetter, json)
            try json.member("submissions", isLetter ? [Self.submissionID(submission)] : [])
            json.key("respondents")
            try json.array {
                if isLetter {
                    for body in senders(of: submission) {
                        try writeAttribution(body, "stated", json)
                    }
                } else if dice.below(4) == 0 {
                    let basis = dice.below(2) == 0 ? "assigned" : "suggested"
                    try writeAttribution(1 + dice.zipf(respondents), basis, json)
                }
            }
            json.key("quantity")
            try isLetter ? json.null() : writeQuantity(&dice, json)
            json.key("supports")
            try json.array {
                guard place > 0, dice.below(12) == 0 else { return }
                let other = number - 1 - dice.below(min(place, 20))
                try writeLink("H\(other)", dice.below(2) == 0 ? "assigned" : "suggested", json)
            }
            json.member("reply", reply(to: place, of: section))
            try writePlace(named, json)
            try json.member("tags", tags(&dice))
            try json.member(
                "assignedTo",
                dice.below(6) == 0 ? [words.pick(SentenceStock.departments.map(\.0), &dice)] : [])
            try writeNotes(&dice, json)
        }
    }

    func writeRemark(_ place: Int, of section: Int, _ json: JSONStream) throws {
        let number = remarksBefore[section] + place + 1
        let responses = outline.sections[section].responses
        let remarks = outline.sections[section].remarks
        var dice = words.dice(30, number)
        let isUnnamed = dice.below(10) == 0
        var departments = isUnnamed ? [] : [dice.zipf(SentenceStock.departments.count)]
        if let first = departments.first, dice.below(10) == 0 {
            departments.append((first + 1) % SentenceStock.departments.count)
        }
        var verdicts: [Int] = []
        if dice.below(5) > 0 { verdicts.append(dice.zipf(SentenceStock.verdicts.count)) }
        if let first = verdicts.first, dice.below(12) == 0 {
            verdicts.append((first + 2) % SentenceStock.verdicts.count)
        }
        let author =
            departments.first.map { SentenceStock.departments[$0].1 } ?? "Forvaltningerne"
        let text = words.remark(
            by: author, verdicts: verdicts.map { SentenceStock.verdicts[$0].1 }, &dice)
        let named = dice.below(12) == 0 ? words.place(&dice) : nil
        try json.object {
            json.member("id", "B\(number)")
            json.member("section", outline.sections[section].id)
            json.member("gist", dice.below(3) == 0 ? words.gist(&dice) : nil)
            json.member("text", named.map { "\(text) Det er på vej i \($0.name)." } ?? text)
            json.member("wording", "original")
            try writeSource(line(responses + place, of: section), isLetter: false, json)
            try json.member("departments", departments.map { SentenceStock.departments[$0].0 })
            json.member("departmentWords", isUnnamed ? "Forvaltningerne" : nil)
            try json.member("outcomes", verdicts.map { SentenceStock.verdicts[$0].0 })
            json.member(
                "outcomeWords",
                verdicts.isEmpty || dice.below(4) > 0
                    ? nil : SentenceStock.verdicts[verdicts[0]].1)
            json.member(
                "outcomeBasis",
                verdicts.isEmpty ? nil : dice.below(5) == 0 ? "suggested" : "stated")
            json.key("answers")
            try json.array {
                // Those responses whose remark this is, see `remark(for:of:)`.
                let first = (place * responses + remarks - 1) / remarks
                let end = ((place + 1) * responses + remarks - 1) / remarks
                for response in first..<max(first, end) {
                    guard let basis = linkBasis(response, of: section) else { continue }
                    try writeLink("H\(responsesBefore[section] + response + 1)", basis, json)
                }
            }
            try writePlace(named, json)
            try json.member("tags", tags(&dice))
            json.member("status", dice.below(30) == 0 ? "draft" : "final")
            try writeNotes(&dice, json)
        }
    }

    // MARK: Ties

    /// Two responses of five are answered by a remark of their own: the one as far down among
    /// the section's remarks as the response is among its responses. nil: by none.
    private func linkBasis(_ place: Int, of section: Int) -> String? {
        var dice = words.dice(40 + UInt64(section), place)
        switch dice.below(10) {
        case 0, 1: return "stated"
        case 2: return "assigned"
        case 3: return "suggested"
        default: return nil
        }
    }

    /// What the export derives from the remarks; a suggested link does not count.
    private func reply(to place: Int, of section: Int) -> String {
        guard outline.sections[section].remarks > 0 else { return "none" }
        let basis = linkBasis(place, of: section)
        return basis == nil || basis == "suggested" ? "section" : "linked"
    }

    private func writeLink(_ response: String, _ basis: String, _ json: JSONStream) throws {
        try json.object {
            json.member("response", response)
            json.member("basis", basis)
        }
    }

    private func writeAttribution(_ body: Int, _ basis: String, _ json: JSONStream) throws {
        try json.object {
            json.member("id", Self.respondentID(body))
            json.member("basis", basis)
        }
    }

    // MARK: What hangs on both

    private func writeQuantity(_ dice: inout Dice, _ json: JSONStream) throws {
        let words = words.pick(SentenceStock.quantities, &dice)
        let count = dice.below(6) == 0 ? 2 + dice.zipf(40) : nil
        let withCommittee = dice.below(5) == 0
        try json.object {
            json.member("words", words)
            json.member("count", count)
            json.member("lokaludvalg", withCommittee)
            json.member("authority", false)
        }
    }

    private func writePlace(
        _ place: (name: String, district: String)?, _ json: JSONStream
    ) throws {
        json.key("places")
        try json.array {
            guard let place else { return }
            try json.object {
                json.member("name", place.name)
                json.member("lokaludvalg", place.district)
            }
        }
    }

    private func tags(_ dice: inout Dice) -> [String] {
        guard dice.below(8) == 0 else { return [] }
        return [words.pick(SentenceStock.tags, &dice)]
    }

    private func writeNotes(_ dice: inout Dice, _ json: JSONStream) throws {
        let isNoted = dice.below(100) == 0
        let text = "Se også \(words.gist(&dice))."
        let author = words.pick(SentenceStock.caseworkers, &dice)
        json.key("notes")
        try json.array {
            guard isNoted else { return }
            try json.object {
                json.member("text", text)
                json.member("author", author)
                json.member("written", "2031-05-02T09:30:00Z")
            }
        }
    }
}
