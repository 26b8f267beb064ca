import PolicyModel

/// What a letter's passage speaks to, in a hearing that is there already: told by its own words
/// ("mål 12", a heading that is a section's), or suggested by the rare words that it shares.
struct SectionGuide: Sendable {
    struct Verdict: Hashable, Sendable {
        var section: Section.ID
        var basis: Basis
        /// How much rarer words than another section's it shares; nil where it is told.
        var weight: Double?
    }

    private struct Unit: Sendable {
        var section: Section.ID
        var stems: Set<String>
        /// nil for a section's title.
        var response: Response.ID?
        var sayers: [Respondent.ID]
    }

    private let sections: [Section]
    /// "mål 12" to its section.
    private let byLabel: [String: Section.ID]
    private let levelWords: [String: Section.Kind]
    private let byTitle: [String: Section.ID]
    private let units: [Unit]
    private let rare: RareWords

    init(_ hearing: Hearing?) {
        sections = hearing?.sections ?? []
        var byLabel: [String: Section.ID] = [:]
        var levelWords: [String: Section.Kind] = [:]
        var byTitle: [String: Section.ID] = [:]
        for section in sections {
            byTitle[Fold.compactKey(section.title)] = section.id
            guard let number = section.number else { continue }
            let own = section.label?.split(separator: " ").first.map { $0.lowercased() }
            let common: [String] =
                switch section.kind {
                case .goal: ["mål", "målsætning", "delmål"]
                case .pejlemaerke: ["pejlemærke"]
                case .theme: []
                }
            for word in [own].compactMap({ $0 }) + common
            where word.allSatisfy({ $0.isLetter || $0 == "-" }) {
                let key = word + " " + number.description.lowercased()
                // The hearing's own word before a common one for its kind.
                if byLabel[key] == nil || word == own { byLabel[key] = section.id }
                levelWords[word] = section.kind
            }
        }
        self.byLabel = byLabel
        self.levelWords = levelWords
        self.byTitle = byTitle
        var units = sections.map {
            Unit(section: $0.id, stems: RareWords.stems(of: $0.title), response: nil, sayers: [])
        }
        for response in hearing?.responses ?? [] where response.kind == .summary {
            guard let section = response.section else { continue }
            units.append(
                Unit(
                    section: section, stems: RareWords.stems(of: response.text),
                    response: response.id,
                    sayers: response.attributions.filter(\.basis.counts).map(\.respondent)))
        }
        self.units = units
        rare = RareWords(units.map(\.stems))
    }

    var isEmpty: Bool { sections.isEmpty }

    // MARK: Told

    struct References: Sendable {
        var sections: [Section.ID] = []
        /// "mål 14" where there is none.
        var unknown: [String] = []
        /// The first one stands at the very beginning: "Ad mål 2: …".
        var opens = false
    }

    /// "Mål 3", "pejlemærke 2 og 4", "mål nr. 5", in the order of the text.
    func references(in text: String) -> References {
        var found = References()
        guard !levelWords.isEmpty else { return found }
        let words = Words(text).words
        let leads: Set<String> = [
            "ad", "til", "vedr", "vedrørende", "om", "angående", "og", "under",
        ]
        var index = 0
        while index < words.count {
            let word = words[index]
            guard let level = level(word.key) else {
                index += 1
                continue
            }
            var next = index + 1
            var isFirst = true
            while next < words.count {
                var key = words[next].key
                if isFirst, key == "nr" || key == "nummer" { next += 1; continue }
                if !isFirst, key == "og" || key == "samt" {
                    guard next + 1 < words.count else { break }
                    next += 1
                    key = words[next].key
                }
                guard let first = key.first, first.isNumber, key.count <= 5,
                    isFirst || words[next - 1].key == "og" || words[next - 1].key == "samt"
                        || words[next - 1].closing.contains(",")
                else { break }
                if isFirst, index <= 2, words[..<index].allSatisfy({ leads.contains($0.key) }) {
                    found.opens = true
                }
                if let section = byLabel[level + " " + key] {
                    if !found.sections.contains(section) { found.sections.append(section) }
                } else if isFirst || key.allSatisfy(\.isNumber) {
                    found.unknown.append(String(word.text) + " " + String(words[next].text))
                }
                isFirst = false
                next += 1
            }
            index = max(next, index + 1)
        }
        return found
    }

    private func level(_ key: String) -> String? {
        if levelWords[key] != nil { return key }
        // "pejlemærkerne 2 og 4", "målene 3 og 5".
        for ending in ["erne", "ene", "rne", "r", "s"] where key.hasSuffix(ending) {
            let bare = String(key.dropLast(ending.count))
            if levelWords[bare] != nil { return bare }
        }
        return nil
    }

    /// A heading of the letter's own that names a section: by number, or by its title.
    func section(ofHeading text: String) -> Section.ID? {
        let references = references(in: text)
        if references.sections.count == 1 { return references.sections.first }
        var title = text
        while let last = title.last, last == ":" || last == "." { title.removeLast() }
        if let exact = byTitle[Fold.compactKey(title)] { return exact }
        return nil
    }

    /// Whether a short line names a part of the policy.
    func isTopic(_ line: String) -> Bool {
        guard !isEmpty, line.split(separator: " ").count <= 20 else { return false }
        return section(ofHeading: line) != nil || references(in: line).opens
    }

    // MARK: Suggested

    /// The section whose rare words a passage shares, where one is clearly ahead.
    ///
    /// - Parameters:
    ///   - sender: the letter's, if the hearing knows him.
    ///   - name: his name, whose words tell nothing of the subject.
    func suggestion(for text: String, by sender: Respondent.ID?, name: String?) -> Verdict? {
        let stems = RareWords.stems(of: text).subtracting(RareWords.stems(of: name ?? ""))
        guard !stems.isEmpty else { return nil }
        let kind = namedLevel(in: text)
        var titles: [Section.ID: (weight: Double, count: Int)] = [:]
        var said: [Section.ID: (weight: Double, count: Int)] = [:]
        for unit in units {
            var shared = rare.shared(stems, unit.stems)
            guard shared.count > 0 else { continue }
            if unit.response == nil {
                titles[unit.section] = shared
            } else {
                // What the same body is told to have said is likelier the same point.
                if let sender, unit.sayers.contains(sender) { shared.weight *= 1.5 }
                if shared.weight > said[unit.section]?.weight ?? 0 { said[unit.section] = shared }
            }
        }
        var ranked: [(section: Section.ID, weight: Double, count: Int)] = []
        for section in sections where kind == nil || section.kind == kind {
            let title = titles[section.id] ?? (0, 0)
            let text = said[section.id] ?? (0, 0)
            let weight = title.weight * 1.5 + text.weight
            if weight > 0 { ranked.append((section.id, weight, title.count + text.count)) }
        }
        ranked.sort { $0.weight > $1.weight }
        guard let best = ranked.first, best.count >= 2 || kind != nil && best.weight > 0.6,
            best.weight >= (kind == nil ? 1.1 : 0.6)
        else { return nil }
        if ranked.count > 1, ranked[1].weight * 1.2 > best.weight { return nil }
        return Verdict(section: best.section, basis: .suggested, weight: best.weight)
    }

    /// A letter's heading that is part of a word of one section's title only: "Parkering" of
    /// "Cykelparkering og trafik".
    func suggestion(forTopic topic: String) -> Verdict? {
        let stems = RareWords.stems(of: topic).filter { $0.count >= 6 }
        let near = sections.filter { section in
            RareWords.stems(of: section.title).contains { word in
                stems.contains { word.hasSuffix($0) || word.hasPrefix($0) }
            }
        }
        guard near.count == 1, let section = near.first else { return nil }
        return Verdict(section: section.id, basis: .suggested, weight: 1)
    }

    /// A passage of few words, one of which the hearing has in a single section and nowhere else.
    func suggestion(byOneWordOf text: String) -> Verdict? {
        let stems = RareWords.stems(of: text)
        guard stems.count <= 8 else { return nil }
        var found: Set<Section.ID> = []
        for stem in stems where stem.count >= 5 {
            let here = Set(units.filter { $0.stems.contains(stem) }.map(\.section))
            if here.count == 1 { found.formUnion(here) }
        }
        guard found.count == 1, let section = found.first else { return nil }
        return Verdict(section: section, basis: .suggested, weight: 1)
    }

    /// "Målet om kajer og pladser", "pejlemærket om ensomhed": a level told, its number not.
    private func namedLevel(in text: String) -> Section.Kind? {
        let words = Words(text).words
        for (word, next) in zip(words, words.dropFirst())
        where ["om", "for", "der", "med"].contains(next.key) {
            if word.key == "pejlemærket" { return .pejlemaerke }
            if word.key == "målet" || word.key == "delmålet" { return .goal }
            if word.key.hasSuffix("et"), let kind = levelWords[String(word.key.dropLast(2))] {
                return kind
            }
        }
        return nil
    }

    /// The résumé's passages that say what a letter's passage says: at most two, each suggested.
    ///
    /// - Parameter section: where the passage stands; only there and in its neighbours by parent.
    func supports(
        for text: String, in section: Section.ID?, name: String?
    ) -> [ResponseLink] {
        let stems = RareWords.stems(of: text).subtracting(RareWords.stems(of: name ?? ""))
        var ranked: [(response: Response.ID, weight: Double)] = []
        for unit in units {
            guard let response = unit.response else { continue }
            if let section, !isNear(unit.section, section) { continue }
            let shared = rare.shared(stems, unit.stems)
            let needed = section == nil ? 3 : 2
            if shared.count >= needed, shared.weight >= (section == nil ? 1.5 : 0.8) {
                ranked.append((response, shared.weight))
            }
        }
        ranked.sort { $0.weight > $1.weight }
        guard let best = ranked.first else { return [] }
        return ranked.prefix(2).filter { $0.weight * 10 >= best.weight * 8 }.map {
            ResponseLink(response: $0.response, basis: .suggested)
        }
    }

    /// The same, the one above, or one below.
    private func isNear(_ a: Section.ID, _ b: Section.ID) -> Bool {
        if a == b { return true }
        let parents = sections.filter { $0.id == a || $0.id == b }
        return parents.contains { $0.parent == a || $0.parent == b }
    }
}
