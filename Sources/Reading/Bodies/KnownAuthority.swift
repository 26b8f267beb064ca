import PolicyModel

/// The authority that a document names, with what is known of it: from its register, else from
/// the document's own bodies.
struct KnownAuthority: Sendable {
    let name: String?
    let registers: Registers
    let kinds: [String: Respondent.Kind]
    let hasRegister: Bool

    /// - Parameters:
    ///   - paragraphs: all the document's text, front matter first.
    ///   - bodies: names of those who answered, for committees that no register knows.
    ///   - remarks: texts that are surely the administration's own.
    init(
        paragraphs: [Words], bodies: [String], remarks: [Words] = [],
        registers: [AuthorityRegister]
    ) {
        let named = HearingFacts.authority(in: paragraphs)
        let known = named.flatMap { name in
            registers.first { Fold.compactKey($0.authority) == Fold.compactKey(name) }
        }
        hasRegister = known != nil
        name = known?.authority ?? named
        kinds = known?.kinds ?? [:]
        if let known {
            self.registers = known.registers
        } else {
            let declared = DeclaredDepartments.departments(in: paragraphs)
            let known = Set(declared.map(\.abbreviation) + bodies)
            self.registers = Registers(
                lokaludvalg: LokaludvalgNames.fromDocument(
                    Array(bodies.filter(LokaludvalgNames.isLokaludvalg).prefix(500)),
                    text: paragraphs.map(\.text).joined(separator: " ")),
                departments: declared
                    + DeclaredDepartments.speaking(in: remarks, beside: known)
                    + OfficeNames.find(in: paragraphs + remarks, respondents: bodies)
                    .filter { !known.contains($0) }.map { Department(abbreviation: $0, name: $0) })
        }
    }
}

/// Administrations that a document itself names, with the abbreviation that it gives them:
/// "BHF: By- og Havneforvaltningen", "By- og Havneforvaltningen (BHF)".
enum DeclaredDepartments {
    /// In the order of the text.
    static func departments(in paragraphs: [Words]) -> [Department] {
        var found: [Department] = []
        var place: [String: Int] = [:]
        for words in paragraphs {
            var index = 0
            while index < words.words.count {
                guard let range = DepartmentFinder.unlistedName(words.words, at: index) else {
                    index += 1
                    continue
                }
                index = range.upperBound
                let name = DepartmentFinder.withoutGenitive(words.quote(range))
                let short = abbreviation(before: range, words) ?? abbreviation(after: range, words)
                let key = Fold.compactKey(name)
                if let known = place[key] {
                    if let short { found[known].abbreviation = short }
                } else {
                    place[key] = found.count
                    found.append(Department(abbreviation: short ?? name, name: name))
                }
            }
        }
        return found
    }

    /// Abbreviations that speak in the administration's own texts, where nobody says what they
    /// stand for: "BHF og ØSF bemærker".
    static func speaking(in remarks: [Words], beside known: Set<String>) -> [Department] {
        var found: [Department] = []
        var seen = known
        for words in remarks {
            for sentence in 0..<min(words.sentenceCount, 200) {
                var opening: [String] = []
                for index in words.range(ofSentence: sentence) {
                    let word = words.words[index]
                    if isShort(word.text) {
                        opening.append(String(word.text))
                    } else if word.key == "og" || word.key == "samt" {
                        continue
                    } else {
                        if speaks.contains(word.key) {
                            for name in opening where seen.insert(name).inserted {
                                found.append(Department(abbreviation: name, name: name))
                            }
                        }
                        break
                    }
                }
            }
        }
        return found
    }

    private static let speaks: Set<String> = [
        "anbefaler", "arbejder", "bemærker", "er", "finder", "foreslår", "har", "henviser",
        "indstiller", "kan", "noterer", "oplyser", "vil", "vurderer",
    ]

    private static func abbreviation(before range: Range<Int>, _ words: Words) -> String? {
        guard range.lowerBound > 0 else { return nil }
        let word = words.words[range.lowerBound - 1]
        guard word.closing.contains(":") || word.closing.contains("="), isShort(word.text) else {
            return nil
        }
        return String(word.text)
    }

    /// Only in brackets: "Kulturforvaltningen DSB" is no abbreviation.
    private static func abbreviation(after range: Range<Int>, _ words: Words) -> String? {
        guard range.upperBound < words.words.count else { return nil }
        let word = words.words[range.upperBound]
        guard word.closing.contains(")"), isShort(word.text),
            words.opensBracket(before: range.upperBound)
        else { return nil }
        return String(word.text)
    }

    private static func isShort(_ text: Substring) -> Bool {
        (2...6).contains(text.count) && text.allSatisfy { $0.isUppercase || $0 == "&" }
    }
}
