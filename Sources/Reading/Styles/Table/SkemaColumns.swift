import PolicyModel

/// What a column of a table of responses holds.
enum SkemaRole: String, Hashable, Sendable, CaseIterable {
    case number
    case sender
    case topic
    case response
    case remark
    case recommendation
    case department
    case received
    case other
}

/// Column roles read from header words. The words are the genre's, not one municipality's:
/// headers differ everywhere, so each word only speaks for a role and the strongest wins.
enum SkemaHeader {
    /// nil for a cell that heads no column.
    static func role(of header: String) -> SkemaRole? {
        let key = header.lowercased()
        let words = key.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "#" })
            .map(String.init)
        guard (1...12).contains(words.count) else { return nil }
        func has(_ stems: [String]) -> Bool {
            words.contains { word in stems.contains { word.hasPrefix($0) } }
        }
        func ends(_ tails: [String]) -> Bool {
            words.contains { word in tails.contains { word.hasSuffix($0) } }
        }
        let isNumber = words.contains {
            ["nr", "nummer", "no", "#", "id", "løbenr", "svarnr", "pkt", "svarnummer"].contains($0)
                || $0.hasPrefix("løbenummer")
        }
        if isNumber, words.count <= 3 { return .number }
        if isReceipt(words) { return .received }
        // "Høringssvar fra", "Bemærkning indsendt af": who, not what.
        if ["fra", "af"].contains(words[words.count - 1]), words.count <= 4 { return .sender }
        let byAdministration =
            has(administration)
            || ends([
                "forvaltningen", "forvaltningens", "ministeriets", "centrets", "centerets",
                "afdelingens", "sekretariatets", "stabens", "enhedens", "kontorets",
            ])
        let byRespondent = has(respondent) && !byAdministration
        let isAnswer = has(answers)
        // "Rettes teksten?", "Ændres planen?"
        if ["rettes", "ændres"].contains(words[0]) { return .recommendation }
        if has(["indstilles", "anbefales"]), words.count <= 3 { return .recommendation }
        if has(["indstilling", "anbefaling", "konklusion", "beslutning", "konsekvens"]), !isAnswer,
            !byRespondent
        {
            return .recommendation
        }
        if byAdministration,
            isAnswer || has(["indstilling", "høringssvar", "siger", "mener", "skriver"])
        {
            return .remark
        }
        if has(["ændring", "ændres", "resultat", "imødekomm"]), !byRespondent, !has(said) {
            return .recommendation
        }
        if byRespondent, isAnswer || has(said) || has(["forslag", "ændringsforslag", "ønske"]) {
            return .response
        }
        if has(said) { return .response }
        if byRespondent { return .sender }
        if has(["vurdering", "besvarelse", "stillingtagen", "respons"]) { return .remark }
        if byAdministration || has(["ansvarlig", "afdeling", "fagområde", "enhed"])
            || words.count <= 2 && has(["center"])
        {
            return .department
        }
        if has(topics) || key == "§" { return .topic }
        if isAnswer { return .remark }
        return nil
    }

    /// "Dato", "Modtaget den", "Indkommet", "Dato for modtagelse".
    private static func isReceipt(_ words: [String]) -> Bool {
        let telling: Set<String> = [
            "dato", "modtaget", "modtagelsesdato", "modtagelse", "indkommet", "indsendt", "indgået",
            "svardato", "afsendt", "afgivet",
        ]
        return words.contains(where: telling.contains)
            && words.allSatisfy {
                telling.contains($0) || ["den", "for", "d", "svar"].contains($0)
            }
    }

    private static let administration = [
        "forvaltning", "administration", "kommunen", "ministeri", "styrelsen", "sekretariat",
        "myndighedens", "bygherre", "rådgiver",
    ]
    private static let respondent = [
        "afsender", "høringspart", "indsender", "organisation", "forening", "borger", "navn",
        "interessent", "bidragyder", "myndighed", "hvem", "part", "respondent", "høringsberettige",
        "forslagsstiller", "lodsejer", "ansøger",
    ]
    private static let answers = [
        "bemærkning", "kommentar", "svar", "vurdering", "besvarelse", "respons", "redegørelse",
        "stillingtagen", "bemærkes",
    ]
    private static let said = [
        "høringssvar", "resume", "resumé", "sammendrag", "referat", "sammenfatning", "indsigelse",
        "henvendelse", "synspunkt", "hovedpunkt", "hovedindhold", "hovedsynspunkt", "indhold",
        "essens", "budskab",
        "opsummering", "høringskommentar",
        "høringsbemærkning", "tekst", "indkom", "spørgsmål",
    ]
    private static let topics = [
        "emne", "tema", "vedrør", "vedr", "afsnit", "punkt", "område", "mål", "pejlemærke",
        "kapitel", "paragraf", "overskrift", "sted", "kategori", "spor", "indsatsområde",
    ]
}

/// The columns of one table with what told their roles.
struct SkemaColumns: Hashable, Sendable {
    var roles: [SkemaRole]
    /// Columns whose header told; the others were told by their content.
    var isStated: [Bool]
    /// The cells of the header row.
    var headers: [String]

    /// What heads the first column of a role.
    func header(_ role: SkemaRole) -> String? {
        first(role).flatMap { $0 < headers.count ? headers[$0] : nil }
    }

    func first(_ role: SkemaRole) -> Int? { roles.firstIndex(of: role) }
    func all(_ role: SkemaRole) -> [Int] { roles.indices.filter { roles[$0] == role } }

    /// A table that says something and answers it, or at least tells who says it.
    var isSkema: Bool {
        first(.response) != nil
            && (first(.remark) != nil || first(.recommendation) != nil || first(.sender) != nil
                || first(.number) != nil)
    }

    /// - Parameters:
    ///   - header: the cells of the header row; empty where there is none.
    ///   - rows: the cells of the rows below, as text.
    init(header: [String], rows: [[String]]) {
        let width = max(header.count, rows.map(\.count).max() ?? 0)
        var roles: [SkemaRole?] = (0..<width).map {
            $0 < header.count ? SkemaHeader.role(of: header[$0]) : nil
        }
        isStated = roles.map { $0 != nil }
        headers = header
        let contents = (0..<width).map { column in
            ColumnContent(rows.compactMap { column < $0.count ? $0[column] : nil })
        }
        Self.settle(&roles, header: header, contents)
        self.roles = roles.map { $0 ?? .other }
    }

    private static func settle(
        _ roles: inout [SkemaRole?], header: [String], _ contents: [ColumnContent]
    ) {
        // "Svar" over a column of numbers counts the answers.
        for column in roles.indices
        where contents[column].isNumbers && [.response, .remark, .sender].contains(roles[column]) {
            if !roles.contains(.number) { roles[column] = .number }
        }
        // "Hvad siger kommunen?" over sentences: no office's name is one.
        for column in roles.indices
        where roles[column] == .department && contents[column].isText
            && !roles.contains(.remark)
        {
            roles[column] = .remark
        }
        // "Høringssvar" over a column of names, beside one of texts.
        for column in roles.indices where roles[column] == .response {
            if contents[column].isNames, contents.contains(where: { $0.isText }) {
                roles[column] = roles.contains(.sender) ? .topic : .sender
            }
        }
        // "Nr." over "3 (Stilauget)": both in one column.
        for column in roles.indices
        where roles[column] == .number && contents[column].isNumberedNames {
            if !roles.contains(.sender) { roles[column] = .sender }
        }
        // "Bemærkninger" alone is what was said, where nothing else is and something answers it.
        if !roles.contains(.response) {
            let answers = roles.indices.filter { roles[$0] == .remark }
            if answers.count > 1 {
                let bare = answers.first {
                    !SkemaColumns.speaksForAdministration(header, $0) && contents[$0].isText
                }
                roles[bare ?? answers[0]] = .response
            }
        }
        for column in roles.indices where roles[column] == nil && contents[column].isNumbers {
            if !roles.contains(.number) { roles[column] = .number }
        }
        for column in roles.indices
        where roles[column] == nil && (contents[column].isNames || contents[column].isNumberedNames)
        {
            if !roles.contains(.sender) { roles[column] = .sender }
        }
        let texts = roles.indices.filter { roles[$0] == nil && contents[$0].isText }
        for column in texts {
            let answers = contents[column].decisions
            if !roles.contains(.response), answers < 0.5 {
                roles[column] = .response
            } else if !roles.contains(.remark) {
                roles[column] = .remark
            } else if !roles.contains(.recommendation), answers >= 0.5 {
                roles[column] = .recommendation
            }
        }
        if !roles.contains(.response), roles.contains(.sender) || roles.contains(.number),
            let answer = roles.firstIndex(of: .remark),
            !speaksForAdministration(header, answer)
        {
            roles[answer] = .response
        }
    }

    private static func speaksForAdministration(_ header: [String], _ column: Int) -> Bool {
        guard column < header.count else { return false }
        let key = header[column].lowercased()
        return ["forvaltning", "administration", "kommunen", "ministeri", "vurdering"].contains {
            key.contains($0)
        }
    }
}

/// What the cells of a column look like.
private struct ColumnContent {
    let isNumbers: Bool
    let isNames: Bool
    /// "3 (Stilauget)": a number and a name in each.
    let isNumberedNames: Bool
    let isText: Bool
    /// The share of cells that hold a formula of decision.
    let decisions: Double

    init(_ cells: [String]) {
        let filled = cells.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }.prefix(200)
        let count = Double(max(1, filled.count))
        let numbers = filled.count { SkemaNumber.numbers(in: $0) != nil }
        let names = filled.count { cell in
            let words = cell.split(separator: " ")
            return words.count <= 9 && !cell.endsSentence && cell.contains(where: \.isLetter)
                && (cell.firstTelling?.isUppercase ?? false)
        }
        let sentences = filled.count { $0.split(separator: " ").count > 4 && $0.endsSentence }
        let decided = filled.count { cell in
            !OutcomePhrases.book.hits(in: Words(String(cell.prefix(600)))).isEmpty
        }
        isNumbers = filled.count > 0 && Double(numbers) / count > 0.7
        isNames = filled.count > 1 && !isNumbers && Double(names) / count > 0.7
        let numbered = filled.count { !$0.endsSentence && SkemaSender.isNumbered($0) }
        isNumberedNames = filled.count > 1 && Double(numbered) / count > 0.7
        isText = Double(sentences) / count > 0.3
        decisions = Double(decided) / count
    }
}

/// The numbers of a cell: "7", "12a", "1, 4 og 7", "3-5".
enum SkemaNumber {
    /// nil for a cell with anything else in it.
    static func numbers(in cell: String) -> [String]? {
        var found: [String] = []
        // "25/01234-3" is one number, a case system's.
        let only = cell.trimmingBlanks()
        if only.contains("/"), only.allSatisfy({ $0.isASCII && $0.isNumber || "/-".contains($0) }) {
            return only.contains(where: \.isNumber) ? [only] : nil
        }
        let words = cell.lowercased().split(whereSeparator: { " ,;+&/\n".contains($0) })
        for raw in words {
            let word = raw.trimmingPunctuation()
            if word.isEmpty || ["og", "nr", "samt", "nr.", "svar"].contains(word) { continue }
            let ends = word.split(whereSeparator: { $0 == "-" || $0 == "–" })
            if ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first < last,
                last - first <= 50
            {
                found += (first...last).map(String.init)
                continue
            }
            guard let first = word.first, first.isASCII, first.isNumber, word.count <= 8 else {
                return nil
            }
            let rest = word.drop { $0.isNumber || $0 == "." || $0 == "-" }
            guard rest.count <= 1, rest.allSatisfy(\.isLetter) else { return nil }
            found.append(String(word))
        }
        return found.isEmpty ? nil : found
    }
}
