import PolicyModel

/// Who sent a letter: by a form's field, the title, the letterhead, the signature, the opening
/// sentence, a contact line; the file's name last, and only as a hint.
struct SenderFinder: Sendable {
    enum Sign: Int, Sendable, Comparable {
        case fileName
        case contact
        case opening
        case signature
        case letterhead
        case title
        case field
        case given

        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    struct Sender: Sendable {
        var name: String
        var sign: Sign
        /// A name of a person, and nothing of a body.
        var isPerson: Bool
        var confidence: Double
    }

    /// Those that the hearing has already, by folded name.
    private let known: [String: Respondent]
    private let committees: LokaludvalgNames
    /// The authority and its departments: to them one writes.
    private let addressees: Set<String>

    init(existing: [Respondent], registers: Registers, authority: String?) {
        known = Dictionary(
            existing.map { (Fold.compactKey($0.name), $0) }, uniquingKeysWith: { a, _ in a })
        committees = LokaludvalgNames(registers.lokaludvalg)
        addressees = Set(
            (registers.departments.map(\.name) + [authority].compactMap { $0 })
                .map { Fold.compactKey($0) })
    }

    /// - Parameter heading: what a heading over the letter says of its sender.
    func sender(of letter: LetterZones, heading: String?) -> Sender? {
        var found: [Sender] = []
        if let heading { add(heading, .title, to: &found, trusting: true) }
        for paragraph in letter.head {
            for part in paragraph.parts {
                if let field = LetterField(part) {
                    guard field.kind == .sender || field.kind == .organisation else { continue }
                    add(field.value, .field, to: &found, trusting: true)
                } else if let name = Self.titleSender(part) {
                    add(name, .title, to: &found, trusting: true)
                } else if !Self.isAddressee(part) {
                    add(part, .letterhead, to: &found, trusting: false)
                }
            }
        }
        for paragraph in letter.body.prefix(2) {
            if let name = Self.opening(paragraph.text) {
                add(name, .opening, to: &found, trusting: false)
            }
        }
        for part in letter.foot.flatMap(\.parts) {
            // "På vegne af Stilauget"
            let opening = "på vegne af "
            guard part.lowercased().hasPrefix(opening) else { continue }
            add(String(part.dropFirst(opening.count)), .signature, to: &found, trusting: true)
        }
        for paragraph in letter.foot {
            for part in paragraph.parts {
                if let name = Self.contact(part) {
                    add(name, .contact, to: &found, trusting: false)
                    continue
                }
                // "Hilsen Poul-Erik Damsgaard"
                if LetterZones.isClosing(part) {
                    if let name = Self.name(behindClosing: part) {
                        add(name, .signature, to: &found, trusting: false)
                    }
                    continue
                }
                let sign: Sign =
                    paragraph.parts.count > 1 && part == paragraph.parts.first
                        && part.hasSuffix(":") ? .contact : .signature
                if let field = LetterField(part) {
                    guard field.kind == .sender || field.kind == .organisation else { continue }
                    add(field.value, .field, to: &found, trusting: true)
                } else {
                    add(part, sign, to: &found, trusting: false)
                }
            }
        }
        return best(found)
    }

    private func best(_ found: [Sender]) -> Sender? {
        func weight(_ sender: Sender) -> Double {
            var weight = Double(sender.sign.rawValue)
            if known[Fold.compactKey(sender.name)] != nil { weight += 3 }
            if Self.isBodyName(sender.name) { weight += sender.isPerson ? 0 : 2 }
            // The same name in two places.
            let again = found.count { Fold.compactKey($0.name) == Fold.compactKey(sender.name) }
            return weight + (again > 1 ? 2 : 0)
        }
        let ranked = found.map { ($0, weight($0)) }
        guard let top = ranked.map(\.1).max(), var sender = ranked.first(where: { $0.1 == top })?.0
        else { return nil }
        // What one place tells to be a body is one wherever it stands.
        let key = Fold.compactKey(sender.name)
        if found.contains(where: { !$0.isPerson && Fold.compactKey($0.name) == key }) {
            sender.isPerson = false
        }
        sender.confidence = min(0.99, 0.5 + top / 20)
        if let known = known[Fold.compactKey(sender.name)] ?? fuller(sender.name) {
            sender.name = known.name
        }
        return sender
    }

    /// "Handicaprådet" is "Handicaprådet i Kongsminde" where the hearing has no other.
    private func fuller(_ name: String) -> Respondent? {
        guard !name.contains(" ") else { return nil }
        let longer = known.values.filter { other in
            ["i", "for", "ved", "på"].contains { other.name.hasPrefix("\(name) \($0) ") }
        }
        return longer.count == 1 ? longer.first : nil
    }

    /// - Parameter trusting: the place says that it is a sender, whatever it looks like.
    private func add(
        _ raw: String, _ sign: Sign, to found: inout [Sender], trusting: Bool
    ) {
        // "Dansk Cykelforbund, Klinteby" where the hearing knows it so.
        let whole = raw.trimmingBlanks()
        let name = known[Fold.compactKey(whole)] == nil ? Self.tidied(raw) : whole
        guard name.contains(where: \.isLetter), name.count <= 120, !name.contains("@"),
            !LetterZones.isDate(name), !addressees.contains(Fold.compactKey(name)),
            !name.hasSuffix(":")
        else { return }
        let words = name.split(separator: " ")
        guard words.count <= 14, !name.endsSentence || name.hasSuffix("A.m.b.a.") else { return }
        let isBranch = Self.isBranch(ofNameIn: whole)
        let isPerson = Self.looksLikePerson(name) && !isBranch
        let isBody = Self.isBodyName(name) && !isPerson || isBranch
        let isKnown = known[Fold.compactKey(name)] != nil
        if !trusting {
            guard isKnown || isBody || (isPerson && sign != .opening) else { return }
            if LetterZones.isTitle(name) { return }
            guard !words.contains(where: { DanishWords.finiteVerbs.contains($0.lowercased()) })
            else { return }
        }
        found.append(Sender(name: name, sign: sign, isPerson: isPerson, confidence: 0))
    }

    /// "Kræftens Værn, lokalforeningen i Klinteby": only bodies have branches.
    private static func isBranch(ofNameIn line: String) -> Bool {
        guard let comma = line.firstIndex(of: ",") else { return false }
        let rest = line[line.index(after: comma)...].split(separator: " ")
        guard let first = rest.first.map(String.init), !offices.contains(first.lowercased()) else {
            return false
        }
        return RespondentBook.hasBodyWord(first)
            || ["afdeling", "afd.", "kreds", "lokalafdeling", "lokalafdelingen"].contains(
                first.lowercased())
    }

    // MARK: Names

    /// Without what follows a name: a date, an address, an office.
    static func tidied(_ raw: String) -> String {
        var name = raw.trimmingBlanks()
        for mark in [" v/", " ved formand", " den ", " c/o "] {
            if let cut = name.firstRange(of: mark) { name = String(name[..<cut.lowerBound]) }
        }
        let parts = name.split(separator: ",").map { String($0).trimmingBlanks() }
        if let first = parts.first, parts.count > 1 {
            let rest = parts[1]
            let words = rest.lowercased().split(separator: " ").map(String.init)
            let isMore =
                !rest.contains(where: \.isNumber) && !words.contains(where: offices.contains)
                && (rest.first?.isUppercase ?? false) && !looksLikePerson(first)
                && !isBodyName(first)
            if !isMore { name = first }
        }
        let words = name.split(separator: " ")
        if let first = words.first, offices.contains(first.lowercased()), words.count > 1 {
            name = words.dropFirst().joined(separator: " ")
        }
        if words.count == 1, offices.contains(name.lowercased()) { return "" }
        while let last = name.last, ",;:-–".contains(last) { name.removeLast() }
        return name.trimmingBlanks()
    }

    private static let offices: Set<String> = [
        "formand", "formanden", "næstformand", "sekretær", "direktør", "bestyrelsen", "bestyrelse",
        "forperson", "forpersonen", "kasserer", "advokat", "rektor", "leder", "konsulent",
        "sekretariatet", "ejer", "beboer",
    ]

    /// Two to four capitalised words without a digit; initials and particles between them.
    static func looksLikePerson(_ name: String) -> Bool {
        if RespondentKinds.looksLikePerson(name) { return true }
        let words = name.split(separator: " ")
        guard (2...4).contains(words.count), !isBodyName(name), !name.contains("/"),
            !name.contains(where: \.isNumber)
        else { return false }
        let particles: Set<Substring> = ["af", "von", "van", "de", "el", "al", "og"]
        return words.allSatisfy { word in
            particles.contains(word)
                || (word.first?.isUppercase ?? false)
                    && word.dropFirst().allSatisfy {
                        $0.isLowercase || $0 == "-" || $0 == "." || $0 == "'" || $0.isUppercase
                    } && !word.dropFirst(3).contains(where: \.isUppercase)
        }
    }

    /// Whether a word in it tells a kind of body.
    static func isBodyName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard (1...12).contains(words.count), name.first?.isUppercase ?? false,
            !name.endsSentence
        else { return false }
        let kind = RespondentKinds().kind(of: name)
        if kind == .citizen { return UnnamedCitizen.matches(name) }
        return kind != .organisation || RespondentBook.hasBodyWord(name)
    }

    // MARK: The file's name

    /// "07-koelen.docx" hints at "Boligselskabet Kølen" where the hearing knows one such body;
    /// else at itself.
    static func hint(_ fileName: String, among known: [Respondent]) -> (
        number: String?, name: String?, match: Respondent?
    ) {
        let stem = Reader.stem(fileName)
        let parts = stem.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        var words = parts.map(String.init)
        var number: String?
        while let first = words.first {
            if first.allSatisfy(\.isNumber), first.count <= 4 {
                if number == nil { number = String(Int(first) ?? 0) }
            } else if !["bilag", "høringssvar", "hoeringssvar", "svar", "nr", "fra"].contains(
                first.lowercased())
            {
                break
            }
            words.removeFirst()
        }
        let keys = words.map { Fold.key($0) }.filter { $0.count > 2 }
        guard !keys.isEmpty else { return (number, nil, nil) }
        let matches = known.filter { respondent in
            guard respondent.kind != .citizen else { return false }
            let name = Fold.key(respondent.name).split(whereSeparator: {
                !$0.isLetter && !$0.isNumber
            })
            return keys.allSatisfy { key in name.contains { $0.hasPrefix(key) } }
        }
        let match = matches.count == 1 ? matches[0] : nil
        return (number, match?.name ?? words.joined(separator: " "), match)
    }
}
